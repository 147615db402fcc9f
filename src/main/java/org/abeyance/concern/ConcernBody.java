package org.abeyance.concern;

import java.util.List;
import org.abeyance.web.Reading;

/**
 * A concern as a program asks for it to be opened.
 *
 * @param opened a day, a month or a year
 * @param organisation a name or slug, as all the bodies; what the register does not know is added
 * @param jurisdictions codes
 * @param regulators the first leads
 * @param owner a person's reference, as P-7
 */
public record ConcernBody(
        String title,
        String summary,
        String kind,
        String opened,
        String organisation,
        String practice,
        List<String> platforms,
        List<String> jurisdictions,
        List<String> regulators,
        String owner,
        String deputy,
        String theirReference) {

    AskedConcern read() {
        Reading reading = new Reading();
        AskedConcern asked = new AskedConcern(
                reading.line("title", title, 300),
                reading.optionalText("summary", summary, 20_000),
                reading.choice("kind", kind, Kind.class),
                reading.date("opened", opened),
                reading.line("organisation", organisation, 200),
                reading.line("practice", practice, 200),
                named(reading, "platforms", platforms),
                named(reading, "jurisdictions", jurisdictions),
                named(reading, "regulators", regulators),
                NamesTyped.person(reading, "owner", owner),
                NamesTyped.person(reading, "deputy", deputy),
                reading.optionalLine("theirReference", theirReference, 120));
        reading.done();
        return asked;
    }

    private static List<String> named(Reading reading, String field, List<String> names) {
        if (names == null || names.isEmpty()) {
            reading.problem(field, "Name at least one.");
            return List.of();
        }
        for (int index = 0; index < names.size(); index++) {
            reading.line(field + "[" + index + "]", names.get(index), 200);
        }
        return names;
    }
}
