package org.abeyance.keeping;

import org.abeyance.Missing;

/** What people call a destruction: {@code X-7}. */
public record DestructionRef(String text) {

    public DestructionRef {
        if (!text.matches("X-[0-9]{1,15}")) {
            throw Missing.of("destruction " + text);
        }
    }

    static DestructionRef of(long number) {
        return new DestructionRef("X-" + number);
    }

    @Override
    public String toString() {
        return text;
    }
}
