package org.abeyance.deadline;

/** Which of the three dates that stand side by side is the one to keep. */
public enum Governing {
    COMPUTED("computed"),
    STATED("stated by the regulator"),
    INTERNAL("internal");

    private final String label;

    Governing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
