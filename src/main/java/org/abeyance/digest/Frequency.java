package org.abeyance.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How often a digest comes. */
public enum Frequency {
    DAILY("every day"),
    WEEKLY("every week"),
    FORTNIGHTLY("every other week"),
    MONTHLY("once a month"),
    OFF("not at all");

    private static final int WEEK = 7;

    private final String label;

    Frequency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it comes on this day, where this is the day of the week chosen. */
    boolean falls(LocalDate on, DayOfWeek chosen) {
        boolean isDay = on.getDayOfWeek() == chosen;
        return switch (this) {
            case DAILY -> true;
            case WEEKLY -> isDay;
            case FORTNIGHTLY -> isDay && week(on) % 2 == 0;
            case MONTHLY -> isDay && on.getDayOfMonth() <= WEEK;
            case OFF -> false;
        };
    }

    /** Weeks begin on Mondays; counted through, so that the turn of a year repeats and skips none. */
    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() + DayOfWeek.THURSDAY.getValue() - 1, WEEK);
    }

    @Override
    public String toString() {
        return label;
    }
}
