package org.abeyance.deadline.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.abeyance.calendar.Days;

/**
 * One line of a deadline's ledger: something that happened to its clock, when it happened, and who wrote it down when
 * and why. Nothing is ever changed; a wrong entry is corrected by another that names it.
 *
 * @param id its name within the ledger, and the field at which a refusal of it is shown
 * @param kind what happened
 * @param on the day it happened, in the deadline's zone; of a correction, the right day of the entry corrected
 * @param at the time of day, where a start is counted in hours
 * @param stop which kind of stop began or ended; empty for the rule's usual kind
 * @param length by how much time was extended; empty for what the rule states
 * @param corrects what a correction corrects
 * @param note who wrote it down, when and why
 */
public record Entry(
        String id,
        Kind kind,
        LocalDate on,
        Optional<LocalTime> at,
        Optional<StopKind> stop,
        Optional<Span> length,
        Optional<Correction> corrects,
        Note note) {

    /** What can happen to a clock; on one day in this order. */
    public enum Kind {
        START,
        STOP,
        EXTENSION,
        RESTART,
        MET,
        CORRECTION
    }

    /**
     * What a correction does.
     *
     * @param entry the id of the entry that was wrong
     * @param strikes whether it never happened at all, and not merely on another day
     */
    public record Correction(String entry, boolean strikes) {}

    /**
     * How an entry came into the ledger.
     *
     * @param recorded when it was written down
     * @param author by whom
     * @param reason why, in the author's words
     * @param letter the letter that caused it
     */
    public record Note(Instant recorded, String author, String reason, Optional<String> letter) {

        /** Nothing known. */
        public static final Note NONE = new Note(Instant.EPOCH, "", "", Optional.empty());
    }

    /** The event that starts the period. */
    public static Entry start(String id, LocalDate on) {
        return plain(id, Kind.START, on);
    }

    /** The first day on which something stops the clock. */
    public static Entry stop(String id, LocalDate on) {
        return plain(id, Kind.STOP, on);
    }

    /** The day on which what stopped the clock is over: the answer came, the fee was paid. */
    public static Entry restart(String id, LocalDate on) {
        return plain(id, Kind.RESTART, on);
    }

    /** The day on which the period was extended, by what the rule allows. */
    public static Entry extension(String id, LocalDate on) {
        return plain(id, Kind.EXTENSION, on);
    }

    /** The day on which what was due was done. */
    public static Entry met(String id, LocalDate on) {
        return plain(id, Kind.MET, on);
    }

    /** Another entry happened on this day and not on the one it says. */
    public static Entry correction(String id, String entry, LocalDate on) {
        return plain(id, Kind.CORRECTION, on).correcting(new Correction(entry, false));
    }

    /** Another entry is wrong altogether; the day is that on which this was found out. */
    public static Entry striking(String id, String entry, LocalDate on) {
        return plain(id, Kind.CORRECTION, on).correcting(new Correction(entry, true));
    }

    /** The same entry, of a certain kind of stop. */
    public Entry of(StopKind which) {
        return new Entry(id, kind, on, at, Optional.of(which), length, corrects, note);
    }

    /** The same entry, with a length of its own. */
    public Entry by(Span span) {
        return new Entry(id, kind, on, at, stop, Optional.of(span), corrects, note);
    }

    /** The same entry, at a time of day. */
    public Entry at(LocalTime time) {
        return new Entry(id, kind, on, Optional.of(time), stop, length, corrects, note);
    }

    /** The same entry with how it came into the ledger. */
    public Entry noted(Note other) {
        return new Entry(id, kind, on, at, stop, length, corrects, other);
    }

    /** The same entry with who wrote it down, when and why, and no letter. */
    public Entry writtenBy(String author, Instant recorded, String reason) {
        return noted(new Note(recorded, author, reason, Optional.empty()));
    }

    Entry correctedBy(Entry correction) {
        Optional<LocalTime> time = correction.at.isPresent() ? correction.at : at;
        return new Entry(id, kind, correction.on, time, stop, length, corrects, note);
    }

    private Entry correcting(Correction correction) {
        return new Entry(id, kind, on, at, stop, length, Optional.of(correction), note);
    }

    private static Entry plain(String id, Kind kind, LocalDate on) {
        return new Entry(
                id, kind, on, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Note.NONE);
    }

    @Override
    public String toString() {
        return Days.said(on) + " " + kind.name().toLowerCase(Locale.ROOT)
                + corrects.map(correction -> " of " + correction.entry()).orElse("");
    }
}
