package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/**
 * Raises, changes and lifts walls. A walled concern is there for the people inside only, administrators and auditors
 * included among everybody else; at least two of those inside are its custodians, and they alone decide on it.
 */
@ApplicationScoped
public class Walls {

    private static final int FEWEST_CUSTODIANS = 2;

    private final WallQueries queries;
    private final Concerns concerns;
    private final People people;
    private final Session session;
    private final Trail trail;
    private final WallNotices notices;

    Walls(WallQueries queries, Concerns concerns, People people, Session session, Trail trail, WallNotices notices) {
        this.queries = queries;
        this.concerns = concerns;
        this.people = people;
        this.session = session;
        this.trail = trail;
        this.notices = notices;
    }

    /** Who stands inside; nobody is told of them who does not. */
    public List<WallMember> membersOf(Concern concern) {
        return queries.membersOf(concern.id());
    }

    public boolean isCustodian(Concern concern, Reader reader) {
        return custodian(concern, reader).isPresent();
    }

    private Optional<WallMember> custodian(Concern concern, Reader reader) {
        return membersOf(concern).stream()
                .filter(member -> member.isCustodian() && member.person().id() == reader.id())
                .findFirst();
    }

    /** From this moment the concern is there for those named only. Who raises the wall is among its custodians. */
    @Transactional
    public void raise(
            Stamp stamp, Reader reader, ConcernRef ref, List<String> custodians, List<String> others, String reason) {
        Concern concern = concerns.get(ref, reader);
        if (concern.isWalled()) {
            throw Refused.because(ref + " is walled already.");
        }
        requireReason(reason);
        Set<String> deciding = new LinkedHashSet<>(custodians);
        if (deciding.size() < FEWEST_CUSTODIANS) {
            throw Refused.at("custodians", "A wall has at least two custodians.");
        }
        if (!deciding.contains(reader.ref())) {
            throw Refused.at("custodians", "Be among the custodians: else you wall yourself out.");
        }
        deciding.forEach(person -> session.persist(new WallMember(concern, inside("custodians", person), true, stamp)));
        others.stream()
                .distinct()
                .filter(person -> !deciding.contains(person))
                .forEach(person -> session.persist(new WallMember(concern, inside("members", person), false, stamp)));
        concern.wall(stamp);
        trail.add(stamp, concern.id(), "wall.raise", ref, "Raised a wall around " + ref + ".", reason);
    }

    @Transactional
    public void admit(Stamp stamp, Reader reader, ConcernRef ref, String person, boolean asCustodian, String reason) {
        Concern concern = decidedBy(reader, ref);
        requireReason(reason);
        Person newcomer = inside("person", person);
        Optional<WallMember> known = membersOf(concern).stream()
                .filter(member -> member.person().equals(newcomer))
                .findFirst();
        if (known.filter(member -> member.isCustodian() == asCustodian).isPresent()) {
            throw Refused.at("person", newcomer.name() + " stands inside already.");
        }
        known.ifPresent(member -> {
            keepEnough(concern, member, asCustodian);
            member.leave(stamp);
        });
        session.persist(new WallMember(concern, newcomer, asCustodian, stamp));
        trail.add(
                stamp,
                concern.id(),
                "wall.admit",
                ref,
                "Let " + newcomer + " inside the wall of " + ref + (asCustodian ? " as a custodian." : "."),
                reason);
    }

    /** From their next request on, the concern is not there for this person. */
    @Transactional
    public void expel(Stamp stamp, Reader reader, ConcernRef ref, String person, String reason) {
        Concern concern = decidedBy(reader, ref);
        requireReason(reason);
        WallMember leaving = membersOf(concern).stream()
                .filter(member -> member.person().ref().equals(person))
                .findFirst()
                .orElseThrow(() -> Refused.at("person", "Nobody of this reference stands inside."));
        keepEnough(concern, leaving, false);
        leaving.leave(stamp);
        trail.add(
                stamp,
                concern.id(),
                "wall.expel",
                ref,
                "Took " + leaving.person() + " out of the wall of " + ref + ".",
                reason);
    }

    private void keepEnough(Concern concern, WallMember leaving, boolean stays) {
        long left = membersOf(concern).stream()
                .filter(member -> member.isCustodian() && member != leaving)
                .count();
        if (leaving.isCustodian() && !stays && left < FEWEST_CUSTODIANS) {
            throw Refused.at("person", "A wall has at least two custodians: name another one first.");
        }
    }

    /** From this moment everybody sees the concern again who may read. */
    @Transactional
    public void lift(Stamp stamp, Reader reader, ConcernRef ref, String reason) {
        Concern concern = decidedBy(reader, ref);
        requireReason(reason);
        membersOf(concern).forEach(member -> member.leave(stamp));
        concern.unwall();
        trail.add(stamp, concern.id(), "wall.lift", ref, "Lifted the wall around " + ref + ".", reason);
    }

    /** Lets one decision or position out of the wall: from now on it counts for all, without its concern. */
    @Transactional
    public void release(Stamp stamp, Reader reader, ConcernRef ref, String fact, String reason) {
        Concern concern = decidedBy(reader, ref);
        requireReason(reason);
        Fact released = queries.factIn(concern.id(), fact)
                .orElseThrow(() -> Refused.at("fact", "There is no such fact in " + ref + "."));
        if (!released.isReleasable()) {
            throw Refused.at("fact", "Only a decision or a position can be released, not a " + released.noun() + ".");
        }
        if (released.isReleased()) {
            throw Refused.at("fact", "The " + released + " is released already.");
        }
        released.release(stamp, reason);
        trail.add(
                stamp,
                concern.id(),
                "wall.release",
                ref + "/" + released.ref(),
                "Released the " + released + " from the wall of " + ref + ".",
                reason);
    }

    /** Somebody looks into a concern: where it is walled, that is recorded for its custodians to read. */
    @Transactional
    public Concern visit(Stamp stamp, Reader reader, ConcernRef ref) {
        Concern concern = concerns.get(ref, reader);
        if (concern.isWalled()) {
            trail.add(stamp, concern.id(), "wall.visit", ref, "Opened the walled concern " + ref + ".", "");
        }
        return concern;
    }

    /** An administrator asks to be let into a wall. Whether there is such a concern is not said. */
    @Transactional
    public void askToOpen(Stamp stamp, Reader reader, ConcernRef ref, String reason) {
        requireReason(reason);
        session.persist(new WallOpening(ref, reason, people.get(reader.ref()), stamp));
        trail.add(stamp, "wall.ask", reader.ref(), reader.name() + " asked to be let into a wall.", reason);
    }

    /** A second administrator grants it: the first stands inside from now on, and the custodians are told at once. */
    @Transactional
    public void grantOpening(Stamp stamp, Reader reader, long id) {
        WallOpening opening = queries.pending(id).orElseThrow(() -> Missing.of("wall opening " + id));
        if (opening.askedBy().id() == reader.id()) {
            throw Refused.because("Another administrator than the one who asked must grant it.");
        }
        Concern concern = queries.walled(opening.concernRef()).orElseThrow(() -> Missing.of(opening.concernRef()));
        opening.grant(people.get(reader.ref()), stamp);
        List<Person> custodians = membersOf(concern).stream()
                .filter(WallMember::isCustodian)
                .map(WallMember::person)
                .toList();
        session.persist(new WallMember(concern, opening.askedBy(), false, stamp));
        notices.tell(stamp, opening, concern, custodians);
        trail.add(
                stamp,
                concern.id(),
                "wall.break",
                concern.ref(),
                "Let " + opening.askedBy() + " into the wall of " + concern.ref() + " in an emergency, granted by "
                        + reader.name() + ".",
                opening.reason());
    }

    public List<WallOpening> openings() {
        return queries.openings(100);
    }

    public List<WallOpening> openingsOf(Concern concern) {
        return queries.openingsOf(concern.ref());
    }

    private Concern decidedBy(Reader reader, ConcernRef ref) {
        Concern concern = concerns.get(ref, reader);
        if (!concern.isWalled()) {
            throw Refused.because(ref + " has no wall.");
        }
        if (!isCustodian(concern, reader)) {
            throw Refused.because("The custodians of the wall decide on it.");
        }
        return concern;
    }

    private Person inside(String field, String ref) {
        return people.active().stream()
                .filter(person -> person.ref().equals(ref) && person.reader().isReader())
                .findFirst()
                .orElseThrow(() -> Refused.at(field, "Choose people who have an account and may read."));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
    }
}
