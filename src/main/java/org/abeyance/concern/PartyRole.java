package org.abeyance.concern;

/** A party's part in a matter. A complainant's name is for the legal team only. */
public enum PartyRole {
    COMPLAINANT("complainant"),
    NGO("NGO"),
    COURT("court or tribunal"),
    PARLIAMENT("parliament"),
    PRESS("press"),
    COUNSEL("outside counsel"),
    OTHER("other");

    private final String label;

    PartyRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
