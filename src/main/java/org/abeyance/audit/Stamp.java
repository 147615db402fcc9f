package org.abeyance.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Who acts and when: read once at the door, then handed down. The instant has microseconds, which both databases keep, so
 * that a stamp read back equals the stamp written.
 *
 * @param who the acting person
 * @param at the moment of the act, in microseconds
 */
public record Stamp(Actor who, Instant at) {

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Stamp of(Actor who, Clock clock) {
        return new Stamp(who, clock.instant());
    }

    /** The day of the act in UTC: the day by which {@code knownOn} judges what had been recorded. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
