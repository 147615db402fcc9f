package org.abeyance.correspondence;

/** What a letter does in the matter. */
public enum Nature {
    CONCERN_RAISED("concern raised"),
    INQUIRY("inquiry"),
    NOTICE("notice"),
    STATEMENT("statement"),
    MONITORING("monitoring"),
    RESPONSE("response"),
    OUTCOME("decision of that body"),
    OTHER("other");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
