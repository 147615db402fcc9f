package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.Letters;
import org.abeyance.deadline.Deadline;
import org.abeyance.decision.Condition;
import org.abeyance.decision.Decisions;
import org.abeyance.decision.State;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Register;
import org.abeyance.status.Band;
import org.abeyance.status.Cell;
import org.abeyance.status.Overview;
import org.abeyance.status.OverviewReader;

/**
 * Reads what a digest says to one reader, in a fixed number of statements. Everything comes through the wall as it stands at
 * this moment, and of what is marked only reference and date.
 */
@ApplicationScoped
public class DigestReader {

    private static final int SOON = 14;
    private static final int MOST_CHANGES = 40;
    private static final int MOST_LINES = 25;
    private static final int MOST_STRIPS = 12;

    /** Beyond these nouns a fact is told by its headline alone. */
    private static final Set<String> ANNOUNCED =
            Set.of("letter", "position", "restriction", "decision", "delivery", "turn");

    private final DigestQueries queries;
    private final OverviewReader status;
    private final Decisions decisions;
    private final Letters letters;
    private final Register register;
    private final Marks marks;

    DigestReader(
            DigestQueries queries,
            OverviewReader status,
            Decisions decisions,
            Letters letters,
            Register register,
            Marks marks) {
        this.queries = queries;
        this.status = status;
        this.decisions = decisions;
        this.letters = letters;
        this.register = register;
        this.marks = marks;
    }

    /**
     * What a period looks like to somebody now.
     *
     * @param from exclusive
     * @param until inclusive
     */
    DigestSheet read(Reader reader, Edition edition, Period period, Optional<Instant> next) {
        LocalDate today = LocalDate.ofInstant(period.until(), reader.zone());
        Then then = new Then(today, LocalDate.ofInstant(period.until(), java.time.ZoneOffset.UTC));
        Map<Long, Concern> followed = queries.followed(reader.id()).stream()
                .collect(Collectors.toMap(Concern::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<DigestSheet.Changes> all = changes(reader, period, followed);
        int changed = all.stream().mapToInt(one -> one.lines().size()).sum();
        List<DigestSheet.Due> owed = owed(reader, today, followed);
        List<DigestSheet.Due> late =
                owed.stream().filter(due -> due.on().isBefore(today)).toList();
        List<DigestSheet.Due> soon =
                owed.stream().filter(due -> !due.on().isBefore(today)).toList();
        Overview overview = status.overview(then, reader, today);
        List<DigestSheet.Paused> paused = paused(reader, overview, followed);
        List<DigestSheet.Move> moves = moves(reader, then, followed);
        List<DigestSheet.Changes> shown = first(all);
        return new DigestSheet(
                reader.name(),
                edition,
                today,
                LocalDate.ofInstant(period.from(), reader.zone()),
                period.isLate(),
                next.map(at -> LocalDate.ofInstant(at, reader.zone())),
                new DigestSheet.Counts(
                        changed,
                        late.size(),
                        soon.size(),
                        (int) paused.stream()
                                .map(DigestSheet.Paused::slug)
                                .distinct()
                                .count(),
                        moves.size()),
                queries.before(reader.id(), period.until()).flatMap(Digest::counts),
                sorted(shown, edition, DigestSheet.Changes::isMine),
                changed - shown.stream().mapToInt(one -> one.lines().size()).sum(),
                sorted(late, edition, DigestSheet.Due::isMine),
                sorted(soon, edition, DigestSheet.Due::isMine),
                silent(reader, today, followed),
                paused,
                sorted(moves, edition, DigestSheet.Move::isMine),
                edition == Edition.MANAGER ? strips(overview, paused) : List.of());
    }

    /** A caseworker's own come first; the rest keeps its order. */
    private static <L> List<L> sorted(List<L> lines, Edition edition, java.util.function.Predicate<L> isMine) {
        return edition == Edition.CASEWORKER
                ? lines.stream()
                        .sorted(Comparator.comparing(line -> !isMine.test(line)))
                        .toList()
                : lines;
    }

    private static List<DigestSheet.Changes> first(List<DigestSheet.Changes> all) {
        List<DigestSheet.Changes> shown = new ArrayList<>();
        int lines = 0;
        for (DigestSheet.Changes one : all) {
            if (lines + one.lines().size() > MOST_CHANGES && !shown.isEmpty()) {
                break;
            }
            shown.add(one);
            lines += one.lines().size();
        }
        return shown;
    }

    private List<DigestSheet.Changes> changes(Reader reader, Period period, Map<Long, Concern> followed) {
        register.regulators(); // named by positions, read at once
        List<Fact> facts = queries.recorded(period.from(), period.until(), reader.id()).stream()
                .filter(fact -> followed.containsKey(fact.concern().id()))
                .toList();
        List<String> refs = facts.stream().map(Fact::ref).toList();
        Set<String> marked = marks.coveredFacts(refs); // a digest goes out by mail, so it tells nobody what is marked
        Set<String> withheld = marks.withheldFacts(refs, reader);
        Map<Long, List<DigestSheet.Change>> lines = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (ANNOUNCED.contains(fact.noun()) && !withheld.contains(fact.ref())) {
                lines.computeIfAbsent(fact.concern().id(), id -> new ArrayList<>())
                        .add(change(fact, marked.contains(fact.ref())));
            }
        }
        for (Deadline met : queries.met(period.from(), period.until(), reader.id())) {
            if (followed.containsKey(met.concern().id())) {
                lines.computeIfAbsent(met.concern().id(), id -> new ArrayList<>())
                        .add(new DigestSheet.Change(
                                met.ref(), met.met().map(Days::said).orElse(""), "deadline met", met.title()));
            }
        }
        List<DigestSheet.Changes> changes = new ArrayList<>();
        lines.forEach((id, told) -> {
            Concern concern = followed.get(id);
            changes.add(new DigestSheet.Changes(concern.ref(), concern.title(), isMine(concern, reader), told));
        });
        return changes;
    }

    private static DigestSheet.Change change(Fact fact, boolean isOpaque) {
        String ref = fact instanceof org.abeyance.correspondence.Letter letter ? letter.letterRef() : fact.ref();
        return new DigestSheet.Change(
                ref, fact.on().toString(), isOpaque ? "marked" : fact.noun(), isOpaque ? "" : fact.headline());
    }

    private List<DigestSheet.Due> owed(Reader reader, LocalDate today, Map<Long, Concern> followed) {
        return queries.owed(today.plusDays(SOON), reader.id()).stream()
                .filter(deadline -> followed.containsKey(deadline.concern().id()))
                .flatMap(deadline -> deadline.due().stream().map(on -> due(deadline, on, today, followed, reader)))
                .toList();
    }

    private static DigestSheet.Due due(
            Deadline deadline, LocalDate on, LocalDate today, Map<Long, Concern> followed, Reader reader) {
        Concern concern = followed.get(deadline.concern().id());
        return new DigestSheet.Due(
                deadline.ref(),
                concern.ref(),
                deadline.title(),
                on,
                distance(on, today),
                concern.owner().map(Person::name).orElse("nobody"),
                isMine(concern, reader));
    }

    private static String distance(LocalDate on, LocalDate today) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(today, on);
        if (days == 0) {
            return "today";
        }
        String span = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return days > 0 ? "in " + span : span + " late";
    }

    private List<DigestSheet.Silent> silent(Reader reader, LocalDate today, Map<Long, Concern> followed) {
        return queries.silent(today, reader.id()).stream()
                .filter(deadline -> followed.containsKey(deadline.concern().id()))
                .limit(MOST_LINES)
                .map(deadline -> new DigestSheet.Silent(
                        deadline.ref(),
                        deadline.concern().ref(),
                        deadline.regulator().map(Object::toString).orElse(""),
                        deadline.title(),
                        deadline.due().orElse(today)))
                .toList();
    }

    private List<DigestSheet.Paused> paused(Reader reader, Overview overview, Map<Long, Concern> followed) {
        Map<String, Long> conditions = conditions(reader);
        List<DigestSheet.Paused> paused = new ArrayList<>();
        for (Overview.Row row : followed(overview, followed)) {
            for (Overview.Box box : row.boxes()) {
                if (box.own() && box.cell().standing().state() == State.PAUSED) {
                    paused.add(paused(row, box.cell(), overview.then(), conditions));
                }
            }
        }
        return paused;
    }

    private static DigestSheet.Paused paused(Overview.Row row, Cell cell, Then then, Map<String, Long> conditions) {
        return new DigestSheet.Paused(
                row.activity().toString(),
                row.activity().slug(),
                cell.place(),
                cell.standing().since().orElse(then.asOf()),
                cell.standing().confirmed(),
                cell.concerns().stream()
                        .mapToInt(ref -> conditions.getOrDefault(ref, 0L).intValue())
                        .sum());
    }

    /** The activities that a followed concern names; one that hidden concerns alone name, by a released fact, too. */
    private static List<Overview.Row> followed(Overview overview, Map<Long, Concern> followed) {
        Set<String> refs = followed.values().stream().map(Concern::ref).collect(Collectors.toCollection(HashSet::new));
        return overview.rows().stream()
                .filter(row -> {
                    List<String> named = row.boxes().stream()
                            .flatMap(box -> box.cell().concerns().stream())
                            .toList();
                    return named.isEmpty() || named.stream().anyMatch(refs::contains);
                })
                .toList();
    }

    /** The pictures of those that are paused somewhere, a few of them. */
    private static List<DigestSheet.Strip> strips(Overview overview, List<DigestSheet.Paused> paused) {
        Set<String> slugs = paused.stream().map(DigestSheet.Paused::slug).collect(Collectors.toSet());
        List<DigestSheet.Strip> strips = new ArrayList<>();
        for (Overview.Row row : overview.rows()) {
            if (!slugs.contains(row.activity().slug())) {
                continue;
            }
            for (Band.Row place : row.band().rows()) {
                if (!place.spans().isEmpty() && strips.size() < MOST_STRIPS) {
                    strips.add(strip(row, place, "band-" + strips.size()));
                }
            }
        }
        return strips;
    }

    private static DigestSheet.Strip strip(Overview.Row row, Band.Row place, String name) {
        Band band = row.band();
        Band alone = new Band(band.id(), band.activity(), List.of(place), band.from(), band.to(), band.asOf());
        return new DigestSheet.Strip(
                row.activity().toString(),
                row.activity().slug(),
                place.place(),
                name,
                String.join(" ", alone.sentences()),
                BandPicture.of(band, place));
    }

    /** How many conditions stand in a concern, by its reference. */
    private Map<String, Long> conditions(Reader reader) {
        return decisions.conditions(reader).stream()
                .filter(condition -> !condition.isCorrected())
                .collect(Collectors.groupingBy(
                        (Condition condition) -> condition.concern().ref(), Collectors.counting()));
    }

    private List<DigestSheet.Move> moves(Reader reader, Then then, Map<Long, Concern> followed) {
        Map<Long, org.abeyance.correspondence.Move> moves = letters.moves(then, reader);
        return followed.values().stream()
                .filter(concern -> !concern.isClosed())
                .filter(concern -> moves.get(concern.id()) == org.abeyance.correspondence.Move.OURS)
                .map(concern -> new DigestSheet.Move(
                        concern.ref(),
                        concern.title(),
                        concern.owner().map(Person::name).orElse("nobody"),
                        isMine(concern, reader)))
                .toList();
    }

    private static boolean isMine(Concern concern, Reader reader) {
        return concern.owner().filter(owner -> owner.id() == reader.id()).isPresent()
                || concern.deputy().filter(deputy -> deputy.id() == reader.id()).isPresent();
    }
}
