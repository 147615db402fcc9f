package org.abeyance.concern;

/** A regulator's part in a matter. */
public enum RegulatorRole {
    LEAD("lead"),
    CONCERNED("concerned"),
    BOARD("board"),
    NATIONAL("national");

    private final String label;

    RegulatorRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
