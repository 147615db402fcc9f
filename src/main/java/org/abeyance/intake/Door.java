package org.abeyance.intake;

/** Through which door something came. */
public enum Door {
    PAGE("dropped on a page"),
    CALL("sent by a program"),
    MAILBOX("found in a mailbox");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
