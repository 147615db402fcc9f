package org.abeyance.calendar;

import java.time.LocalDate;

/**
 * A day that a person added to a calendar or took out of it, because a proclamation came after the table was made or
 * the table is wrong. An edit never changes a calendar; it makes another one with another version.
 *
 * @param date the day
 * @param change whether it becomes a day off or stops being one
 * @param name the name of the holiday, for explanations
 * @param source where it was read: a proclamation, a gazette, an order
 */
public record Edit(LocalDate date, Change change, String name, String source) {

    /** What an edit does to its day. */
    public enum Change {
        /** The day becomes a day off. */
        ADDED,
        /** The day stops being a holiday; a Saturday or Sunday stays a day off. */
        REMOVED
    }

    /** A day off more. */
    public static Edit added(LocalDate date, String name, String source) {
        return new Edit(date, Change.ADDED, name, source);
    }

    /** A holiday less. */
    public static Edit removed(LocalDate date, String name, String source) {
        return new Edit(date, Change.REMOVED, name, source);
    }

    @Override
    public String toString() {
        return "%s %s: %s (%s)".formatted(Days.said(date), name, change.name().toLowerCase(), source);
    }
}
