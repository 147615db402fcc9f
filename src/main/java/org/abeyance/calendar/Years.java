package org.abeyance.calendar;

import java.time.LocalDate;

/**
 * The years for which a calendar knows its days off, both inclusive.
 *
 * @param first the first year known
 * @param last the last year known
 */
public record Years(int first, int last) {

    /** The years for which the public holidays of every calendar are read. */
    public static final Years KNOWN = new Years(2015, 2030);

    /** For a calendar without holidays, which needs no table and so has no end that matters. */
    public static final Years ALL = new Years(1, 9999);

    /** Whether the day lies in one of these years. */
    public boolean include(LocalDate day) {
        return include(day.getYear());
    }

    /** Whether the year is one of these. */
    public boolean include(int year) {
        return year >= first && year <= last;
    }

    /** The years that both know. */
    public Years and(Years other) {
        return new Years(Math.max(first, other.first), Math.min(last, other.last));
    }

    @Override
    public String toString() {
        return first + " to " + last;
    }
}
