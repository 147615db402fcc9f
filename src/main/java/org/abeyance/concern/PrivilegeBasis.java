package org.abeyance.concern;

/** On what privilege rests. */
public enum PrivilegeBasis {
    LEGAL_ADVICE("legal advice"),
    LITIGATION("litigation");

    private final String label;

    PrivilegeBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
