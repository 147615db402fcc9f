package org.abeyance.keeping;

import java.util.Optional;

/** What can be forgotten one by one, with how long it is kept as long as no administrator says otherwise. */
public enum ItemKind {
    LETTER("letter", "letters", 72, "As long as claims from it can usually be brought: six years."),
    NOTE("note", "notes", 36, "Notes among ourselves serve the work and the look back at it."),
    FILE("file", "files", 72, "As long as the letters they came with."),
    DRAFT("draft", "drafts", 12, "What was sent is kept as a letter; drafts of it serve the work only."),
    COMMENT("comment", "comments", 12, "Comments serve the work on a draft only."),
    ARRIVAL("mail that became no letter", "mails that became no letter", 12, "Nobody made anything of it."),
    TRAIL("details of the trail", "details of the trail", 120, "Longest, because they show that all else was lawful.");

    private final String label;
    private final String plural;
    private final int months;
    private final String reason;

    ItemKind(String label, String plural, int months, String reason) {
        this.label = label;
        this.plural = plural;
        this.months = months;
        this.reason = reason;
    }

    public String label() {
        return label;
    }

    /** As a heading: "Letters". */
    public String title() {
        return Character.toUpperCase(plural.charAt(0)) + plural.substring(1);
    }

    /** "1 letter", "12 letters". */
    public String counted(long many) {
        return this == TRAIL ? plural : many + " " + (many == 1 ? label : plural);
    }

    Period byDefault() {
        return new Period(this, Optional.of(months), reason, Optional.empty(), "");
    }
}
