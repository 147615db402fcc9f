package org.abeyance.deadline.law;

import java.util.Optional;

/**
 * By how much a period may be extended. An extension always runs on from the original start, never from the first date.
 *
 * @param by the further time the law allows, where it states it
 * @param words who may extend and how, in words; "not extendable" where nobody may
 * @param included whether the rule's own period already is the extended one
 */
public record Extension(Optional<Span> by, String words, boolean included) {

    /** Nobody may extend. */
    public static final Extension NONE = new Extension(Optional.empty(), "none", false);

    /** A stated further time. */
    public static Extension by(Span span, String words) {
        return new Extension(Optional.of(span), words, false);
    }

    /** Whether somebody may extend at all. */
    public boolean isPossible() {
        return !words.equals("none");
    }

    @Override
    public String toString() {
        if (included) {
            return "the extension is included";
        }
        if (!isPossible()) {
            return "not extendable";
        }
        return by.map(span -> "extendable by " + span + (words.isBlank() ? "" : " (" + words + ")"))
                .orElse("extendable: " + words);
    }
}
