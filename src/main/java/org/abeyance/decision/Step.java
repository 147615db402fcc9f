package org.abeyance.decision;

/** What happens to a resume between asking and resuming. */
public enum Step {
    PROPOSED("proposed", true),
    APPROVED("approved", true),
    DECLINED("declined", true),
    CANCELLED("cancelled", true),
    CLEARED("cleared", false),
    STOPPED("stopped in clearance", false);

    private final String label;
    private final boolean once;

    Step(String label, boolean once) {
        this.label = label;
        this.once = once;
    }

    public String label() {
        return label;
    }

    /** It can happen to a resume only once. */
    boolean isOnce() {
        return once;
    }
}
