package org.abeyance.intake.mail;

/** What kind of mail it is, by what it says of itself. */
public enum Sort {
    LETTER("a letter"),
    INVITATION("an invitation to a meeting"),
    AUTO_REPLY("an automatic reply"),
    REPORT("a report on the delivery of a mail");

    private final String label;

    Sort(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True where nobody wrote it: it starts nothing and is filed by nobody's hand but ours. */
    public boolean isAutomatic() {
        return this == AUTO_REPLY || this == REPORT;
    }
}
