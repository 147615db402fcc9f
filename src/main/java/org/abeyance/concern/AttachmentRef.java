package org.abeyance.concern;

import java.util.regex.Pattern;
import org.abeyance.Missing;

/** What people call a file: {@code A-2026-017}. */
public record AttachmentRef(String text) {

    private static final Pattern FORM = Pattern.compile("A-[0-9]{4}-[0-9]{3,9}");

    public AttachmentRef {
        if (!FORM.matcher(text).matches()) {
            throw Missing.of("file " + text);
        }
    }

    static AttachmentRef of(int year, long number) {
        return new AttachmentRef("A-%04d-%03d".formatted(year, number));
    }

    @Override
    public String toString() {
        return text;
    }
}
