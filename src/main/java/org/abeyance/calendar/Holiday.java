package org.abeyance.calendar;

import java.time.LocalDate;

/**
 * A day off that is not merely a weekend, with the name people call it by.
 *
 * @param on the day itself; for a substitute day the day on which it is kept
 * @param name its name, for explanations ("Easter Monday")
 */
public record Holiday(LocalDate on, String name) {

    @Override
    public String toString() {
        return Days.said(on) + ", " + name;
    }
}
