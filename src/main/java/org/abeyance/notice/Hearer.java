package org.abeyance.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is told on a rung, from the one who does it to those who answer for it. */
public enum Hearer {
    OWNER("owner"),
    DEPUTY("deputy"),
    /** Of the owner, as the people page says. */
    LEAD("lead"),
    APPROVERS("approvers");

    private final String label;

    Hearer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Hearer> read(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("^(the|and) ", "");
        return Arrays.stream(values()).filter(one -> one.label.equals(word)).findFirst();
    }
}
