package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.calendar.Days;

/**
 * A time during which something held the clock, overlapping ones made one.
 *
 * @param entry the ledger's entry that began it
 * @param kind why it was held, which decides about the two end days
 * @param from the day it began
 * @param until the day it ended; empty while it is open
 */
record Stop(String entry, StopKind kind, LocalDate from, Optional<LocalDate> until) {

    boolean isOpen() {
        return until.isEmpty();
    }

    /** Whether it began and ended on one day. */
    boolean isWithinOneDay() {
        return until.filter(from::equals).isPresent();
    }

    /** Whether the clock stands on that day. */
    boolean holds(LocalDate day) {
        if (day.isBefore(from)) {
            return false;
        }
        LocalDate running = until.map(last -> kind.effect() == StopKind.Effect.BOTH_DAYS ? last.plusDays(1) : last)
                .orElse(LocalDate.MAX);
        return day.isBefore(running);
    }

    @Override
    public String toString() {
        return "from " + Days.said(from)
                + until.map(last -> " to " + Days.said(last)).orElse(" on");
    }
}
