package org.abeyance.response;

/** What somebody said of a version at a stage of its clearance. */
public enum Verdict {
    CLEARED("cleared"),
    SENT_BACK("sent back"),
    BYPASSED("bypassed");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the version goes on to the next stage. */
    boolean isPassing() {
        return this != SENT_BACK;
    }
}
