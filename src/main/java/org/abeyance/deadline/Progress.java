package org.abeyance.deadline;

/** Where a deadline is on a day: a comparison, which nothing flips but the day itself. */
public enum Progress {
    OPEN("open"),
    STOPPED("clock stopped"),
    MET("met"),
    MET_LATE("met late"),
    MISSED("late");

    private final String label;

    Progress(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
