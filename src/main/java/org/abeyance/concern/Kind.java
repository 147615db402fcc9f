package org.abeyance.concern;

/** What kind of matter a concern is. */
public enum Kind {
    ENGAGEMENT("engagement"),
    COMPLAINT("complaint"),
    INVESTIGATION("investigation or inquiry"),
    AUDIT("audit or assessment"),
    PRIOR_CONSULTATION("prior consultation"),
    BREACH("breach"),
    LITIGATION("litigation");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
