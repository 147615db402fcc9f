package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.abeyance.audit.Head;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.correspondence.Move;
import org.abeyance.deadline.Deadline;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Register;
import org.abeyance.status.Band;
import org.abeyance.status.Cell;
import org.abeyance.status.Overview;
import org.abeyance.status.OverviewReader;

/**
 * Reads what a digest may tell, in a fixed number of statements, once for all readers who may see the same: thousands of
 * digests of one morning differ in little. What is kept is good for one head of the trail, which every act moves on, and for
 * one set of hidden concerns and withheld items, which are looked up for each reader anew. Whoever stands inside of walls has
 * what somebody outside of all walls sees, and besides what the concerns behind those walls tell, which is read for them alone.
 */
@ApplicationScoped
class Views {

    private static final int SOON = 14;
    private static final int MOST = 64;
    private static final int FEW = 200;

    /** Beyond these nouns a fact is told by its headline alone. */
    private static final Set<String> ANNOUNCED =
            Set.of("letter", "position", "restriction", "decision", "delivery", "turn");

    private final DigestQueries queries;
    private final OverviewReader status;
    private final Letters letters;
    private final Register register;
    private final Marks marks;
    private final Trail trail;
    private final Map<Key, View> kept = new ConcurrentHashMap<>();
    private volatile Moves moves = new Moves(new Head(-1, ""), new Then(LocalDate.EPOCH, LocalDate.EPOCH), Map.of());

    Views(DigestQueries queries, OverviewReader status, Letters letters, Register register, Marks marks, Trail trail) {
        this.queries = queries;
        this.status = status;
        this.letters = letters;
        this.register = register;
        this.marks = marks;
        this.trail = trail;
    }

    /** All on which it depends what somebody sees. */
    private record Key(Head head, Period period, LocalDate today, List<Long> hidden, Set<String> withheld) {

        Key hiding(List<Long> others) {
            return new Key(head, period, today, others, withheld);
        }

        Then then() {
            return new Then(today, LocalDate.ofInstant(period.until(), ZoneOffset.UTC));
        }
    }

    View of(Reader reader, Period period) {
        Head head = trail.head(); // before anything else is read: what is newer belongs to a later head
        Set<String> withheld = marks.withheldFrom(reader);
        Key key = new Key(
                head,
                period,
                LocalDate.ofInstant(period.until(), reader.zone()),
                queries.hidden(reader.id()),
                withheld);
        List<Long> inside = queries.inside(reader.id());
        Optional<Reader> outsider = inside.isEmpty() ? Optional.empty() : outsider(withheld);
        if (outsider.isEmpty()) {
            return kept(key, reader);
        }
        return kept(key.hiding(queries.hidden(outsider.get().id())), outsider.get())
                .with(
                        read(reader, key, inside),
                        register.activities().stream().map(Activity::slug).toList());
    }

    private View kept(Key key, Reader reader) {
        kept.keySet().removeIf(other -> !other.head.equals(key.head) || kept.size() > MOST);
        return kept.computeIfAbsent(key, asked -> read(reader, asked));
    }

    /** Somebody who stands outside of all walls, where the same is withheld from them. */
    private Optional<Reader> outsider(Set<String> withheld) {
        return queries.outsider()
                .map(Person::reader)
                .filter(outsider -> marks.withheldFrom(outsider).equals(withheld));
    }

    private View read(Reader reader, Key asked) {
        Period period = asked.period;
        return new View(
                matters(queries.seen(reader.id()), reader, asked),
                changes(
                        queries.recorded(period.from(), period.until(), reader.id()),
                        queries.met(period.from(), period.until(), reader.id()),
                        reader),
                owed(queries.owed(asked.today.plusDays(SOON), reader.id())),
                silent(queries.silent(asked.today, reader.id()), asked.today),
                stands(status.rows(asked.then(), reader)));
    }

    /** Of some concerns only, and of the activities that these are about. */
    private View read(Reader reader, Key asked, List<Long> concerns) {
        Period period = asked.period;
        return new View(
                matters(queries.seen(concerns, reader.id()), reader, asked),
                changes(
                        queries.recorded(concerns, period.from(), period.until(), reader.id()),
                        queries.met(concerns, period.from(), period.until(), reader.id()),
                        reader),
                owed(queries.owed(concerns, asked.today.plusDays(SOON), reader.id())),
                silent(queries.silent(concerns, asked.today, reader.id()), asked.today),
                stands(status.rows(asked.then(), queries.touched(concerns), reader)));
    }

    private Map<Long, View.Matter> matters(List<Concern> seen, Reader reader, Key asked) {
        Map<Long, Move> moves = moves(reader, asked.then(), asked.head, seen);
        Map<Long, View.Matter> matters = new LinkedHashMap<>();
        for (Concern concern : seen) {
            matters.put(
                    concern.id(),
                    new View.Matter(
                            concern.id(),
                            concern.ref(),
                            concern.title(),
                            concern.owner().map(Person::id),
                            concern.owner().map(Person::name).orElse("nobody"),
                            concern.deputy().map(Person::id),
                            !concern.isClosed() && moves.get(concern.id()) == Move.OURS));
        }
        return matters;
    }

    /**
     * Whose move it is in a concern is the same for all who may see it. So whoever sees a few more than those before them
     * has only these looked up.
     */
    private Map<Long, Move> moves(Reader reader, Then then, Head head, List<Concern> seen) {
        Moves known = this.moves;
        if (!known.head.equals(head) || !known.then.equals(then)) {
            known = new Moves(head, then, new ConcurrentHashMap<>());
            this.moves = known;
        }
        Map<Long, Move> found = known.of;
        List<Long> unknown = seen.stream()
                .map(Concern::id)
                .filter(id -> !found.containsKey(id))
                .toList();
        Map<Long, Move> fresh =
                unknown.size() > FEW ? letters.moves(then, reader) : letters.moves(then, reader, unknown);
        unknown.forEach(id -> found.put(id, fresh.getOrDefault(id, Move.NOBODYS)));
        return found;
    }

    /** As of a day, by what is known then. */
    private record Moves(Head head, Then then, Map<Long, Move> of) {}

    private List<View.News> changes(List<Fact> recorded, List<Deadline> met, Reader reader) {
        register.regulators(); // named by positions, read at once
        List<Fact> facts = recorded.stream()
                .filter(fact -> ANNOUNCED.contains(fact.noun()))
                .toList();
        List<String> refs = facts.stream().map(Fact::ref).toList();
        Set<String> marked = marks.coveredFacts(refs); // a digest goes out by mail, so it tells nobody what is marked
        Set<String> withheld = marks.withheldFacts(refs, reader);
        Map<Long, View.News> changes = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (!withheld.contains(fact.ref())) {
                news(changes, fact.concern(), fact.on().day()).add(change(fact, marked.contains(fact.ref())));
            }
        }
        for (Deadline one : met) {
            one.met()
                    .ifPresent(on -> news(changes, one.concern(), on)
                            .add(new DigestSheet.Change(one.ref(), "", Days.said(on), metWords(one, on), one.title())));
        }
        return List.copyOf(changes.values());
    }

    private static String metWords(Deadline met, LocalDate on) {
        return met.due().filter(on::isAfter).isPresent() ? "deadline met late" : "deadline met";
    }

    private static List<DigestSheet.Change> news(Map<Long, View.News> changes, Concern concern, LocalDate on) {
        return changes.computeIfAbsent(concern.id(), id -> new View.News(id, on, new ArrayList<>()))
                .lines();
    }

    private static DigestSheet.Change change(Fact fact, boolean isOpaque) {
        String ref = fact instanceof Letter letter ? letter.letterRef() : fact.ref();
        return new DigestSheet.Change(
                ref,
                fact.ref(),
                fact.on().toString(),
                isOpaque ? "marked" : fact.noun(),
                isOpaque ? "" : fact.headline());
    }

    private static List<View.Owed> owed(List<Deadline> deadlines) {
        return deadlines.stream()
                .flatMap(deadline -> deadline.due().stream().map(on -> owed(deadline, on)))
                .toList();
    }

    private static List<View.Silence> silent(List<Deadline> deadlines, LocalDate today) {
        return deadlines.stream().map(deadline -> silence(deadline, today)).toList();
    }

    private static List<View.Stand> stands(List<Overview.Row> rows) {
        return rows.stream().map(Views::stand).toList();
    }

    private static View.Owed owed(Deadline deadline, LocalDate on) {
        return new View.Owed(deadline.ref(), deadline.concern().id(), deadline.title(), on);
    }

    private static View.Silence silence(Deadline deadline, LocalDate today) {
        return new View.Silence(
                deadline.ref(),
                deadline.concern().id(),
                deadline.regulator().map(Object::toString).orElse(""),
                deadline.title(),
                deadline.due().orElse(today));
    }

    private static View.Stand stand(Overview.Row row) {
        List<DigestSheet.Place> places = row.boxes().stream()
                .filter(Overview.Box::own)
                .map(box -> place(row, box.cell()))
                .toList();
        return new View.Stand(
                row.activity().toString(),
                row.activity().slug(),
                row.boxes().stream()
                        .flatMap(box -> box.cell().concerns().stream())
                        .distinct()
                        .toList(),
                places,
                row.band().rows().stream()
                        .filter(place -> !place.spans().isEmpty())
                        .map(place -> strip(row, place))
                        .toList());
    }

    private static DigestSheet.Place place(Overview.Row row, Cell cell) {
        return new DigestSheet.Place(
                row.activity().toString(),
                row.activity().slug(),
                cell.place(),
                cell.standing().state(),
                cell.standing().since(),
                cell.standing().confirmed(),
                cell.progress()
                        .map(progress -> progress.all() - progress.met() - progress.waived())
                        .orElse(0),
                cell.restrictions().stream()
                        .map(one -> one.regulator() + ": " + one.kind().label() + ", since " + one.since())
                        .toList(),
                cell.positions().stream()
                        .map(one -> one.regulator() + ": " + one.label())
                        .distinct()
                        .toList(),
                cell.nextDue(),
                cell.concerns());
    }

    private static DigestSheet.Strip strip(Overview.Row row, Band.Row place) {
        Band band = row.band();
        Band alone = new Band(band.id(), band.activity(), List.of(place), band.from(), band.to(), band.asOf());
        return new DigestSheet.Strip(
                row.activity().toString(),
                row.activity().slug(),
                place.place(),
                "",
                String.join(" ", alone.sentences()),
                BandPicture.of(band, place));
    }

    /** The concerns that somebody follows; empty where they follow nothing, and so are told of all. */
    Optional<Set<Long>> followed(Reader reader) {
        return queries.followedBy(reader.id()).isEmpty()
                ? Optional.empty()
                : Optional.of(queries.followed(reader.id()).stream().collect(Collectors.toSet()));
    }
}
