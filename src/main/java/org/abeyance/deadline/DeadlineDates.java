package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.people.Reader;

/** The three dates that stand side by side: what the regulator states, what we aim for, and which of them all governs. */
@ApplicationScoped
public class DeadlineDates {

    private static final int MOST_DAYS = 250;

    private final Deadlines deadlines;
    private final Trail trail;

    DeadlineDates(Deadlines deadlines, Trail trail) {
        this.deadlines = deadlines;
        this.trail = trail;
    }

    /** The regulator itself states a date; it governs only where somebody chooses it. */
    @Transactional
    public Deadline state(Stamp stamp, Reader reader, DeadlineRef ref, LocalDate on, String reason) {
        why(reason);
        Deadline deadline = deadlines.locked(ref, reader);
        deadline.state(on);
        return kept(stamp, deadline, "state", "The regulator states " + Days.said(on) + " for " + ref + ".", reason);
    }

    /** Says which date is the one to keep. A rule that nobody has confirmed does not govern, and neither does a floor. */
    @Transactional
    public Deadline govern(Stamp stamp, Reader reader, DeadlineRef ref, Governing kind, String reason) {
        why(reason);
        Deadline deadline = deadlines.locked(ref, reader);
        Reckoned reckoned = deadlines.reckoned(deadline, deadlines.ledgerOf(deadline));
        if (kind == Governing.COMPUTED && !reckoned.isDue()) {
            throw Refused.at("governing", "The end of this period is no date to keep: it says from when, not by when.");
        }
        if (kind == Governing.COMPUTED && reckoned.needsConfirmation()) {
            throw Refused.at(
                    "governing",
                    "The rule " + reckoned.rule() + " is a proposal until somebody who has read the law confirms it.");
        }
        if (kind != Governing.COMPUTED && deadline.dateOf(kind).isEmpty()) {
            throw Refused.at("governing", "There is no such date yet.");
        }
        deadline.govern(kind, reason);
        return kept(stamp, deadline, "govern", "The " + kind.label() + " date of " + ref + " governs.", reason);
    }

    /** The date that we keep ourselves: so many working days before the one that governs, or a day. */
    @Transactional
    public Deadline aim(
            Stamp stamp, Reader reader, DeadlineRef ref, Optional<Integer> workingDays, Optional<LocalDate> on) {
        if (workingDays.isPresent() == on.isPresent()) {
            throw Refused.at("days", "Give either a number of working days before the governing date, or a day.");
        }
        if (workingDays.filter(days -> days < 1 || days > MOST_DAYS).isPresent()) {
            throw Refused.at("days", "Between 1 and " + MOST_DAYS + " working days.");
        }
        Deadline deadline = deadlines.locked(ref, reader);
        if (workingDays.isPresent() && deadline.outer().isEmpty()) {
            throw Refused.at("days", "There is no date yet to count back from.");
        }
        deadline.aim(workingDays, on);
        return kept(stamp, deadline, "aim", "Set the internal date of " + ref + ".", "");
    }

    private Deadline kept(Stamp stamp, Deadline deadline, String verb, String sentence, String reason) {
        Optional<LocalDate> before = deadline.due();
        deadline.settle(deadlines.reckoned(deadline, deadlines.ledgerOf(deadline)));
        deadlines.dueNext(deadline.concern());
        String moved = Deadlines.moved(before, deadline.due());
        trail.add(stamp, deadline.concern().id(), "deadline." + verb, deadline.ref(), sentence + moved, reason);
        return deadline;
    }

    private static void why(String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why, so that the date can be checked.");
        }
    }
}
