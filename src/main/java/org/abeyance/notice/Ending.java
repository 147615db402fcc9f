package org.abeyance.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;

/**
 * When a clock ends, as a ladder leads up to it.
 *
 * @param on the last day, in the zone
 * @param at the moment, of a clock that runs in hours; any other ends with its day
 * @param zone of the clock, not of whoever is reminded
 * @param calendar by which working days before it are counted
 */
public record Ending(LocalDate on, Optional<Instant> at, ZoneId zone, Calendar calendar) {

    private static final long NEAR = 48;

    /** The first moment that is too late. */
    public Instant end() {
        return at.orElseGet(() -> startOf(on.plusDays(1)));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The working day so many before it. Beyond the years that its calendar knows, a week has five of them. */
    LocalDate workingDaysBefore(int count) {
        try {
            return calendar.minusWorkingDays(on, count);
        } catch (Refused beyond) {
            return Calendar.NONE.minusWorkingDays(on, count);
        }
    }

    boolean isLate(Instant now) {
        return !now.isBefore(end());
    }

    /** Whole days since it ended, each as long as it is where the clock runs: 23 or 25 hours when clocks change. */
    long daysLate(Instant now) {
        return ChronoUnit.DAYS.between(at(end()), at(now));
    }

    /** How it stands, as said to whoever must keep it: {@code is due tomorrow}. */
    public String said(Instant now) {
        if (isLate(now)) {
            return "is late";
        }
        long hours = ChronoUnit.HOURS.between(now, end().minusNanos(1)) + 1;
        if (at.isPresent() && hours <= NEAR) {
            return hours == 1 ? "is due within the hour" : "is due within " + hours + " hours";
        }
        long days = ChronoUnit.DAYS.between(at(now).toLocalDate(), on);
        return days == 0 ? "is due today" : days == 1 ? "is due tomorrow" : "is due in " + days + " days";
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }
}
