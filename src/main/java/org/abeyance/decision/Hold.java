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
        STOP("a stop is in force"),
        LIMIT("a limit is in force"),
        CONDITION("a condition is open"),
        POSITION("a regulator took an adverse position"),
        PAUSE("it was paused again"),
        CLEARANCE("it waits for clearance");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** Without what the fact says: for a mail, or whoever may not read it. */
        public String words() {
            return words;
        }
    }
}
