package org.abeyance.concern;

/** Whose advice it is: where the Commission enforces competition law, that decides whether it is protected. */
public enum Counsel {
    IN_HOUSE("a lawyer of the company"),
    INDEPENDENT("independent counsel");

    private final String label;

    Counsel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
