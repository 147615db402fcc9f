package org.abeyance.deadline;

import org.abeyance.calendar.Days;
import org.abeyance.deadline.law.Span;

/** What an entry of a ledger says, in words that speak of a clock: pausing an activity is something else. */
final class EntryWords {

    private EntryWords() {}

    static String of(LedgerEntry entry) {
        return switch (entry.kind()) {
            case START -> "The clock started";
            case STOP ->
                "The clock stopped" + entry.stop().map(kind -> ": " + kind).orElse("");
            case RESTART -> "The clock ran again";
            case EXTENSION -> "Extended" + by(entry);
            case MET -> "Met";
            case CORRECTION -> corrected(entry);
        };
    }

    private static String by(LedgerEntry entry) {
        if (entry.until().isPresent()) {
            return " to " + Days.said(entry.until().get());
        }
        return entry.amount == null ? "" : " by " + new Span(entry.amount, entry.unit);
    }

    private static String corrected(LedgerEntry entry) {
        LedgerEntry wrong = entry.corrects().orElseThrow();
        String was = "“" + of(wrong) + "” of " + Days.said(wrong.on());
        return entry.isStriking() ? was + " is struck out" : was + " was on this day instead";
    }
}
