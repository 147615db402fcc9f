package org.abeyance.correspondence;

/** Which way a letter went. */
public enum Direction {
    IN("received"),
    OUT("sent"),
    INTERNAL("among ourselves");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
