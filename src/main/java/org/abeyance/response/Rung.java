package org.abeyance.response;

import java.time.LocalDate;
import java.util.Optional;

/** A step of the ladder by which an answer is asked for, counted in days from the day on which it is wanted. */
public enum Rung {
    FIVE_DAYS_BEFORE(-5, "five days before"),
    DAY_BEFORE(-1, "the day before"),
    ON_THE_DAY(0, "on the day"),
    THREE_DAYS_LATE(3, "three days late"),
    /** Told to the owner of the concern, too. */
    WEEK_LATE(7, "a week late");

    private final int days;
    private final String label;

    Rung(int days, String label) {
        this.days = days;
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isEscalated() {
        return this == WEEK_LATE;
    }

    /** The earliest day of any rung. */
    static LocalDate firstWanted(LocalDate today) {
        return today.minusDays(FIVE_DAYS_BEFORE.days);
    }

    /** The highest one that is reached on a day; what was passed by without being sent is passed by. */
    static Optional<Rung> reached(LocalDate due, LocalDate today) {
        Rung highest = null;
        for (Rung rung : values()) {
            if (!today.isBefore(due.plusDays(rung.days))) {
                highest = rung;
            }
        }
        return Optional.ofNullable(highest);
    }
}
