package org.abeyance.deadline;

import java.util.List;

/** The list as a sheet: its columns, and a deadline as a row of them. */
final class DeadlineSheet {

    static final List<String> HEAD = List.of(
            "Reference",
            "Title",
            "Due",
            "Governing",
            "State",
            "Whose",
            "Concern",
            "Owner",
            "Deputy",
            "Rule",
            "Disputed");

    private DeadlineSheet() {}

    static List<String> row(DeadlineLine line) {
        return List.of(
                line.ref(),
                line.title(),
                line.due().map(Object::toString).orElse(""),
                line.governing().map(Governing::label).orElse(""),
                line.progress().label(),
                line.whose(),
                line.concern(),
                line.owner(),
                line.deputy(),
                line.rule(),
                line.disputed() ? "yes" : "");
    }
}
