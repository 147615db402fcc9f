package org.abeyance.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.Days;

/**
 * What an entry would do to a date, before it is kept.
 *
 * @param before the computed date now
 * @param after the computed date with the entry
 * @param steps how that one is found
 */
public record Effect(
        Optional<LocalDate> before, Optional<LocalDate> after, Optional<LocalDate> met, List<String> steps) {

    @Override
    public String toString() {
        if (met.isPresent()) {
            return "Is met on " + Days.said(met.get()) + "; the date stays at " + said(after) + ".";
        }
        if (before.equals(after)) {
            return "The date stays at " + said(after) + ".";
        }
        if (after.isEmpty()) {
            return "The clock stands: from " + said(before) + ", the date is open until it runs again.";
        }
        return "Moves from " + said(before) + " to " + said(after) + ".";
    }

    private static String said(Optional<LocalDate> day) {
        return day.map(Days::said).orElse("no date yet");
    }
}
