package org.abeyance.intake;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call something that came: {@code I-2026-014}. */
public record ArrivalRef(String text) {

    private static final Pattern FORM = Pattern.compile("I-[0-9]{4}-[0-9]{3,9}");

    public ArrivalRef {
        if (!FORM.matcher(text).matches()) {
            throw Missing.of("arrival " + text);
        }
    }

    static ArrivalRef of(int year, long number) {
        return new ArrivalRef("I-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
