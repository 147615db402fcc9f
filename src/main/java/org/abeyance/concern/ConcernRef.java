package org.abeyance.concern;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call a concern: {@code C-2026-014}. */
public record ConcernRef(String text) {

    private static final Pattern FORM = Pattern.compile("C-[0-9]{4}-[0-9]{3,9}");

    public ConcernRef {
        if (!isOne(text)) {
            throw Missing.of("concern " + text);
        }
    }

    /** True for a text that could name a concern. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static ConcernRef of(int year, long number) {
        return new ConcernRef("C-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
