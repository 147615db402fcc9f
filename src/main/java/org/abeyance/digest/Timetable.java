package org.abeyance.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody's digest is due: on a day of the week, at an hour of their own zone. Each day that it falls on has one
 * moment, so no clock change skips or repeats one: an hour that is left out comes as the next one, an hour that comes twice
 * counts the first time.
 *
 * @param day of the week; of a month, its first such day
 * @param hour from 0 to 23, local
 */
public record Timetable(Frequency frequency, DayOfWeek day, int hour, ZoneId zone) {

    /** No two are further apart. */
    private static final int FURTHEST = 40;

    /** The first moment after another; none where it never comes. */
    public Optional<Instant> next(Instant after) {
        LocalDate from = LocalDate.ofInstant(after, zone);
        return Stream.iterate(from, on -> on.plusDays(1))
                .limit(FURTHEST)
                .filter(on -> frequency.falls(on, day))
                .map(this::at)
                .filter(at -> at.isAfter(after))
                .findFirst();
    }

    /** The last moment at or before another; none where it never came. */
    public Optional<Instant> latest(Instant until) {
        LocalDate from = LocalDate.ofInstant(until, zone);
        return Stream.iterate(from, on -> on.minusDays(1))
                .limit(FURTHEST)
                .filter(on -> frequency.falls(on, day))
                .map(this::at)
                .filter(at -> !at.isAfter(until))
                .findFirst();
    }

    private Instant at(LocalDate on) {
        return on.atTime(hour, 0).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return frequency + (frequency == Frequency.OFF ? "" : ", " + day + " at " + hour + ":00 in " + zone);
    }
}
