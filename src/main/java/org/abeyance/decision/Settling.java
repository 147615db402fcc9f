package org.abeyance.decision;

/** What becomes of a condition on a day. */
public enum Settling {
    MET("met", "fulfilment", "Sign that the condition is met"),
    WAIVED("waived", "waiver", "Waive the condition"),
    REOPENED("open again", "reopening", "Open the condition again");

    private final String label;
    private final String noun;
    private final String title;

    Settling(String label, String noun, String title) {
        this.label = label;
        this.noun = noun;
        this.title = title;
    }

    public String label() {
        return label;
    }

    /** The fact that says so. */
    public String noun() {
        return noun;
    }

    /** The act, on its page. */
    public String title() {
        return title;
    }

    /** A condition that is met or waived stands in nobody's way. */
    public boolean isSettled() {
        return this != REOPENED;
    }
}
