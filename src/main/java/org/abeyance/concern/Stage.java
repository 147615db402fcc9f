package org.abeyance.concern;

/** Where a concern stands on its way. Any stage may follow any other: appeals reopen, regulators change their minds. */
public enum Stage {
    OPEN("open"),
    INFORMATION_GATHERING("information gathering"),
    PROPOSED_ACTION("proposed action"),
    REPRESENTATIONS("representations"),
    DECISION("decision"),
    APPEAL("appeal"),
    COMPLIANCE("compliance"),
    CLOSED("closed");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
