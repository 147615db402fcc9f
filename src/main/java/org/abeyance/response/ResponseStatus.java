package org.abeyance.response;

/** How far a response is. */
public enum ResponseStatus {
    DRAFTING("drafting"),
    IN_CLEARANCE("in clearance"),
    CLEARED("cleared"),
    SENT("sent"),
    WITHDRAWN("withdrawn");

    private final String label;

    ResponseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isDone() {
        return this == SENT || this == WITHDRAWN;
    }
}
