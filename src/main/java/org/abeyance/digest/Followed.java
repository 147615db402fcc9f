package org.abeyance.digest;

/** Kinds of things that somebody may follow: then their digest tells of these alone. */
public enum Followed {
    ROLE("role"),
    CONCERN("concern"),
    REGULATOR("regulator"),
    PLATFORM("platform"),
    PRACTICE("practice"),
    JURISDICTION("jurisdiction");

    private final String label;

    Followed(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
