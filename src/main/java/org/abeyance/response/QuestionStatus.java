package org.abeyance.response;

/** How far the answer to a question is. */
public enum QuestionStatus {
    OPEN("open"),
    DRAFTING("drafting"),
    WITH_COUNSEL("with counsel"),
    CLEARED("cleared"),
    ANSWERED("answered"),
    WITHDRAWN("withdrawn");

    private final String label;

    QuestionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Nothing more will happen to it of itself. */
    public boolean isDone() {
        return this == ANSWERED || this == WITHDRAWN;
    }
}
