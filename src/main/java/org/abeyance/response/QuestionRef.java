package org.abeyance.response;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call a question: {@code Q-2026-014}. */
public record QuestionRef(String text) {

    private static final Pattern FORM = Pattern.compile("Q-[0-9]{4}-[0-9]{3,9}");

    public QuestionRef {
        if (!FORM.matcher(text).matches()) {
            throw Missing.of("question " + text);
        }
    }

    static QuestionRef of(int year, long number) {
        return new QuestionRef("Q-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
