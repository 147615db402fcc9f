package org.abeyance.deadline;

/** Whose clock it is: who has to do what is due. */
public enum Whose {
    OURS("ours"),
    REGULATOR("the regulator's");

    private final String label;

    Whose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
