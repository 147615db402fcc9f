package org.abeyance.deadline.law;

/** What the end of a period is. */
public enum Limit {
    /** Something must be done by then. */
    DUE("due"),
    /** Nothing may be demanded before then: the end of a protection, not a date to keep. */
    FLOOR("floor"),
    /** Something counts as given then: the start of the deemed day, or the hour. */
    DEEMED("deemed");

    private final String written;

    Limit(String written) {
        this.written = written;
    }

    @Override
    public String toString() {
        return written;
    }
}
