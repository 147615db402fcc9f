package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;

/**
 * What a period is counted in. Days, weeks and months are counted on local dates; hours are elapsed time and are
 * counted elsewhere, in {@link Hours}.
 *
 * <p>Weeks end on the same weekday, months on the same date as the day they start from, or on the last day of a month
 * that has no such date: Regulation 1182/71 art 3(2)(c), <a
 * href="http://data.europa.eu/eli/reg/1971/1182/oj">text</a>; Dodds v Walker [1981] 1 WLR 1027 for the common law.
 * Both count from the day of the event itself (C-171/03 Toeters).
 */
public enum Unit {
    /** Elapsed hours, whatever the clocks do. */
    HOURS("hour", "hours", 8_784) {
        @Override
        LocalDate after(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            throw new IllegalStateException("Hours are no days.");
        }

        @Override
        LocalDate before(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            throw new IllegalStateException("Hours are no days.");
        }
    },

    /** All days, those off included. */
    CALENDAR_DAYS("day", "calendar-days", 3_660) {
        @Override
        LocalDate after(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            return day.plusDays(amount - (dayCounts ? 1L : 0L));
        }

        @Override
        LocalDate before(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            return day.minusDays(amount - (dayCounts ? 1L : 0L));
        }
    },

    /** Days that are neither weekend nor holiday in the calendar. */
    WORKING_DAYS("working day", "working-days", 2_610) {
        @Override
        LocalDate after(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            return calendar.plusWorkingDays(dayCounts ? day.minusDays(1) : day, amount);
        }

        @Override
        LocalDate before(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            return calendar.minusWorkingDays(dayCounts ? day.plusDays(1) : day, amount);
        }
    },

    /** Seven days each. */
    WEEKS("week", "weeks", 522) {
        @Override
        LocalDate after(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            return day.plusDays(7L * amount - (dayCounts ? 1L : 0L));
        }

        @Override
        LocalDate before(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            return day.minusDays(7L * amount - (dayCounts ? 1L : 0L));
        }
    },

    /**
     * By the date in the month; "a year beginning with 29 February" has no such date at its end and ends on the
     * last day.
     */
    MONTHS("month", "months", 240) {
        @Override
        LocalDate after(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            LocalDate same = day.plusMonths(amount);
            return dayCounts && same.getDayOfMonth() == day.getDayOfMonth() ? same.minusDays(1) : same;
        }

        @Override
        LocalDate before(LocalDate day, int amount, boolean dayCounts, Calendar calendar) {
            LocalDate same = day.minusMonths(amount);
            return dayCounts && same.getDayOfMonth() == day.getDayOfMonth() ? same.plusDays(1) : same;
        }
    };

    private final String one;
    private final String written;
    private final int most;

    Unit(String one, String written, int most) {
        this.one = one;
        this.written = written;
        this.most = most;
    }

    /** The last day of a period after a day. {@code dayCounts}: whether the day itself is the first one counted. */
    abstract LocalDate after(LocalDate day, int amount, boolean dayCounts, Calendar calendar);

    /** The day on which a period counted back from a day arrives. */
    abstract LocalDate before(LocalDate day, int amount, boolean dayCounts, Calendar calendar);

    /** The unit as rules and programs write it: {@code working-days}. */
    public String written() {
        return written;
    }

    /** The longest period that is taken for meant. */
    public int most() {
        return most;
    }

    /** An amount as people say it: {@code 1 month}, {@code 20 working days}. */
    public String said(int amount) {
        return amount + " " + (amount == 1 ? one : one + "s");
    }

    /** The unit so written. Refuses any other word at the field. */
    public static Unit named(String field, String written) {
        return Arrays.stream(values())
                .filter(unit -> unit.written.equals(written))
                .findFirst()
                .orElseThrow(() -> Refused.at(
                        field,
                        "A period is counted in %s, not in %s."
                                .formatted(all(), written.isBlank() ? "nothing" : written)));
    }

    private static String all() {
        return Arrays.stream(values()).map(Unit::written).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return written;
    }
}
