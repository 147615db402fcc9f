package org.abeyance.people;

/** What a person may do; roles add up. The table of acts by role is {@code docs/roles.md}, and a test walks it. */
public enum Role {
    CONTRIBUTOR(Role.Name.CONTRIBUTOR, "sees and answers only the questions assigned to them"),
    READER(Role.Name.READER, "reads status, deadlines, digests and unmarked casefiles"),
    CASEWORKER(Role.Name.CASEWORKER, "logs letters and keeps the concerns"),
    APPROVER(Role.Name.APPROVER, "clears responses, approves resumes, waives conditions"),
    ADMINISTRATOR(Role.Name.ADMINISTRATOR, "keeps people, register and settings; sees no more than a reader"),
    AUDITOR(Role.Name.AUDITOR, "reads and verifies the trail");

    /** The names as annotations of the doors need them. */
    public static final class Name {
        public static final String CONTRIBUTOR = "contributor";
        public static final String READER = "reader";
        public static final String CASEWORKER = "caseworker";
        public static final String APPROVER = "approver";
        public static final String ADMINISTRATOR = "administrator";
        public static final String AUDITOR = "auditor";

        private Name() {}
    }

    private final String label;
    private final String meaning;

    Role(String label, String meaning) {
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
