package org.abeyance.digest;

import java.time.DayOfWeek;

/** How somebody wants their digest from now on. */
public record Wish(Frequency frequency, DayOfWeek day, int hour, Edition edition) {}
