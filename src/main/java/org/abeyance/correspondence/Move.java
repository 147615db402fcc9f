package org.abeyance.correspondence;

/** Whose move it is in a matter. */
public enum Move {
    OURS("ours"),
    THEIRS("the regulator's"),
    NOBODYS("nobody's");

    private final String label;

    Move(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
