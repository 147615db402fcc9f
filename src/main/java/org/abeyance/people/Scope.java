package org.abeyance.people;

/** What a token is for, within what its owner may do. */
public enum Scope {
    READ("read", "reads what its owner may see"),
    WRITE("write", "writes what its owner may write"),
    ADMIN("admin", "keeps people, register and settings, where its owner is an administrator");

    private final String label;
    private final String meaning;

    Scope(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
