package org.abeyance.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.calendar.GivenDate;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.register.Register;
import org.abeyance.source.Citation;
import org.abeyance.web.JsonFields;

/** Reads a matter file, or refuses it whole, naming the path of every field that is wrong. */
@ApplicationScoped
class MatterParser {

    private static final Set<String> FIELDS = Set.of(
            "format",
            "id",
            "organisation",
            "parent",
            "platforms",
            "practice",
            "regulators",
            "jurisdictions",
            "lastKnown",
            "events");
    private static final Set<String> EVENT_FIELDS = Set.of(
            "id",
            "on",
            "kind",
            "by",
            "text",
            "source",
            "note",
            "jurisdictions",
            "platforms",
            "regulator",
            "position",
            "restricts",
            "until",
            "ends",
            "restores",
            "confirmed",
            "partial",
            "due");
    private static final Set<String> SOURCE_FIELDS = Set.of("publisher", "title", "url", "lines");
    private static final int MOST_EVENTS = 5000;
    private static final int LONGEST_TEXT = 20_000;

    private final Register register;

    MatterParser(Register register) {
        this.register = register;
    }

    MatterFile parse(JsonNode file) {
        JsonFields fields = new JsonFields();
        if (!file.isObject()) {
            throw Refused.at("", "A matter file is one JSON object.");
        }
        fields.onlyKnown(file, "", FIELDS);
        String format = fields.line(file, "", "format", 60);
        if (!format.isEmpty() && !format.equals(MatterFile.FORMAT)) {
            fields.problem("format", "This reads " + MatterFile.FORMAT + ", not " + format + ".");
        }
        String id = fields.line(file, "", "id", 60);
        String organisation = fields.line(file, "", "organisation", 200);
        Optional<String> parent = fields.optionalLine(file, "", "parent", 200);
        List<String> platforms = fields.lines(file, "", "platforms", 200, true);
        String practice = fields.line(file, "", "practice", 200);
        List<String> regulators = fields.lines(file, "", "regulators", 200, true);
        List<String> jurisdictions = known(fields, "", fields.lines(file, "", "jurisdictions", 20, true));
        String lastKnown = fields.optionalLine(file, "", "lastKnown", 500).orElse("");
        List<MatterFile.Event> events = events(fields, file.get("events"));
        fields.done();
        references(events);
        return new MatterFile(
                id, organisation, parent, platforms, practice, regulators, jurisdictions, lastKnown, events);
    }

    private List<MatterFile.Event> events(JsonFields fields, JsonNode array) {
        List<MatterFile.Event> events = new ArrayList<>();
        if (array == null || !array.isArray() || array.isEmpty()) {
            fields.problem("events", "A matter has at least one event, in a list.");
            return events;
        }
        if (array.size() > MOST_EVENTS) {
            fields.problem("events", "At most " + MOST_EVENTS + " events; this has " + array.size() + ".");
            return events;
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            String at = "events[" + i + "]";
            if (!array.get(i).isObject()) {
                fields.problem(at, "An event is a JSON object.");
                continue;
            }
            MatterFile.Event event = event(fields, array.get(i), at);
            if (!event.id().isEmpty() && !ids.add(event.id())) {
                fields.problem(at + ".id", "Two events have the id " + event.id() + ".");
            }
            events.add(event);
        }
        return events;
    }

    private MatterFile.Event event(JsonFields fields, JsonNode event, String at) {
        fields.onlyKnown(event, at, EVENT_FIELDS);
        String id = fields.line(event, at, "id", 80);
        GivenDate on = fields.date(event, at, "on");
        String kindText = fields.line(event, at, "kind", 40);
        EventKind kind = EventKind.of(kindText).orElseGet(() -> {
            if (!kindText.isEmpty()) {
                fields.problem(at + ".kind", "There is no kind of event called " + kindText + ".");
            }
            return EventKind.STATEMENT;
        });
        String by = fields.line(event, at, "by", 300);
        String text = fields.text(event, at, "text", LONGEST_TEXT);
        String note = fields.optionalText(event, at, "note", LONGEST_TEXT).orElse("");
        Optional<String> regulator = fields.optionalLine(event, at, "regulator", 200);
        Optional<GivenDate> until = fields.optionalDate(event, at, "until");
        Optional<Severity> restricts = fields.optionalChoice(event, at, "restricts", Severity.class);
        if (until.isPresent() && restricts.isEmpty()) {
            fields.problem(at + ".until", "Only a restriction has an end of its own.");
        }
        if (until.isPresent() && until.get().day().isBefore(on.day())) {
            fields.problem(at + ".until", "It can not end before it begins.");
        }
        Optional<Boolean> confirmed = fields.optionalFlag(event, at, "confirmed");
        Optional<String> partial = fields.optionalLine(event, at, "partial", 1000);
        if (kind.decision.isEmpty()) {
            confirmed.ifPresent(yes -> fields.problem(at + ".confirmed", "Only a decision is confirmed or not."));
            partial.ifPresent(part -> fields.problem(at + ".partial", "Only a decision covers a part."));
        }
        return new MatterFile.Event(
                at,
                id,
                on,
                kind,
                by,
                text,
                note,
                citation(fields, event.get("source"), at + ".source"),
                known(fields, at + ".", fields.lines(event, at, "jurisdictions", 20, false)),
                fields.lines(event, at, "platforms", 200, false),
                regulator,
                held(fields, event, at),
                restricts,
                until,
                fields.oneOrMore(event, at, "ends", 80),
                fields.oneOrMore(event, at, "restores", 80),
                confirmed.orElse(true),
                partial.orElse(""),
                due(fields, event, at));
    }

    private static Citation citation(JsonFields fields, JsonNode source, String at) {
        if (source == null || !source.isObject()) {
            fields.problem(at + ".publisher", "Say where it comes from: at least the publisher.");
            return Citation.of("", "", "");
        }
        fields.onlyKnown(source, at, SOURCE_FIELDS);
        return new Citation(
                fields.line(source, at, "publisher", 300),
                fields.optionalLine(source, at, "title", 500).orElse(""),
                fields.optionalLine(source, at, "url", 2000).orElse(""),
                fields.numbers(source, at, "lines"),
                "",
                Optional.empty());
    }

    private static List<Held> held(JsonFields fields, JsonNode event, String at) {
        Set<Held> held = new LinkedHashSet<>();
        for (String one : fields.oneOrMore(event, at, "position", 40)) {
            fields.choice(at + ".position", one, Held.class).ifPresent(held::add);
        }
        return List.copyOf(held);
    }

    private static List<LocalDate> due(JsonFields fields, JsonNode event, String at) {
        return fields.oneOrMore(event, at, "due", 10).stream()
                .flatMap(text -> fields.parsed(at + ".due", text).stream())
                .map(GivenDate::day)
                .distinct()
                .toList();
    }

    private List<String> known(JsonFields fields, String prefix, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            if (register.jurisdiction(codes.get(i)).isEmpty()) {
                fields.problem(
                        prefix + "jurisdictions[" + i + "]",
                        "The register knows no jurisdiction " + codes.get(i) + ".");
            }
        }
        return codes;
    }

    /** What an event ends or restores is an event of this file that restricts, and lies not before it. */
    private static void references(List<MatterFile.Event> events) {
        Map<String, MatterFile.Event> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.id(), event));
        List<Refused.Problem> problems = new ArrayList<>();
        for (MatterFile.Event event : events) {
            check(event, "ends", event.ends(), byId, problems);
            check(event, "restores", event.restores(), byId, problems);
        }
        if (!problems.isEmpty()) {
            throw Refused.of(problems);
        }
    }

    private static void check(
            MatterFile.Event event,
            String field,
            List<String> named,
            Map<String, MatterFile.Event> byId,
            List<Refused.Problem> problems) {
        for (String id : named) {
            MatterFile.Event restriction = byId.get(id);
            String at = event.at() + "." + field;
            if (restriction == null || restriction.restricts().isEmpty()) {
                problems.add(new Refused.Problem(at, "No event " + id + " of this file restricts anything."));
            } else if (event.on().day().isBefore(restriction.on().day())) {
                problems.add(new Refused.Problem(at, "The restriction " + id + " begins only later."));
            }
        }
    }
}
