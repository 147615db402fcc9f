package org.abeyance.deadline;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call a deadline: {@code D-2026-007}. */
public record DeadlineRef(String text) {

    private static final Pattern FORM = Pattern.compile("D-[0-9]{4}-[0-9]{3,9}");

    public DeadlineRef {
        if (!FORM.matcher(text).matches()) {
            throw Missing.of("deadline " + text);
        }
    }

    static DeadlineRef of(int year, long number) {
        return new DeadlineRef("D-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
