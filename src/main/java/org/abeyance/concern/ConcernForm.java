package org.abeyance.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a caseworker typed of a concern to be opened. */
record ConcernForm(
        @RestForm String title,
        @RestForm String summary,
        @RestForm String kind,
        @RestForm String opened,
        @RestForm String organisation,
        @RestForm String newOrganisation,
        @RestForm String practice,
        @RestForm String newPractice,
        @RestForm List<String> platforms,
        @RestForm String newPlatforms,
        @RestForm List<String> jurisdictions,
        @RestForm String lead,
        @RestForm List<String> regulators,
        @RestForm String newRegulators,
        @RestForm String owner,
        @RestForm String deputy,
        @RestForm String theirReference) {

    static ConcernForm empty(LocalDate today, String owner) {
        return new ConcernForm(
                "",
                "",
                "",
                today.toString(),
                "",
                "",
                "",
                "",
                List.of(),
                "",
                List.of(),
                "",
                List.of(),
                "",
                owner,
                "",
                "");
    }

    AskedConcern read() {
        Reading reading = new Reading();
        AskedConcern asked = new AskedConcern(
                reading.line("title", title, 300),
                reading.optionalText("summary", summary, 20_000),
                reading.choice("kind", kind, Kind.class),
                reading.date("opened", opened),
                NamesTyped.one(reading, "organisation", organisation, "newOrganisation", newOrganisation),
                NamesTyped.one(reading, "practice", practice, "newPractice", newPractice),
                NamesTyped.many(reading, "newPlatforms", platforms, newPlatforms),
                NamesTyped.list(jurisdictions),
                NamesTyped.many(reading, "newRegulators", regulatorsInOrder(), newRegulators),
                NamesTyped.person(reading, "owner", owner),
                NamesTyped.person(reading, "deputy", deputy),
                reading.optionalLine("theirReference", theirReference, 120));
        if (asked.platforms().isEmpty()) {
            reading.problem("platforms", "Name at least one platform.");
        }
        if (asked.jurisdictions().isEmpty()) {
            reading.problem("jurisdictions", "Name at least one jurisdiction.");
        }
        if (asked.regulators().isEmpty()) {
            reading.problem("lead", "Name at least one regulator.");
        }
        reading.done();
        return asked;
    }

    /** The first leads. */
    private List<String> regulatorsInOrder() {
        List<String> names = new ArrayList<>();
        if (lead != null) {
            names.add(lead);
        }
        names.addAll(NamesTyped.list(regulators));
        return names;
    }
}
