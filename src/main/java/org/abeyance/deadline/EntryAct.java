package org.abeyance.deadline;

import org.abeyance.deadline.law.Entry;

/** What a person may write into a ledger, in the words of its form. */
public enum EntryAct {
    STOP(Entry.Kind.STOP, "stops", "Stop the clock", "First day on which it stands"),
    RESTART(Entry.Kind.RESTART, "restarts", "Let the clock run again", "Day on which what stopped it was over"),
    EXTEND(Entry.Kind.EXTENSION, "extensions", "Extend", "Day on which it was extended"),
    MEET(Entry.Kind.MET, "completions", "Mark as met", "Day on which it was done"),
    CORRECT(Entry.Kind.CORRECTION, "corrections", "Correct an entry", "Right day");

    private final Entry.Kind kind;
    private final String path;
    private final String label;
    private final String day;

    EntryAct(Entry.Kind kind, String path, String label, String day) {
        this.kind = kind;
        this.path = path;
        this.label = label;
        this.day = day;
    }

    Entry.Kind kind() {
        return kind;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** What the day of the entry means. */
    public String day() {
        return day;
    }
}
