package org.abeyance.calendar;

import java.time.LocalDate;

/** Counting working days: by a table where there are holidays, by arithmetic where there are none. */
interface WorkingDays {

    boolean isWorking(LocalDate day);

    /** The {@code count}-th working day after the day, or before it where negative; {@code count} is not zero. */
    LocalDate plus(LocalDate day, int count);

    /** From the first to the last, both inclusive; the last is not before the first. */
    int within(LocalDate first, LocalDate last);
}
