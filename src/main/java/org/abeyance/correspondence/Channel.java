package org.abeyance.correspondence;

/** How a letter came or went. */
public enum Channel {
    LETTER("letter"),
    EMAIL("email"),
    CALL("call"),
    MEETING("meeting"),
    PORTAL("portal message"),
    STATEMENT("public statement"),
    RULING("ruling");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
