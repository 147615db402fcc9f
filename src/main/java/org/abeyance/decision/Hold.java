package org.abeyance.decision;

/**
 * What keeps a resume from counting on a day.
 *
 * @param ref the fact that does; empty where it waits for clearance
 * @param concern the number of that fact's concern
 * @param hidden whether that fact stands behind a wall, and so shows as waiting for clearance
 */
public record Hold(Why why, String ref, long concern, boolean hidden, String sentence) {

    /** In the order in which they are told. */
    public enum Why {
        STOP,
        LIMIT,
        CONDITION,
        POSITION,
        PAUSE,
        CLEARANCE
    }
}
