package org.abeyance;

/** There is no such thing, or this reader may not know of it: the doors answer both with the same 404. */
public final class Missing extends RuntimeException {

    private Missing(String sentence) {
        super(sentence);
    }

    /** The thing is named only for the log; a reader is never told what was looked for. */
    public static Missing of(Object reference) {
        return new Missing("nothing to show for " + reference);
    }
}
