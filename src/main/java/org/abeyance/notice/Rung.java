package org.abeyance.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of the ladder up to a date and beyond it. Each is taken once; the last one every day. */
public enum Rung {
    FORTNIGHT("is due in two weeks"),
    WORKING_WEEK("is due within five working days"),
    DAY_BEFORE("is due tomorrow"),
    DAY("is due today"),
    LATE("is late");

    /** Before any rung is near. */
    public static final int FIRST_DAYS = 14;

    private static final int WORKING_DAYS = 5;

    private final String label;

    Rung(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The one on which a date stands on a day; none where it is far. */
    static Optional<Rung> at(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return Optional.of(LATE);
        }
        if (days <= 1) {
            return Optional.of(days == 0 ? DAY : DAY_BEFORE);
        }
        if (workingDays(today, due) <= WORKING_DAYS) {
            return Optional.of(WORKING_WEEK);
        }
        return days <= FIRST_DAYS ? Optional.of(FORTNIGHT) : Optional.empty();
    }

    /** From the day after one to another, inclusive, Saturdays and Sundays left out: near enough to be reminded. */
    private static long workingDays(LocalDate from, LocalDate to) {
        return Stream.iterate(from.plusDays(1), day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .count();
    }

    /** For which day it counts: the last one is taken again every day. */
    LocalDate day(LocalDate due, LocalDate today) {
        return this == LATE ? today : due;
    }

    /** Whether the deputy hears of it too, not only in the owner's place. */
    boolean isForDeputies() {
        return compareTo(DAY_BEFORE) >= 0;
    }

    /** Whether approvers hear of it. */
    boolean isForApprovers() {
        return this == LATE;
    }
}
