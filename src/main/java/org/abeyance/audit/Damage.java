package org.abeyance.audit;

/** What may have been done to a trail behind the back of the product. */
public enum Damage {
    CHANGED("changed"),
    REMOVED("removed"),
    INSERTED("inserted"),
    REORDERED("reordered"),
    TAIL_CUT("tail cut");

    private final String label;

    Damage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
