package org.abeyance.decision;

/** Where an activity stands in a place on a day. Derived, never stored. */
public enum State {
    NO_DECISION("no decision recorded"),
    RUNNING("running"),
    PAUSED("paused"),
    RESUMED("resumed"),
    WITHDRAWN("withdrawn");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The practice is being carried on: a stop order beside it is a conflict. */
    public boolean isCarriedOn() {
        return this == RUNNING || this == RESUMED;
    }
}
