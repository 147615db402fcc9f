package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactScope;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.ShownFiles;
import org.abeyance.concern.Then;
import org.abeyance.concern.Words;
import org.abeyance.correspondence.Letter;
import org.abeyance.people.Reader;
import org.abeyance.position.Positions;
import org.abeyance.source.Source;
import org.abeyance.web.Cursor;

/** Tells a page of what happened in a concern, in a fixed number of statements. */
@ApplicationScoped
class ChronologyReader {

    /**
     * What the entries are told against.
     *
     * @param platforms names by the number of the activity; those of the concern and any other that a fact names
     * @param activities those of the concern
     * @param places those of the concern, by code
     * @param openThen by the number of a resume taken elsewhere: the conditions that were open on its day
     * @param confirmed the numbers of the decisions that are confirmed on the day
     */
    record Background(
            Then then,
            Reader reader,
            Discretion discretion,
            Function<Set<Long>, Map<Long, String>> platforms,
            Set<Long> activities,
            Set<String> places,
            Set<Long> confirmed,
            Map<Long, List<String>> openThen) {}

    private static final Cursor FIRST = new Cursor(LocalDate.of(1, 1, 1), 0);

    private final Facts facts;
    private final Positions positions;
    private final Marks marks;
    private final Attachments attachments;

    ChronologyReader(Facts facts, Positions positions, Marks marks, Attachments attachments) {
        this.attachments = attachments;
        this.marks = marks;
        this.facts = facts;
        this.positions = positions;
    }

    Chronology page(Concern concern, Background background, boolean corrections, Optional<Cursor> after, int most) {
        List<Fact> found = facts.counting(concern, background.then(), corrections, after.orElse(FIRST), most + 1);
        List<Fact> shown = found.size() > most ? found.subList(0, most) : found;
        Optional<Cursor> next = Optional.of(shown)
                .filter(page -> found.size() > most)
                .map(page -> page.get(most - 1))
                .map(last -> new Cursor(last.on().day(), last.id()));
        return new Chronology(entries(shown, background), facts.countCorrected(concern, background.then()), next);
    }

    private List<Chronology.Entry> entries(List<Fact> shown, Background background) {
        List<Long> ids = shown.stream().map(Fact::id).toList();
        Map<Long, Set<Long>> activities = facts.activitiesOf(ids).stream()
                .collect(Collectors.groupingBy(
                        FactScope.OfActivity::fact,
                        Collectors.mapping(FactScope.OfActivity::activity, Collectors.toSet())));
        Map<Long, List<String>> places = facts.placesOf(ids).stream()
                .collect(Collectors.groupingBy(
                        FactScope.OfPlace::fact, Collectors.mapping(FactScope.OfPlace::place, Collectors.toList())));
        MarkWriter writer = new MarkWriter(
                background.then(),
                background.reader(),
                positions.heldIn(ids),
                places,
                facts.replacementsOf(ids),
                background.confirmed(),
                background.openThen());
        Map<Long, String> names = background
                .platforms()
                .apply(activities.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Words words = marks.words(shown, background.reader());
        Map<Long, List<Chronology.Attached>> files = files(ids, background.reader());
        List<Fact> told = shown.stream().filter(fact -> !words.isWithheld(fact)).toList();
        return together(told).stream()
                .map(event -> entry(event, writer, background, activities, places, names, words, files))
                .toList();
    }

    /** The facts of one event stand together; what says something else, or was corrected, stands by itself. */
    private static List<List<Fact>> together(List<Fact> shown) {
        Map<Object, List<Fact>> events = new LinkedHashMap<>();
        for (Fact fact : shown) {
            Object event = List.of(
                    fact.eventKey().orElse(fact.ref()),
                    fact.on(),
                    fact.text(),
                    fact.isCorrected(),
                    fact.source().map(Source::id).orElse(0L));
            events.computeIfAbsent(event, key -> new ArrayList<>()).add(fact);
        }
        return List.copyOf(events.values());
    }

    private static Chronology.Entry entry(
            List<Fact> event,
            MarkWriter writer,
            Background background,
            Map<Long, Set<Long>> activities,
            Map<Long, List<String>> places,
            Map<Long, String> names,
            Words words,
            Map<Long, List<Chronology.Attached>> files) {
        Fact first = event.get(0);
        Optional<Letter> letter = event.stream()
                .filter(Letter.class::isInstance)
                .map(Letter.class::cast)
                .findFirst();
        boolean marked = letter.filter(words::isMarked).isPresent();
        boolean opaque = letter.filter(words::isOpaque).isPresent();
        if (marked && event.size() == 1) {
            return Chronology.Entry.marked(first.on(), letter.orElseThrow().letterRef(), opaque);
        }
        Set<Long> its = activities.getOrDefault(first.id(), Set.of());
        List<String> where = places.getOrDefault(first.id(), List.of());
        return new Chronology.Entry(
                first.on(),
                marked ? "" : background.discretion().shown(first.by()),
                marked ? "" : words.text(first),
                !marked && letter.filter(Letter::isVerbatim).isPresent(),
                marked ? "" : words.note(first),
                its.equals(background.activities())
                        ? List.of()
                        : its.stream().map(names::get).sorted().toList(),
                Set.copyOf(where).equals(background.places()) ? List.of() : where,
                first.source()
                        .filter(source -> !marked && !words.isWithheld(source))
                        .map(source -> Chronology.Cited.of(source, background.discretion(), words)),
                letter.map(Letter::letterRef).orElse(""),
                marked,
                opaque,
                event.stream()
                        .filter(fact -> !marked || !(fact instanceof Letter))
                        .map(fact -> words.isOpaque(fact) ? writer.bare(fact) : writer.write(fact))
                        .toList(),
                event.stream()
                        .filter(fact -> !(fact instanceof Letter))
                        .flatMap(fact -> files.getOrDefault(fact.id(), List.of()).stream())
                        .toList());
    }

    /** By the number of their fact; those of a letter stand on its page. */
    private Map<Long, List<Chronology.Attached>> files(List<Long> facts, Reader reader) {
        ShownFiles shown = attachments.shown(attachments.of(facts), reader);
        return shown.files().stream()
                .collect(Collectors.groupingBy(
                        file -> file.fact().orElseThrow().id(),
                        Collectors.mapping(
                                file -> new Chronology.Attached(
                                        file.ref(), shown.isVeiled(file) ? "" : file.name(), file.size()),
                                Collectors.toList())));
    }
}
