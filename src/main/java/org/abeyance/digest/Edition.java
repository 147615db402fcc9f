package org.abeyance.digest;

/** For whom a digest is written: both hold the same facts, in another order. */
public enum Edition {
    MANAGER("the state of things first"),
    CASEWORKER("what is mine first");

    private final String label;

    Edition(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
