package org.abeyance.keeping;

import java.time.LocalDate;

/**
 * One thing that can be forgotten, named without a word of what it says.
 *
 * @param concern the number of its concern
 * @param ref as people call it: {@code L-2026-102}
 * @param on its date
 */
public record Item(ItemKind kind, long concern, String ref, LocalDate on) {

    /** As a form sends it. */
    public String key() {
        return kind.name() + " " + ref;
    }

    @Override
    public String toString() {
        return kind == ItemKind.TRAIL ? "what the trail says of " + ref : ref;
    }
}
