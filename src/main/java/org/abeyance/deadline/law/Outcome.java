package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a walk arrives at; all empty while a stop is open.
 *
 * @param on the last day, in the zone of the computation
 * @param due the moment at which the period ends
 * @param earliest the first moment after a floor or after clear days
 * @param toTheMinute for hours, the same number of hours from the minute of the event
 */
record Outcome(
        Optional<LocalDate> on,
        Optional<OffsetDateTime> due,
        Optional<OffsetDateTime> earliest,
        Optional<OffsetDateTime> toTheMinute) {

    static final Outcome UNKNOWN = new Outcome(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
