package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Marks;
import org.abeyance.people.Reader;
import org.abeyance.register.Entry;
import org.abeyance.register.Name;
import org.abeyance.register.Register;
import org.abeyance.response.QuestionRoles;

/**
 * Finds for one reader. The index is brought up to date first; what it may find is read from the database as the question is
 * asked; and what it found is held against the database once more before it is shown.
 */
@ApplicationScoped
public class Search {

    private static final int LONGEST_REFERENCE = 120;
    private static final int SHORTEST_REFERENCE = 3;

    private static final Map<String, String> DIRECTIONS =
            Map.of("received", "in", "incoming", "in", "sent", "out", "outgoing", "out");

    private final Engine engine;
    private final Tail tail;
    private final SearchQueries queries;
    private final Marks marks;
    private final Register register;
    private final Attachments attachments;

    Search(Engine engine, Tail tail, SearchQueries queries, Marks marks, Register register, Attachments attachments) {
        this.engine = engine;
        this.tail = tail;
        this.queries = queries;
        this.marks = marks;
        this.register = register;
        this.attachments = attachments;
    }

    /** How far the first index is, where there is none to be asked yet. */
    public Optional<Progress> building() {
        boolean isCurrent = tail.catchUp();
        return isCurrent || tail.isAskable()
                ? Optional.empty()
                : Optional.of(tail.building().orElse(new Progress(0, 1)));
    }

    /** The address of what bears exactly this reference, ours or theirs, where it is one thing that is there for this reader. */
    Optional<String> named(String typed, Reader reader) {
        Set<String> paths = hitsNamed(typed, reader).stream()
                .filter(hit -> !hit.isPaper() || isOpen(hit, reader))
                .map(Hit::path)
                .collect(Collectors.toSet());
        return paths.size() == 1 ? paths.stream().findFirst() : Optional.empty();
    }

    /** Whether this reader may open it, which of what is marked is more than to know that it is there. */
    private boolean isOpen(Hit hit, Reader reader) {
        return marks.opaqueAmong(hit.items(), reader).isEmpty()
                && attachments.discreetAmong(papers(List.of(hit)), reader).isEmpty();
    }

    private static Set<String> papers(List<Hit> hits) {
        return hits.stream().filter(Hit::isPaper).map(Hit::reference).collect(Collectors.toSet());
    }

    private List<Hit> hitsNamed(String typed, Reader reader) {
        String reference = typed.strip();
        boolean isOne = reference.length() >= SHORTEST_REFERENCE
                && reference.length() <= LONGEST_REFERENCE
                && reference.chars().anyMatch(Character::isDigit)
                && !reference.matches("[0-9]{1,4}");
        return isOne ? verified(engine.named(reference, sieve(reader)), reader, false) : List.of();
    }

    Found find(SearchBox box, Asked.Order order, Optional<String> after, int most, boolean counted, Reader reader) {
        Asked asked = new Asked(
                box.clauses().stream().map(this::resolved).toList(), box.from(), box.to(), order, after, most, counted);
        if (asked.isEmpty()) {
            return Found.NOTHING;
        }
        Found found = engine.find(asked, sieve(reader));
        return new Found(
                verified(found.hits(), reader, true), found.total(), found.counts(), found.next(), found.instead());
    }

    private Sieve sieve(Reader reader) {
        Set<Long> hidden = new HashSet<>(queries.hidden(Instant.EPOCH, reader.id()));
        if (!reader.legalTeam() && !tail.isCurrent()) {
            engine.standing().ifPresent(head -> hidden.addAll(queries.markedSince(head.number())));
        }
        return new Sieve(hidden, withheld(reader), reader.legalTeam(), QuestionRoles.isAtWork(reader));
    }

    /** Mail that waits is for whoever sees the holding page, and that of complainants for the legal team among them. */
    private Set<String> withheld(Reader reader) {
        Set<String> withheld = new HashSet<>(marks.withheldFrom(reader));
        if (!reader.isCaseworker()) {
            withheld.add(HeldItems.HOLDING);
        } else if (!reader.legalTeam()) {
            withheld.addAll(queries.heldDiscreetly(reader.ref(), reader.legalTeam()));
        }
        return withheld;
    }

    /** The database has the last word. */
    private List<Hit> verified(List<Hit> hits, Reader reader, boolean words) {
        if (hits.isEmpty()) {
            return hits;
        }
        Set<Long> seen =
                Set.copyOf(queries.seenAmong(hits.stream().map(Hit::concern).collect(Collectors.toSet()), reader.id()));
        List<Hit> all = Stream.concat(hits.stream(), hits.stream().flatMap(hit -> hit.parts().stream()))
                .toList();
        Set<String> items = all.stream().flatMap(hit -> hit.items().stream()).collect(Collectors.toSet());
        Set<String> closed =
                new HashSet<>(words ? marks.opaqueAmong(items, reader) : marks.withheldAmong(items, reader));
        if (words) {
            closed.addAll(attachments.discreetAmong(papers(all), reader));
        }
        Set<String> held = held(hits, reader);
        return hits.stream()
                .filter(hit -> hit.isHeld() ? held.contains(hit.reference()) : seen.contains(hit.concern()))
                .filter(hit -> isOpen(hit, closed))
                .filter(hit -> !hit.draft() || QuestionRoles.isAtWork(reader))
                .flatMap(hit -> withoutClosed(hit, closed))
                .toList();
    }

    /** What waits still, of what was found as waiting. */
    private Set<String> held(List<Hit> hits, Reader reader) {
        Set<String> refs = hits.stream().filter(Hit::isHeld).map(Hit::reference).collect(Collectors.toSet());
        return refs.isEmpty() || !reader.isCaseworker() ? Set.of() : Set.copyOf(queries.heldAmong(refs, reader.id()));
    }

    private static boolean isOpen(Hit hit, Set<String> closed) {
        return hit.items().stream().noneMatch(closed::contains) && !closed.contains(hit.reference());
    }

    /** What was found only by a part that is closed was not found. */
    private static Stream<Hit> withoutClosed(Hit hit, Set<String> closed) {
        List<Hit> open =
                hit.parts().stream().filter(part -> isOpen(part, closed)).toList();
        boolean isLess = open.size() < hit.parts().size();
        return isLess && open.isEmpty() && !hit.isFoundItself() ? Stream.empty() : Stream.of(hit.with(open));
    }

    /** Names as they are typed become what the index knows them by. */
    private Clause resolved(Clause clause) {
        return clause instanceof Clause.Having having
                ? new Clause.Having(having.trait(), resolved(having.trait(), having.text()), having.excluded())
                : clause;
    }

    private String resolved(Trait trait, String typed) {
        return switch (trait) {
            case REGULATOR -> register.regulator(typed).map(Entry::slug).orElseGet(() -> new Name(typed).slug());
            case PLATFORM -> register.platform(typed).map(Entry::slug).orElseGet(() -> new Name(typed).slug());
            case JURISDICTION -> typed.toUpperCase(Locale.ROOT).equals("GB") ? "UK" : typed.toUpperCase(Locale.ROOT);
            case IN -> typed.toUpperCase(Locale.ROOT);
            case DIRECTION -> DIRECTIONS.getOrDefault(typed.toLowerCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT));
            case KIND, PRIVILEGED, HAS -> typed.toLowerCase(Locale.ROOT);
        };
    }

    /** For programs: what bears the reference first, then what speaks of it. */
    Found findWithNamed(
            SearchBox box, Asked.Order order, Optional<String> after, int most, String typed, Reader reader) {
        Found found = find(box, order, after, most, false, reader);
        if (after.isPresent()) {
            return found;
        }
        Set<String> paths = new HashSet<>();
        List<Hit> named = hitsNamed(typed, reader).stream()
                .filter(hit ->
                        found.hits().stream().noneMatch(other -> other.key().equals(hit.key())))
                .filter(hit -> isOpen(hit, reader))
                .filter(hit -> paths.add(hit.path()))
                .toList();
        List<Hit> all = Stream.concat(named.stream(), found.hits().stream()).toList();
        return new Found(all, found.total(), found.counts(), found.next(), found.instead());
    }
}
