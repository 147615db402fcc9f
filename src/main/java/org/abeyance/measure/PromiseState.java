package org.abeyance.measure;

/** Which measures a list shows. */
public enum PromiseState {
    ALL("all"),
    OWED("still owed"),
    SETTLED("delivered or released");

    private final String label;

    PromiseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
