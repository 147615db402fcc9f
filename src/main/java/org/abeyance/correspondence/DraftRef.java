package org.abeyance.correspondence;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call a letter that is still written: {@code DR-2026-102}. */
public record DraftRef(String text) {

    private static final Pattern FORM = Pattern.compile("DR-[0-9]{4}-[0-9]{3,9}");

    public DraftRef {
        if (!FORM.matcher(text).matches()) {
            throw Missing.of("draft " + text);
        }
    }

    static DraftRef of(int year, long number) {
        return new DraftRef("DR-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
