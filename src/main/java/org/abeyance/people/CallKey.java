package org.abeyance.people;

import org.abeyance.Refused;

/** By what a program says that it calls the same again: an {@code Idempotency-Key} of its own choosing. */
record CallKey(String text) {

    /** The header that carries it. */
    static final String HEADER = "Idempotency-Key";

    CallKey {
        if (!text.matches("[!-~]{1,200}")) {
            throw Refused.at(HEADER, "A key is 1 to 200 letters, digits and signs, without spaces.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
