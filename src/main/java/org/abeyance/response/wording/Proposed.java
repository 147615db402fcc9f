package org.abeyance.response.wording;

/**
 * What may be a question of a letter. A person confirms it.
 *
 * @param number as the letter numbers it, {@code 3(a)}; empty where it does not
 * @param likely whether it asks for something
 */
public record Proposed(String number, String text, boolean likely) {

    @Override
    public String toString() {
        return (number.isEmpty() ? "" : number + " ") + text + (likely ? "" : " (says only)");
    }
}
