package org.abeyance.concern;

import java.util.List;

/** The list as a sheet: its columns, and a concern as a row of them. */
final class ConcernSheet {

    static final List<String> HEAD = List.of(
            "Reference",
            "Title",
            "Kind",
            "Stage",
            "Outcome",
            "Opened",
            "Next date",
            "Organisation",
            "Practice",
            "Platforms",
            "Jurisdictions",
            "Regulators",
            "Their reference",
            "Owner",
            "Deputy");

    private ConcernSheet() {}

    static List<String> row(ConcernLine line) {
        return List.of(
                line.ref(),
                line.title(),
                line.kind().label(),
                line.stage().label(),
                line.outcome().map(Outcome::label).orElse(""),
                line.opened().given(),
                line.nextDue().map(Object::toString).orElse(""),
                line.organisation(),
                line.practice(),
                String.join(", ", line.platforms()),
                String.join(", ", line.jurisdictions()),
                String.join(", ", line.regulators()),
                line.theirReference(),
                line.owner(),
                line.deputy());
    }
}
