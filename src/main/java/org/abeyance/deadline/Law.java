package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import org.abeyance.calendar.Calendars;
import org.abeyance.deadline.law.Computation;
import org.abeyance.deadline.law.Rulebook;

/** The rulebook and the calendars by which dates are computed now; read when first asked for, then kept. */
@ApplicationScoped
public class Law {

    private Rulebook rulebook;
    private Calendars calendars;

    public synchronized Rulebook rulebook() {
        if (rulebook == null) {
            rulebook = Rulebook.own();
        }
        return rulebook;
    }

    public synchronized Calendars calendars() {
        if (calendars == null) {
            calendars = Calendars.standard();
        }
        return calendars;
    }

    public Computation computation() {
        return new Computation(rulebook(), calendars());
    }
}
