package org.abeyance.deadline.law;

import java.time.LocalDate;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;

/** Whether a period runs from its event or towards it. */
public enum Direction {
    /** The last day within the period. */
    AFTER {
        @Override
        LocalDate count(LocalDate day, Span span, boolean dayCounts, Calendar calendar) {
            return span.unit().after(day, span.amount(), dayCounts, calendar);
        }
    },
    /** The last day on which something may be done that must be done so long before. */
    BEFORE {
        @Override
        LocalDate count(LocalDate day, Span span, boolean dayCounts, Calendar calendar) {
            return span.unit().before(day, span.amount(), dayCounts, calendar);
        }
    };

    abstract LocalDate count(LocalDate day, Span span, boolean dayCounts, Calendar calendar);

    /** The direction so written, {@code after} or {@code before}. Refuses any other word at the field. */
    public static Direction named(String field, String written) {
        return switch (written) {
            case "after" -> AFTER;
            case "before" -> BEFORE;
            default -> throw Refused.at(field, "A period is counted after or before, not " + written + ".");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
