package org.abeyance.decision;

/** What a decision does with an activity. */
public enum Act {
    LAUNCH("launch", false, State.RUNNING),
    PAUSE("pause", true, State.PAUSED),
    RESUME("resume", false, State.RESUMED),
    WITHDRAW("withdraw", true, State.WITHDRAWN);

    private final String label;
    private final boolean holding;
    private final State state;

    Act(String label, boolean holding, State state) {
        this.state = state;
        this.label = label;
        this.holding = holding;
    }

    public String label() {
        return label;
    }

    /** What the activity is while nothing else holds or decides. */
    public State state() {
        return state;
    }

    /** A pause and a withdrawal hold until something lifts them. */
    public boolean isHolding() {
        return holding;
    }
}
