package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.List;
import org.abeyance.calendar.Calendar;

/** Counts the days that stops take out of a period, each day once however many stops cover it. */
final class StoppedDays {

    private StoppedDays() {}

    /**
     * How many days do not count.
     *
     * @param stops closed, in the order in which they began
     * @param first the first day that could have counted; earlier stopped days take nothing away
     */
    static int of(List<Stop> stops, StopReading reading, Unit unit, LocalDate first, Calendar calendar) {
        int days = 0;
        LocalDate next = first;
        for (Stop stop : stops) {
            LocalDate last = stop.until().orElseThrow();
            LocalDate from = stop.from();
            switch (reading.effect(stop.kind())) {
                case FIRST_DAY -> last = last.minusDays(1);
                case NEITHER_DAY -> {
                    from = from.plusDays(1);
                    last = last.minusDays(1);
                }
                default -> {}
            }
            if (from.isBefore(next)) {
                from = next;
            }
            if (!last.isBefore(from)) {
                days += unit == Unit.WORKING_DAYS
                        ? calendar.workingDaysWithin(from, last)
                        : (int) (last.toEpochDay() - from.toEpochDay() + 1);
                next = last.plusDays(1);
            }
        }
        return days;
    }
}
