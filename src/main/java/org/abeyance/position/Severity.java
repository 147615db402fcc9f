package org.abeyance.position;

/** How a restriction binds. */
public enum Severity {
    STOP("must not be done"),
    LIMIT("only within limits"),
    PENALTY("penalty");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
