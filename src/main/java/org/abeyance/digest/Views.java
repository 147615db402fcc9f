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
import org.abeyance.register.Register;
import org.abeyance.status.Band;
import org.abeyance.status.Cell;
import org.abeyance.status.Overview;
import org.abeyance.status.OverviewReader;

/**
 * Reads what a digest may tell, in a fixed number of statements, once for all readers who may see the same: thousands of
 * digests of one morning differ in little. What is kept is good for one head of the trail, which every act moves on, and for
 * one set of hidden concerns and withheld items, which are looked up for each reader anew.
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
    private record Key(Head head, Period period, LocalDate today, List<Long> hidden, Set<String> withheld) {}

    View of(Reader reader, Period period) {
        Head head = trail.head(); // before anything else is read: what is newer belongs to a later head
        kept.keySet().removeIf(key -> !key.head.equals(head) || kept.size() > MOST);
        LocalDate today = LocalDate.ofInstant(period.until(), reader.zone());
        Key key = new Key(head, period, today, queries.hidden(reader.id()), marks.withheldFrom(reader));
        return kept.computeIfAbsent(key, asked -> read(reader, asked));
    }

    private View read(Reader reader, Key asked) {
        Then then = new Then(asked.today, LocalDate.ofInstant(asked.period.until(), ZoneOffset.UTC));
        Map<Long, View.Matter> matters = matters(reader, then, asked.head);
        return new View(
                matters,
                changes(reader, asked),
                queries.owed(asked.today.plusDays(SOON), reader.id()).stream()
                        .flatMap(deadline -> deadline.due().stream().map(on -> owed(deadline, on)))
                        .toList(),
                queries.silent(asked.today, reader.id()).stream()
                        .map(deadline -> silence(deadline, asked.today))
                        .toList(),
                status.rows(then, reader).stream().map(Views::stand).toList());
    }

    private Map<Long, View.Matter> matters(Reader reader, Then then, Head head) {
        List<Concern> seen = queries.seen(reader.id());
        Map<Long, Move> moves = moves(reader, then, head, seen);
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

    private Map<Long, List<DigestSheet.Change>> changes(Reader reader, Key asked) {
        register.regulators(); // named by positions, read at once
        Period period = asked.period;
        List<Fact> facts = queries.recorded(period.from(), period.until(), reader.id()).stream()
                .filter(fact -> ANNOUNCED.contains(fact.noun()))
                .toList();
        List<String> refs = facts.stream().map(Fact::ref).toList();
        Set<String> marked = marks.coveredFacts(refs); // a digest goes out by mail, so it tells nobody what is marked
        Set<String> withheld = marks.withheldFacts(refs, reader);
        Map<Long, List<DigestSheet.Change>> changes = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (!withheld.contains(fact.ref())) {
                changes.computeIfAbsent(fact.concern().id(), id -> new ArrayList<>())
                        .add(change(fact, marked.contains(fact.ref())));
            }
        }
        for (Deadline met : queries.met(period.from(), period.until(), reader.id())) {
            changes.computeIfAbsent(met.concern().id(), id -> new ArrayList<>())
                    .add(new DigestSheet.Change(
                            met.ref(), "", met.met().map(Days::said).orElse(""), "deadline met", met.title()));
        }
        return changes;
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
