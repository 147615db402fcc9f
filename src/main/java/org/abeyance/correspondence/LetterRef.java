package org.abeyance.correspondence;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call a letter: {@code L-2026-102}. */
public record LetterRef(String text) {

    private static final Pattern FORM = Pattern.compile("L-[0-9]{4}-[0-9]{3,9}");

    public LetterRef {
        if (!FORM.matcher(text).matches()) {
            throw Missing.of("letter " + text);
        }
    }

    static LetterRef of(int year, long number) {
        return new LetterRef("L-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
