package org.abeyance.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The two questions every answer is given for: what was so on a day, and by what was known on a day.
 *
 * @param asOf facts effective on or before this day count
 * @param knownOn facts recorded on or before the end of this day, UTC, and not corrected by then
 */
public record Then(LocalDate asOf, LocalDate knownOn) {

    /** The moment before which a fact must have been recorded. */
    public Instant knownBefore() {
        return knownOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public boolean counts(Fact fact) {
        return !fact.on().day().isAfter(asOf) && fact.isBelievedBefore(knownBefore());
    }
}
