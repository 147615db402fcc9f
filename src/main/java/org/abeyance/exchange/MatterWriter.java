package org.abeyance.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.concern.RegulatorRole;
import org.abeyance.concern.Words;
import org.abeyance.correspondence.Letter;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.Deadlines;
import org.abeyance.decision.Condition;
import org.abeyance.decision.Confirmation;
import org.abeyance.decision.Decision;
import org.abeyance.measure.Measure;
import org.abeyance.people.Reader;
import org.abeyance.position.Held;
import org.abeyance.position.Position;
import org.abeyance.position.Restriction;
import org.abeyance.position.Turn;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.source.Source;

/** Gives a concern back as a matter file: the facts believed now, gathered into the events that brought them. */
@ApplicationScoped
class MatterWriter {

    private final Concerns concerns;
    private final Facts facts;
    private final Deadlines deadlines;
    private final Marks marks;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    MatterWriter(Concerns concerns, Facts facts, Deadlines deadlines, Marks marks) {
        this.marks = marks;
        this.concerns = concerns;
        this.facts = facts;
        this.deadlines = deadlines;
    }

    ObjectNode write(Stamp stamp, ConcernRef ref, Reader reader) {
        Concern concern = concerns.get(ref, reader);
        List<String> platforms = platforms(concern.activities());
        List<String> places = codes(concern.places());
        ObjectNode file = json.objectNode();
        file.put("format", MatterFile.FORMAT);
        file.put("id", concern.outsideId().orElse(concern.ref()));
        file.put("organisation", concern.organisation().name());
        concern.organisation().parent().ifPresent(parent -> file.put("parent", parent.name()));
        file.set("platforms", texts(platforms));
        file.put("practice", concern.practice().name());
        file.set("regulators", texts(regulators(concern)));
        file.set("jurisdictions", texts(places));
        if (!concern.lastKnown().isEmpty()) {
            file.put("lastKnown", concern.lastKnown());
        }
        ArrayNode events = file.putArray("events");
        Map<String, List<String>> owed = owed(concern);
        List<Fact> believed =
                facts.of(concern).stream().filter(fact -> !fact.isCorrected()).toList();
        Words words = marks.words(believed, reader);
        Discretion discretion = concerns.discretion(concern, reader);
        marks.visit(stamp, concern, read(believed, words));
        for (List<Fact> together : gathered(believed, words)) {
            ObjectNode event = event(together, platforms, places, words);
            due(event, owed.getOrDefault(event.get("id").textValue(), List.of()));
            discreet(event, discretion);
            events.add(event);
        }
        return file;
    }

    /** Complainants are named to the legal team alone, also where they are who said it. */
    private static void discreet(ObjectNode event, Discretion discretion) {
        event.put("by", discretion.shown(event.get("by").textValue()));
        ObjectNode source = (ObjectNode) event.get("source");
        source.put("publisher", discretion.shown(source.get("publisher").textValue()));
    }

    /** The days that events brought, as the file gave them. */
    private Map<String, List<String>> owed(Concern concern) {
        Map<String, List<String>> days = new LinkedHashMap<>();
        deadlines.of(concern).stream()
                .sorted(Comparator.comparing(Deadline::id))
                .forEach(deadline -> deadline.eventKey()
                        .flatMap(key -> deadline.basis()
                                .typedOn()
                                .map(day -> days.computeIfAbsent(key, event -> new ArrayList<>())
                                        .add(day.toString()))));
        return days;
    }

    private void due(ObjectNode event, List<String> days) {
        if (days.size() == 1) {
            event.put("due", days.get(0));
        } else if (!days.isEmpty()) {
            event.set("due", texts(days));
        }
    }

    /** The leading regulator first, then in the order in which they joined. */
    private List<String> regulators(Concern concern) {
        return concerns.regulatorsOf(List.of(concern.id())).stream()
                .sorted(Comparator.comparing(part -> part.role() == RegulatorRole.LEAD ? 0 : 1))
                .map(RegulatorPart::regulator)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /** The marked items that go out with the file in their own words. */
    private static List<String> read(List<Fact> believed, Words words) {
        return believed.stream()
                .filter(fact -> words.isMarked(fact) && !words.isOpaque(fact))
                .map(Fact::item)
                .distinct()
                .toList();
    }

    /** The facts that one event brought stand together, in the order in which events were recorded. */
    private List<List<Fact>> gathered(List<Fact> believed, Words words) {
        Map<String, List<Fact>> byEvent = new LinkedHashMap<>();
        believed.stream()
                .filter(fact -> !words.isWithheld(fact) && !(fact instanceof Letter && words.isOpaque(fact)))
                .sorted(Comparator.comparing(Fact::id))
                .forEach(fact -> byEvent.computeIfAbsent(MatterEvents.eventId(anchor(fact)), id -> new ArrayList<>())
                        .add(fact));
        return List.copyOf(byEvent.values());
    }

    /** A proof or a delivery goes out with what it proves or delivers: the format has no event of its own for it. */
    private static Fact anchor(Fact fact) {
        if (fact instanceof Confirmation proof) {
            return proof.decision();
        }
        if (fact instanceof org.abeyance.measure.Delivery delivery) {
            return delivery.measure();
        }
        return fact;
    }

    private ObjectNode event(List<Fact> together, List<String> platforms, List<String> places, Words words) {
        Fact main = together.stream()
                .min(Comparator.comparingInt(MatterWriter::rank))
                .orElseThrow();
        ObjectNode event = json.objectNode();
        event.put("id", MatterEvents.eventId(main));
        event.put("on", main.on().given());
        event.put("kind", kind(main).text);
        event.put("by", main.by());
        if (!codes(main.places()).equals(places)) {
            event.set("jurisdictions", texts(codes(main.places())));
        }
        if (!platforms(main.activities()).equals(platforms)) {
            event.set("platforms", texts(platforms(main.activities())));
        }
        regulator(together).ifPresent(name -> event.put("regulator", name));
        all(together, Position.class).findFirst().ifPresent(position -> held(event, position));
        all(together, Restriction.class).findFirst().ifPresent(restriction -> {
            event.put("restricts", restriction.severity().name());
            restriction.until().ifPresent(until -> event.put("until", until.given()));
        });
        turns(event, together, Turn.Effect.ENDS, "ends");
        turns(event, together, Turn.Effect.RESTORES, "restores");
        all(together, Decision.class).findFirst().ifPresent(decision -> {
            if (all(together, Confirmation.class).findAny().isEmpty()) {
                event.put("confirmed", false);
            }
            if (decision.isPartial()) {
                event.put("partial", decision.part());
            }
        });
        all(together, Measure.class)
                .findFirst()
                .flatMap(Measure::dueOn)
                .ifPresent(due -> event.put("due", due.toString()));
        event.put("text", words.text(main));
        event.set("source", source(main, words));
        if (!words.note(main).isEmpty()) {
            event.put("note", words.note(main));
        }
        return event;
    }

    private static <F extends Fact> java.util.stream.Stream<F> all(List<Fact> together, Class<F> type) {
        return together.stream().filter(type::isInstance).map(type::cast);
    }

    /** Which of the facts of one event says what kind of event it was. */
    private static int rank(Fact fact) {
        if (fact instanceof Decision) {
            return 0;
        }
        if (fact instanceof Measure || fact instanceof Condition) {
            return 1;
        }
        if (fact instanceof Letter) {
            return 2;
        }
        return fact instanceof Restriction ? 3 : fact instanceof Turn ? 4 : 5;
    }

    private static EventKind kind(Fact main) {
        if (main instanceof Decision decision) {
            return EventKind.of(decision.act());
        }
        if (main instanceof Measure measure) {
            return EventKind.of(measure.nature());
        }
        if (main instanceof Condition) {
            return EventKind.CONDITION;
        }
        if (main instanceof Letter letter) {
            return EventKind.of(letter.nature(), letter.direction());
        }
        return main instanceof Restriction
                ? EventKind.NOTICE
                : main instanceof Turn ? EventKind.OUTCOME : EventKind.STATEMENT;
    }

    private static Optional<String> regulator(List<Fact> together) {
        return all(together, Position.class)
                .map(position -> position.regulator().name())
                .findFirst()
                .or(() -> all(together, Restriction.class)
                        .flatMap(restriction -> restriction.regulator().stream())
                        .map(Object::toString)
                        .findFirst());
    }

    private void held(ObjectNode event, Position position) {
        List<String> names = position.held().stream().map(Held::name).toList();
        if (names.size() == 1) {
            event.put("position", names.get(0));
        } else {
            event.set("position", texts(names));
        }
    }

    private void turns(ObjectNode event, List<Fact> together, Turn.Effect effect, String field) {
        List<String> ids = all(together, Turn.class)
                .filter(turn -> turn.effect() == effect)
                .map(turn -> MatterEvents.eventId(turn.restriction()))
                .toList();
        if (!ids.isEmpty()) {
            event.set(field, texts(ids));
        }
    }

    private ObjectNode source(Fact fact, Words words) {
        ObjectNode cited = json.objectNode();
        Optional<Source> source = fact.source();
        if (words.isOpaque(fact) || source.filter(words::isOpaque).isPresent()) {
            return cited.put("publisher", Words.INSTEAD);
        }
        cited.put("publisher", source.map(Source::publisher).orElse(fact.by()));
        source.map(Source::title).filter(title -> !title.isEmpty()).ifPresent(title -> cited.put("title", title));
        source.filter(page -> page.letter().isEmpty())
                .map(Source::url)
                .filter(url -> !url.isEmpty())
                .ifPresent(url -> cited.put("url", url));
        source.map(Source::lines).filter(lines -> !lines.isEmpty()).ifPresent(lines -> {
            ArrayNode numbers = cited.putArray("lines");
            lines.forEach(numbers::add);
        });
        return cited;
    }

    private ArrayNode texts(Collection<String> texts) {
        ArrayNode array = json.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> codes(Collection<Jurisdiction> places) {
        return places.stream().map(Jurisdiction::code).toList();
    }

    private static List<String> platforms(Set<Activity> activities) {
        return activities.stream()
                .sorted(Comparator.comparing(Activity::id))
                .map(activity -> activity.platform().name())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }
}
