package org.abeyance.concern;

/** What a concern ended in. */
public enum Outcome {
    NO_FURTHER_ACTION("no further action"),
    ADVICE("advice"),
    WARNING("warning"),
    REPRIMAND("reprimand"),
    UNDERTAKING("undertaking"),
    ORDER("order"),
    PENALTY("penalty"),
    SETTLED("settled"),
    SET_ASIDE("set aside");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
