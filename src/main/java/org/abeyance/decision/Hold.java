package org.abeyance.decision;

import org.abeyance.concern.Words;

/**
 * What keeps a resume from counting on a day.
 *
 * @param ref the fact that does; empty where it waits for clearance
 * @param concern the number of that fact's concern
 * @param hidden whether that fact stands behind a wall, and so shows as waiting for clearance
 */
public record Hold(Why why, String ref, long concern, boolean hidden, String sentence) {

    /** The same without the words of the fact, which cites what bears a mark. */
    Hold veiled() {
        return new Hold(why, ref, concern, hidden, Words.INSTEAD);
    }

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
