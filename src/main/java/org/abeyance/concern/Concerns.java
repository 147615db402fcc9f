package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;
import org.abeyance.store.Numbers;
import org.hibernate.Session;

/** Finds and keeps concerns. {@link #get} is the only way to one: looking up is authorising. */
@ApplicationScoped
public class Concerns {

    /** Sorts concerns without a next date behind all others. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final ConcernQueries queries;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Concerns(ConcernQueries queries, Session session, Numbers numbers, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /**
     * The concern, if there is one and this reader may see it; what may not be seen is missing like what is not there. The
     * reference of one that was merged leads to what it was merged into.
     */
    public Concern get(ConcernRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id())
                .or(() -> queries.byMergedRef(ref.text(), reader.id()))
                .orElseThrow(() -> Missing.of(ref));
    }

    /**
     * Those of some references that this reader may see, by the reference that was asked for; what may not be seen is not
     * among them, like what is not there.
     */
    public Map<String, Concern> named(Collection<String> refs, Reader reader) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        Map<String, Concern> named = new HashMap<>();
        queries.named(refs, reader.id()).forEach(concern -> named.put(concern.ref, concern));
        List<String> others =
                refs.stream().filter(ref -> !named.containsKey(ref)).toList();
        if (!others.isEmpty()) {
            queries.namedMerged(others, reader.id()).forEach(merged -> named.put(merged.ref(), merged.concern()));
        }
        return named;
    }

    public Optional<Concern> byOutsideId(String outsideId, Reader reader) {
        return queries.byOutsideId(outsideId, reader.id()).or(() -> queries.byMergedOutsideId(outsideId, reader.id()));
    }

    /** All that this reader may see, oldest first. */
    public List<Concern> all(Reader reader) {
        return queries.all(reader.id());
    }

    /** Those that are not closed, the newest first, for a choice among them. */
    public List<Concern> newestOpen(int most, Reader reader) {
        return newestFirst(ConcernFilter.none(LocalDate.EPOCH), NEVER, Long.MAX_VALUE, most, reader);
    }

    /** Those that name any of these activities, oldest first. */
    public List<Concern> naming(Collection<Long> activities, Reader reader) {
        return queries.naming(activities, reader.id());
    }

    /** A page of the list, newest first, after a line of the page before. */
    public List<Concern> newestFirst(ConcernFilter f, LocalDate afterDay, long afterId, int most, Reader reader) {
        return f.owner().isEmpty()
                ? queries.newestFirst(
                        f.stage(),
                        f.practice(),
                        f.regulator(),
                        f.platform(),
                        f.jurisdiction(),
                        f.late(),
                        f.today(),
                        afterDay,
                        afterId,
                        most,
                        reader.id())
                : queries.newestFirstOf(
                        f.stage(),
                        personId(f.owner()),
                        f.practice(),
                        f.regulator(),
                        f.platform(),
                        f.jurisdiction(),
                        f.late(),
                        f.today(),
                        afterDay,
                        afterId,
                        most,
                        reader.id());
    }

    /** A page of the list, next date first; those without one come last, and their page begins after a number alone. */
    public List<Concern> dueFirst(ConcernFilter filter, LocalDate afterDay, long afterId, int most, Reader reader) {
        boolean isPastDates = afterDay.equals(NEVER);
        List<Concern> page = new ArrayList<>();
        if (!isPastDates) {
            page.addAll(dated(filter, afterDay, afterId, most, reader));
        }
        if (page.size() < most) {
            page.addAll(undated(filter, isPastDates ? afterId : 0, most - page.size(), reader));
        }
        return page;
    }

    private List<Concern> dated(ConcernFilter f, LocalDate afterDay, long afterId, int most, Reader reader) {
        return f.owner().isEmpty()
                ? queries.dueFirst(
                        f.stage(),
                        f.practice(),
                        f.regulator(),
                        f.platform(),
                        f.jurisdiction(),
                        f.late(),
                        f.today(),
                        afterDay,
                        afterId,
                        most,
                        reader.id())
                : queries.dueFirstOf(
                        f.stage(),
                        personId(f.owner()),
                        f.practice(),
                        f.regulator(),
                        f.platform(),
                        f.jurisdiction(),
                        f.late(),
                        f.today(),
                        afterDay,
                        afterId,
                        most,
                        reader.id());
    }

    private List<Concern> undated(ConcernFilter f, long afterId, int most, Reader reader) {
        return f.owner().isEmpty()
                ? queries.withoutDue(
                        f.stage(),
                        f.practice(),
                        f.regulator(),
                        f.platform(),
                        f.jurisdiction(),
                        f.late(),
                        f.today(),
                        afterId,
                        most,
                        reader.id())
                : queries.withoutDueOf(
                        f.stage(),
                        personId(f.owner()),
                        f.practice(),
                        f.regulator(),
                        f.platform(),
                        f.jurisdiction(),
                        f.late(),
                        f.today(),
                        afterId,
                        most,
                        reader.id());
    }

    /** The number in {@code P-7}; nobody's where it is no such reference. */
    private static long personId(String ref) {
        return ref.matches("P-[0-9]{1,15}") ? Long.parseLong(ref.substring(2)) : -1;
    }

    public List<FactScope.OfActivity> activitiesSeenBy(Collection<Long> activities, Reader reader) {
        return queries.activitiesSeenBy(activities, reader.id());
    }

    public List<FactScope.OfPlace> placesSeenBy(Collection<Long> activities, Reader reader) {
        return queries.placesSeenBy(activities, reader.id());
    }

    public List<FactScope.OfActivity> activitiesOf(Collection<Long> concerns) {
        return concerns.isEmpty() ? List.of() : queries.activitiesOf(concerns);
    }

    public List<FactScope.OfPlace> placesOf(Collection<Long> concerns) {
        return concerns.isEmpty() ? List.of() : queries.placesOf(concerns);
    }

    public List<RegulatorPart> regulatorsOf(Collection<Long> concerns) {
        return concerns.isEmpty() ? List.of() : queries.regulatorsOf(concerns);
    }

    public List<RegulatorPart> partsOf(Regulator regulator, Reader reader) {
        return queries.partsOf(regulator.id(), reader.id());
    }

    public List<PartyPart> partiesOf(Concern concern) {
        return queries.partiesOf(concern.id());
    }

    public List<StageChange> stagesOf(Concern concern) {
        return queries.stagesOf(concern.id());
    }

    public List<Note> notesOf(Concern concern) {
        return queries.notesOf(concern.id());
    }

    public List<Link> linksOf(Concern concern, Reader reader) {
        return queries.linksOf(concern.id(), reader.id());
    }

    /** Those of some concerns that this reader may see: a released fact counts for all, but its concern does not. */
    public Set<Long> seenAmong(Collection<Long> ids, Reader reader) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(queries.seenAmong(ids, reader.id()));
    }

    /**
     * The activity, if there is one and this reader may know of it: where a concern that they may see names it, or none at
     * all. What is not there is looked for in the same way, so that the time it takes tells nothing.
     */
    public Activity known(Optional<Activity> activity, Reader reader) {
        boolean may = queries.countKnown(activity.map(Activity::id).orElse(0L), reader.id()) > 0;
        return activity.filter(found -> may).orElseThrow(() -> Missing.of("activity"));
    }

    @Transactional
    public Concern open(Stamp stamp, NewConcern wanted) {
        if (wanted.activities().isEmpty()) {
            throw Refused.at("activities", "Name at least one activity: a practice on a platform.");
        }
        if (wanted.places().isEmpty()) {
            throw Refused.at("jurisdictions", "Name at least one jurisdiction.");
        }
        if (wanted.owner().isPresent() && wanted.owner().equals(wanted.deputy())) {
            throw Refused.at("deputy", "The deputy stands in for the owner, so it is somebody else.");
        }
        if (wanted.regulators().isEmpty()) {
            throw Refused.at("regulators", "Name at least one regulator; the first leads.");
        }
        ConcernRef ref = ConcernRef.of(wanted.opened().day().getYear(), numbers.next("concern_number", 4));
        Concern concern =
                new Concern(ref, wanted, person("owner", wanted.owner()), person("deputy", wanted.deputy()), stamp);
        session.persist(concern);
        RegulatorRole role = RegulatorRole.LEAD;
        for (Regulator regulator : wanted.regulators()) {
            session.persist(new RegulatorPart(concern, regulator, role, concern.openedOn, stamp));
            role = RegulatorRole.CONCERNED;
        }
        session.persist(new StageChange(concern, Stage.OPEN, concern.openedOn, Optional.empty(), "Opened.", stamp));
        trail.add(stamp, concern.id, "concern.open", ref, "Opened " + ref + ", “" + concern.title + "”.", "");
        return concern;
    }

    /** Changes what the concern says of itself, if nobody else has changed it since the editor saw it. */
    @Transactional
    public Concern edit(Stamp stamp, Reader reader, ConcernRef ref, ConcernChange change) {
        Concern concern = get(ref, reader);
        session.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        if (concern.version != change.version()) {
            throw new OptimisticLockException("changed meanwhile: " + ref);
        }
        String before = concern.title + " · " + concern.kind.label() + " · " + concern.theirReference();
        concern.edit(change);
        trail.add(
                stamp,
                concern.id,
                "concern.edit",
                ref,
                "Edited " + ref + ": was “" + before + "”, is “" + concern.title + " · " + concern.kind.label() + " · "
                        + concern.theirReference() + "”.",
                "");
        return concern;
    }

    @Transactional
    public Concern assign(Stamp stamp, Reader reader, ConcernRef ref, Optional<Long> owner, Optional<Long> deputy) {
        Concern concern = get(ref, reader);
        if (owner.isPresent() && owner.equals(deputy)) {
            throw Refused.at("deputy", "The deputy stands in for the owner, so it is somebody else.");
        }
        concern.assign(person("owner", owner), person("deputy", deputy));
        trail.add(
                stamp,
                concern.id,
                "concern.assign",
                ref,
                "Gave " + ref + " to " + concern.owner().map(Person::toString).orElse("nobody") + ", deputy "
                        + concern.deputy().map(Person::toString).orElse("nobody") + ".",
                "");
        return concern;
    }

    /** Moves the concern to a stage, from a day; closing names an outcome, any other stage names none. */
    @Transactional
    public Concern move(
            Stamp stamp,
            Reader reader,
            ConcernRef ref,
            Stage stage,
            LocalDate on,
            Optional<Outcome> outcome,
            String why) {
        Concern concern = get(ref, reader);
        if (concern.stage == stage) {
            throw Refused.at("stage", ref + " is at this stage already.");
        }
        if (on.isBefore(concern.openedOn)) {
            throw Refused.at("on", ref + " was opened on " + concern.opened() + "; it can not have moved before.");
        }
        if (stage == Stage.CLOSED && outcome.isEmpty()) {
            throw Refused.at("outcome", "Say what the concern ended in.");
        }
        if (stage != Stage.CLOSED && outcome.isPresent()) {
            throw Refused.at("outcome", "Only a closed concern has an outcome.");
        }
        if (why.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
        boolean reopened = concern.isClosed();
        StageChange change = new StageChange(concern, stage, on, outcome, why, stamp);
        session.persist(change);
        concern.move(change);
        String act = stage == Stage.CLOSED ? "concern.close" : reopened ? "concern.reopen" : "concern.move";
        trail.add(
                stamp,
                concern.id,
                act,
                ref,
                "Moved " + ref + " to “" + stage.label() + "”"
                        + outcome.map(end -> ", outcome: " + end.label()).orElse("") + ".",
                why);
        return concern;
    }

    @Transactional
    public Note note(Stamp stamp, Reader reader, ConcernRef ref, String text) {
        Concern concern = get(ref, reader);
        Note note = new Note("N-" + numbers.next("note_number", 5), concern, text, stamp);
        session.persist(note);
        trail.add(
                stamp,
                concern.id,
                "concern.note",
                concern.ref + "/" + note.ref,
                "Added the note " + note.ref + " to " + concern.ref + ".",
                "");
        return note;
    }

    @Transactional
    public void link(Stamp stamp, Reader reader, ConcernRef ref, ConcernRef other, String reason) {
        Concern one = get(ref, reader);
        Concern two = get(other, reader);
        if (one == two) {
            throw Refused.at("other", "A concern can not be linked with itself.");
        }
        boolean known = linksOf(one, reader).stream().anyMatch(link -> link.from(one) == two);
        if (known) {
            throw Refused.at("other", ref + " and " + other + " are linked already.");
        }
        session.persist(new Link(one, two, reason, stamp));
        trail.add(stamp, one.id, "concern.link", ref, "Linked " + ref + " with " + other + ".", reason);
    }

    @Transactional
    public void join(
            Stamp stamp, Reader reader, ConcernRef ref, Regulator regulator, RegulatorRole role, LocalDate since) {
        Concern concern = get(ref, reader);
        boolean known = regulatorsOf(List.of(concern.id)).stream()
                .anyMatch(part -> part.regulator() == regulator
                        && part.role() == role
                        && part.until().isEmpty());
        if (known) {
            throw Refused.at("regulator", regulator + " takes this part already.");
        }
        session.persist(new RegulatorPart(concern, regulator, role, since, stamp));
        trail.add(
                stamp,
                concern.id,
                "concern.join-regulator",
                ref,
                regulator + " takes part in " + ref + " (" + role.label() + ") since " + since + ".",
                "");
    }

    /** How names in a concern are told to a reader. */
    public Discretion discretion(Concern concern, Reader reader) {
        return Discretion.towards(reader, reader.legalTeam() ? List.of() : partiesOf(concern));
    }

    /** Somebody who wrote before anybody said what they are is told better by their part, and a complainant stays one. */
    @Transactional
    public void involve(Stamp stamp, Concern concern, Party party, PartyRole role) {
        Optional<PartyPart> known = partiesOf(concern).stream()
                .filter(part -> part.party().equals(party))
                .findFirst();
        if (known.isPresent()) {
            if (known.get().becomes(role)) {
                trail.add(
                        stamp,
                        concern.id,
                        "concern.involve",
                        concern.ref,
                        "Said what part a party has in " + concern.ref + ".",
                        "");
            }
            return;
        }
        session.persist(new PartyPart(concern, party, role, stamp));
        trail.add(stamp, concern.id, "concern.involve", concern.ref, "Added a party to " + concern.ref + ".", "");
    }

    /** The same of several concerns, by their numbers. */
    public Map<Long, Discretion> discretions(Collection<Long> concerns, Reader reader) {
        List<PartyPart> parties = reader.legalTeam() || concerns.isEmpty() ? List.of() : queries.partiesOf(concerns);
        Map<Long, List<PartyPart>> byConcern = parties.stream()
                .collect(Collectors.groupingBy(part -> part.concern().id()));
        return concerns.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        concern -> Discretion.towards(reader, byConcern.getOrDefault(concern, List.of()))));
    }

    /** Takes activities and places into the scope of a concern; nothing leaves it. */
    @Transactional
    public void widen(Stamp stamp, Concern concern, Set<Activity> activities, Set<Jurisdiction> places) {
        if (concern.activities.containsAll(activities) && concern.places.containsAll(places)) {
            return;
        }
        concern.widen(activities, places);
        trail.add(stamp, concern.id, "concern.widen", concern.ref, "Widened the scope of " + concern.ref + ".", "");
    }

    private Person person(String field, Optional<Long> id) {
        return id.map(known -> Optional.ofNullable(session.find(Person.class, known))
                        .filter(Person::isActive)
                        .orElseThrow(() -> Refused.at(field, "Choose somebody who has an account.")))
                .orElse(null);
    }
}
