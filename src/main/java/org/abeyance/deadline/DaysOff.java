package org.abeyance.deadline;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Days;
import org.abeyance.calendar.Edit;
import org.abeyance.register.CalendarEdits;

/** Adds days off to calendars and takes them out, and moves the open deadlines that this touches. */
@ApplicationScoped
public class DaysOff {

    private final CalendarEdits edits;
    private final Law law;
    private final Recomputation recomputation;

    DaysOff(CalendarEdits edits, Law law, Recomputation recomputation) {
        this.edits = edits;
        this.law = law;
        this.recomputation = recomputation;
    }

    /** Takes its time where very many deadlines are open: all of them move together, or none does. */
    @Transactional
    @TransactionConfiguration(timeout = 1_800)
    public Recomputation.Outcome edit(Stamp stamp, String calendar, Edit edit) {
        if (!law.inForce().calendars().names().contains(calendar) || calendar.equals("NONE")) {
            throw Refused.at("calendar", "There is no calendar " + calendar + " that holidays could be added to.");
        }
        check(law.inForce().calendars().named(calendar), edit);
        edits.keep(stamp, calendar, edit);
        String did = edit.change() == Edit.Change.ADDED ? " was added to" : " was taken out of";
        return recomputation.recompute(
                stamp,
                Days.said(edit.date()) + " (" + edit.name() + ")" + did + " the calendar " + calendar + ": "
                        + edit.source());
    }

    private static void check(Calendar calendar, Edit edit) {
        if (!calendar.covers().include(edit.date())) {
            throw Refused.at("on", calendar.name() + " is known from " + calendar.covers() + " only.");
        }
        boolean holiday = calendar.nameOf(edit.date()).isPresent();
        if (edit.change() == Edit.Change.ADDED && holiday) {
            throw Refused.at(
                    "on",
                    Days.said(edit.date()) + " is a holiday there already: "
                            + calendar.nameOf(edit.date()).orElseThrow() + ".");
        }
        if (edit.change() == Edit.Change.REMOVED && !holiday) {
            throw Refused.at("on", Days.said(edit.date()) + " is no holiday there.");
        }
    }
}
