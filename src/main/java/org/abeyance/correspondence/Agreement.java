package org.abeyance.correspondence;

/** Whether both sides agreed the note of a meeting. */
public enum Agreement {
    AGREED("agreed"),
    NOT_AGREED("not agreed");

    private final String label;

    Agreement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
