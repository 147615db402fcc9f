package org.abeyance.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.abeyance.concern.Concerns;

/** How near a date is, as the list is divided. Each band begins where the one before ends. */
public enum Band {
    LATE("late"),
    WEEK("this week"),
    FOURTEEN("in 14 days"),
    THIRTY("in 30 days"),
    LATER("later"),
    OPEN("no date yet");

    private final String label;

    Band(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The last day of the band, inclusive. The week ends on its Sunday. */
    LocalDate last(LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return switch (this) {
            case LATE -> today.minusDays(1);
            case WEEK -> sunday;
            case FOURTEEN -> today.plusDays(14);
            case THIRTY -> today.plusDays(30);
            case LATER -> Concerns.NEVER.minusDays(1);
            case OPEN -> Concerns.NEVER;
        };
    }

    LocalDate first(LocalDate today) {
        return this == LATE
                ? LocalDate.of(1, 1, 1)
                : values()[ordinal() - 1].last(today).plusDays(1);
    }

    static Band of(LocalDate listed, LocalDate today) {
        for (Band band : values()) {
            if (!listed.isAfter(band.last(today))) {
                return band;
            }
        }
        return OPEN;
    }

    static Optional<Band> named(String text) {
        for (Band band : values()) {
            if (band.name().equalsIgnoreCase(text)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
