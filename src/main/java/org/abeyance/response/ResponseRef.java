package org.abeyance.response;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call a response: {@code R-2026-014}. */
public record ResponseRef(String text) {

    private static final Pattern FORM = Pattern.compile("R-[0-9]{4}-[0-9]{3,9}");

    public ResponseRef {
        if (!FORM.matcher(text).matches()) {
            throw Missing.of("response " + text);
        }
    }

    static ResponseRef of(int year, long number) {
        return new ResponseRef("R-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
