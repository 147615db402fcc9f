package org.abeyance.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.abeyance.correspondence.Letter;
import org.abeyance.deadline.law.Entry;
import org.abeyance.deadline.law.Span;
import org.abeyance.deadline.law.StopKind;

/**
 * What somebody wants written into a ledger.
 *
 * @param on the day it happened; of a correction, the right day of the entry corrected
 * @param stop which kind of stop; none for the rule's usual kind
 * @param length by how much time is extended; none for what the rule states
 * @param until to which day a typed date is extended
 * @param corrects the number of the entry that was wrong
 * @param strikes whether that never happened at all
 */
public record NewEntry(
        Entry.Kind kind,
        LocalDate on,
        Optional<LocalTime> at,
        Optional<StopKind> stop,
        Optional<Span> length,
        Optional<LocalDate> until,
        Optional<Long> corrects,
        boolean strikes,
        String reason,
        Optional<Letter> letter) {

    public static NewEntry of(Entry.Kind kind, LocalDate on, String reason) {
        return new NewEntry(
                kind,
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                reason,
                Optional.empty());
    }

    public NewEntry of(StopKind which) {
        return new NewEntry(kind, on, at, Optional.of(which), length, until, corrects, strikes, reason, letter);
    }

    public NewEntry by(Span span) {
        return new NewEntry(kind, on, at, stop, Optional.of(span), until, corrects, strikes, reason, letter);
    }

    public NewEntry until(LocalDate day) {
        return new NewEntry(kind, on, at, stop, length, Optional.of(day), corrects, strikes, reason, letter);
    }

    /** Says that the entry of that number happened on this day instead, or never. */
    public NewEntry correcting(long number, boolean never) {
        return new NewEntry(kind, on, at, stop, length, until, Optional.of(number), never, reason, letter);
    }

    public NewEntry from(Letter cause) {
        return new NewEntry(kind, on, at, stop, length, until, corrects, strikes, reason, Optional.of(cause));
    }
}
