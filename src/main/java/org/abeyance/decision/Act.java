package org.abeyance.decision;

/** What a decision does with an activity. */
public enum Act {
    LAUNCH("launch", false),
    PAUSE("pause", true),
    RESUME("resume", false),
    WITHDRAW("withdraw", true);

    private final String label;
    private final boolean holding;

    Act(String label, boolean holding) {
        this.label = label;
        this.holding = holding;
    }

    public String label() {
        return label;
    }

    /** A pause and a withdrawal hold until something lifts them. */
    public boolean isHolding() {
        return holding;
    }
}
