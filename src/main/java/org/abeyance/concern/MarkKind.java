package org.abeyance.concern;

/** What a mark says of an item. */
public enum MarkKind {
    PRIVILEGED("privileged"),
    WITHOUT_PREJUDICE("without prejudice"),
    REGULATOR_CONFIDENTIALITY("confidential by direction of the regulator"),
    INSIDE_INFORMATION("inside information"),
    /** It should not have been there: hidden from all but those who guard the concern. */
    CLAWED_BACK("clawed back");

    private final String label;

    MarkKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
