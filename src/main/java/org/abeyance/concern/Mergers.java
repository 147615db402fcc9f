package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.hibernate.Session;

/**
 * Merges two concerns about one matter. Everything that hangs on the one goes to the other; what the one said of itself
 * stays with it as it was, its reference and its outside id lead to the other. Where walls differ it is refused: neither
 * does a merger open a wall, nor does it take from anybody what they see.
 */
@ApplicationScoped
public class Mergers {

    private final Concerns concerns;
    private final ConcernQueries queries;
    private final Facts facts;
    private final Walls walls;
    private final Session session;
    private final Trail trail;

    Mergers(Concerns concerns, ConcernQueries queries, Facts facts, Walls walls, Session session, Trail trail) {
        this.concerns = concerns;
        this.queries = queries;
        this.facts = facts;
        this.walls = walls;
        this.session = session;
        this.trail = trail;
    }

    /** What was merged into a concern, as it said of itself, oldest merger first. */
    public List<Concern> into(Concern concern) {
        return queries.mergedInto(concern.id);
    }

    /**
     * Merges a concern into another.
     *
     * @return the other, in which everything is now
     */
    @Transactional
    public Concern merge(Stamp stamp, Reader reader, ConcernRef ref, ConcernRef other, String reason) {
        Concern from = concerns.get(ref, reader);
        Concern into = other(other, reader);
        if (from == into) {
            throw Refused.at("other", "A concern can not be merged with itself.");
        }
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why the two are one matter.");
        }
        Stream.of(from, into)
                .sorted(Comparator.comparing(Concern::id))
                .forEach(concern -> session.refresh(concern, LockModeType.PESSIMISTIC_WRITE));
        check(from, into, reader);
        Set<Activity> activities = Set.copyOf(from.activities);
        Set<Jurisdiction> places = Set.copyOf(from.places);
        Optional<LocalDate> next = Stream.of(from.nextDue(), into.nextDue())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        queries.mergedInto(from.id).forEach(earlier -> earlier.mergedInto = into);
        from.mergeInto(into, stamp, reason);
        into.widen(activities, places);
        into.dueNext(next);
        session.flush();
        parties(from, into);
        regulators(from, into);
        links(from, into);
        new Belongings(session).move(from.id, into.id);
        trail.add(
                stamp,
                from.id,
                "concern.merge-into",
                from.ref,
                "Merged " + from.ref + " into " + into.ref + ", with all that hangs on it.",
                reason);
        trail.add(
                stamp,
                into.id,
                "concern.merge",
                into.ref,
                "Merged " + from.ref + " into " + into.ref + ", with all that hangs on it.",
                reason);
        session.flush();
        session.clear();
        return concerns.get(new ConcernRef(into.ref), reader);
    }

    /** A concern that is not there is a slip at the field; one that may not be seen is not there. */
    private Concern other(ConcernRef ref, Reader reader) {
        try {
            return concerns.get(ref, reader);
        } catch (Missing missing) {
            throw Refused.at("other", "There is no concern " + ref + " that you may see.");
        }
    }

    private void check(Concern from, Concern into, Reader reader) {
        if (from.mergedInto != null || into.mergedInto != null) {
            throw Refused.at("other", "Somebody has merged one of the two meanwhile.");
        }
        if (from.isWalled() != into.isWalled() || !inside(from).equals(inside(into))) {
            throw Refused.at(
                    "other",
                    "Their walls differ. Let the same people inside both, or lift or raise a wall first: a merger neither"
                            + " opens nor closes one.");
        }
        if (from.isWalled() && !(walls.isCustodian(from, reader) && walls.isCustodian(into, reader))) {
            throw Refused.because("The custodians of their walls decide on it.");
        }
        Set<String> events = new HashSet<>(facts.eventsOf(from));
        events.retainAll(facts.eventsOf(into));
        if (!events.isEmpty()) {
            throw Refused.at(
                    "other",
                    "Both have events of matter files by the same names (" + String.join(", ", events)
                            + "): a later import could not tell them apart.");
        }
    }

    private Set<Long> inside(Concern concern) {
        return walls.membersOf(concern).stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
    }

    /** A party that both have stays once, as a complainant where it is one in either: then its name is hidden. */
    private void parties(Concern from, Concern into) {
        List<PartyPart> there = concerns.partiesOf(into);
        for (PartyPart part : concerns.partiesOf(from)) {
            Optional<PartyPart> same = there.stream()
                    .filter(known -> known.party().equals(part.party()))
                    .findFirst();
            if (same.isEmpty()) {
                part.concern = into;
            } else if (part.role() == PartyRole.COMPLAINANT) {
                same.get().role = PartyRole.COMPLAINANT;
            }
        }
    }

    private void regulators(Concern from, Concern into) {
        List<RegulatorPart> there = concerns.regulatorsOf(List.of(into.id));
        concerns.regulatorsOf(List.of(from.id)).stream()
                .filter(part -> there.stream()
                        .noneMatch(known -> known.regulator().equals(part.regulator())
                                && known.role() == part.role()
                                && known.until().equals(part.until())))
                .forEach(part -> part.concern = into);
    }

    private void links(Concern from, Concern into) {
        Set<Long> linked = queries.allLinksOf(into.id).stream()
                .map(link -> link.from(into).id)
                .collect(Collectors.toSet());
        for (Link link : queries.allLinksOf(from.id)) {
            Concern end = link.from(from);
            if (end != into && linked.add(end.id)) {
                link.turn(from, into);
            }
        }
    }
}
