package org.abeyance.decision;

import org.abeyance.Missing;

/** The name of a resume, {@code R-42}. */
public record ResumeRef(String text) {

    public ResumeRef {
        if (text == null || !text.matches("R-[0-9]{1,15}")) {
            throw Missing.of("resume");
        }
    }

    static ResumeRef of(long number) {
        return new ResumeRef("R-" + number);
    }

    @Override
    public String toString() {
        return text;
    }
}
