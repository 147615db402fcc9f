package org.abeyance.deadline.law;

/** Where a clock is on a day. Nothing flips it but the day itself. */
public enum State {
    /** The event lies ahead. */
    NOT_STARTED,
    /** The period runs. */
    RUNNING,
    /** Something holds the clock. */
    STOPPED,
    /** What was due was done. */
    MET,
    /** The last day has gone by. */
    PASSED;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
