package org.abeyance.correspondence;

/** Whose move it is in a matter: whoever did not write last. */
public enum Move {
    OURS("our move"),
    THEIRS("the regulator's move"),
    NOBODYS("nobody's move");

    private final String label;

    Move(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
