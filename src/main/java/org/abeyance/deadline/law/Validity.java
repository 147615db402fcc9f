package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.calendar.Days;

/**
 * The trigger days for which a rule is the law, both inclusive; a side that is not stated has no bound.
 *
 * @param from the first such day
 * @param until the last such day
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Without bounds. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public static Validity from(LocalDate first) {
        return new Validity(Optional.of(first), Optional.empty());
    }

    public static Validity until(LocalDate last) {
        return new Validity(Optional.empty(), Optional.of(last));
    }

    /** Whether the rule is the law for an event on that day. */
    public boolean includes(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    @Override
    public String toString() {
        if (from.isEmpty() && until.isEmpty()) {
            return "in force without stated bounds";
        }
        return "in force"
                + from.map(day -> " from " + Days.dated(day)).orElse("")
                + until.map(day -> " until " + Days.dated(day)).orElse("");
    }
}
