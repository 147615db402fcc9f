package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.abeyance.source.Citation;
import org.abeyance.source.Source;
import org.abeyance.store.Numbers;
import org.abeyance.web.Cursor;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** Keeps facts of every kind, finds them for a reader, and corrects them by adding. */
@ApplicationScoped
public class Facts {

    private final FactQueries queries;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;
    private final Instance<Follower> followers;
    private final Marks marks;

    Facts(
            FactQueries queries,
            Session session,
            Numbers numbers,
            Trail trail,
            Instance<Follower> followers,
            Marks marks) {
        this.marks = marks;
        this.queries = queries;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
        this.followers = followers;
    }

    /** Keeps a new fact under a reference of its own, with its entry on the trail. */
    @Transactional
    public <F extends Fact> F keep(Stamp stamp, F fact) {
        return keep(stamp, fact, ": " + fact.headline());
    }

    /** The same, for what is marked: its entry says that it was recorded and not what it says. */
    @Transactional
    public <F extends Fact> F keepDiscreetly(Stamp stamp, F fact) {
        return keep(stamp, fact, ".");
    }

    private <F extends Fact> F keep(Stamp stamp, F fact, String headline) {
        fact.ref = "F-" + numbers.next("fact_number", 7);
        fact.item = fact.item();
        if (fact.source != null && fact.source.id() == null) {
            cite(fact.source);
        }
        session.persist(fact);
        trail.add(
                stamp,
                fact.concern.id,
                fact.noun().replace(' ', '-') + ".record",
                fact.concern.ref + "/" + fact.ref,
                "Recorded the " + fact + " in " + fact.concern.ref + ", as of " + fact.on() + headline,
                "");
        return fact;
    }

    /** Keeps a source that facts will cite. */
    @Transactional
    public Source cite(Stamp stamp, Citation citation) {
        return cite(new Source(Source.Kind.PUBLIC_PAGE, citation, stamp));
    }

    @Transactional
    public Source cite(Source source) {
        session.persist(source);
        return source;
    }

    /** One fact that this reader may see, or nothing. */
    public Fact get(String ref, Reader reader) {
        if (!ref.matches("F-[0-9]{1,12}")) {
            throw Missing.of("fact");
        }
        return queries.byRef(ref, reader.id())
                .filter(fact -> !marks.withheld(fact.item, reader))
                .orElseThrow(() -> Missing.of("fact " + ref));
    }

    /** One fact of which this reader may read every word, or nothing. */
    public Fact readable(String ref, Reader reader) {
        Fact fact = get(ref, reader);
        if (!marks.opaqueFacts(List.of(ref), reader).isEmpty()) {
            throw Missing.of("fact " + ref);
        }
        return fact;
    }

    /** All facts of a concern that may be seen by whoever was let in to the concern, oldest first. */
    public List<Fact> of(Concern concern) {
        return themselves(queries.of(concern.id));
    }

    /** Everything that is believed now in concerns that the caller was let in to, oldest first. */
    public List<Fact> believed(Collection<Long> concerns) {
        return concerns.isEmpty() ? List.of() : themselves(queries.believed(concerns));
    }

    /** Not what stands for what replaces a corrected one, of which nobody can tell the kind. */
    private static List<Fact> themselves(List<Fact> found) {
        return found.stream().map(fact -> (Fact) Hibernate.unproxy(fact)).toList();
    }

    /** Ids of the activities of many facts, as pairs, in one statement. */
    public List<FactScope.OfActivity> activitiesOf(Collection<Long> facts) {
        return facts.isEmpty() ? List.of() : queries.activitiesOf(facts);
    }

    public List<FactScope.OfPlace> placesOf(Collection<Long> facts) {
        return facts.isEmpty() ? List.of() : queries.placesOf(facts);
    }

    /** The events of matter files that earlier imports brought into a concern. */
    public Set<String> eventsOf(Concern concern) {
        return Set.copyOf(queries.eventsOf(concern.id));
    }

    /** Holds a fact until the transaction ends, so that no two people correct it at once. */
    @Transactional
    public <F extends Fact> F hold(F fact) {
        session.createNativeQuery("select id from fact where id = :id for update", Long.class)
                .setParameter("id", fact.id)
                .getSingleResult();
        session.refresh(fact);
        return fact;
    }

    /** A fact is corrected once; after that, what stands in its place is. What was destroyed can not be corrected. */
    public static void requireCorrectable(Fact fact) {
        if (fact.isCorrected()) {
            throw Refused.because("This " + fact.noun() + " has been corrected already, by " + fact.correctedByName()
                    + ". Correct what stands in its place.");
        }
        if (fact.isDestroyed()) {
            throw Refused.because("What this " + fact.noun() + " said was destroyed; there is nothing to correct.");
        }
    }

    /**
     * Says that a fact was recorded wrongly, and perhaps what is right instead. The old one stays, and stays what was
     * believed until now. What hangs on it, a proof or a turn, follows to what stands in its place.
     *
     * @param replacement kept already, of the same kind and concern; none where the fact was never so
     */
    @Transactional
    public void correct(Stamp stamp, Fact wrong, String reason, Optional<? extends Fact> replacement) {
        requireCorrectable(wrong);
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say what was wrong and how you know.");
        }
        wrong.correct(stamp, reason, replacement.map(Fact.class::cast));
        trail.add(
                stamp,
                wrong.concern.id,
                wrong.noun().replace(' ', '-') + ".correct",
                wrong.concern.ref + "/" + wrong.ref,
                "Corrected the " + wrong + " in " + wrong.concern.ref
                        + replacement.map(now -> ": it is " + now + " now.").orElse(": it was never so."),
                reason);
        followers.forEach(follower -> follower.follow(stamp, wrong, replacement));
    }

    /** A fact was never so, and is said again if it has to be. */
    @Transactional
    public Fact withdraw(Stamp stamp, Fact fact, String reason) {
        Fact held = hold((Fact) Hibernate.unproxy(session.find(Fact.class, fact.id)));
        correct(stamp, held, reason, Optional.empty());
        return held;
    }

    /** A fact that was to take effect and never will: it ends here, by an act of its own, with nothing in its place. */
    @Transactional
    public void cancel(Stamp stamp, Fact fact, String act, Object subject, String sentence, String reason) {
        fact.correct(stamp, reason, Optional.empty());
        trail.add(stamp, fact.concern.id, act, subject, sentence, reason);
    }

    /**
     * Facts go to another concern, each with what it corrects, what hangs on it and its files. Within an act that says why.
     */
    @Transactional
    public void move(Stamp stamp, Collection<Fact> facts, Concern to) {
        Set<Fact> moving = new LinkedHashSet<>();
        List<Fact> next =
                facts.stream().map(fact -> (Fact) Hibernate.unproxy(fact)).toList();
        while (!next.isEmpty()) {
            List<Fact> fresh = next.stream().filter(moving::add).toList();
            next = fresh.isEmpty()
                    ? List.of()
                    : Stream.concat(
                                    queries
                                            .replacedBy(
                                                    fresh.stream().map(Fact::id).toList())
                                            .stream(),
                                    fresh.stream()
                                            .flatMap(fact -> followers.stream()
                                                    .flatMap(follower -> follower.hanging(fact).stream())))
                            .map(fact -> (Fact) Hibernate.unproxy(fact))
                            .toList();
        }
        moving.forEach(fact -> fact.moveTo(to));
        session.flush();
        session.createMutationQuery("update Attachment a set a.concern = :to where a.fact.id in :facts")
                .setParameter("to", to)
                .setParameter("facts", moving.stream().map(Fact::id).toList())
                .executeUpdate();
        moving.stream()
                .filter(fact -> fact.item.equals(fact.ref))
                .forEach(fact -> trail.add(
                        stamp,
                        to.id,
                        fact.noun().replace(' ', '-') + ".move",
                        to.ref + "/" + fact.ref,
                        "Moved the " + fact + " to " + to.ref + ".",
                        ""));
        queries.filesOf(moving.stream().map(Fact::id).toList())
                .forEach(file -> trail.add(
                        stamp,
                        to.id,
                        "file.move",
                        to.ref + "/" + file,
                        "Moved the file " + file + " to " + to.ref + ".",
                        ""));
    }

    /** Where sources disagree all claims stand, and one may be marked as relied on. */
    @Transactional
    public Fact relyOn(Stamp stamp, Reader reader, String ref, String reason) {
        Fact fact = readable(ref, reader);
        if (fact.isCorrected()) {
            throw Refused.because("This " + fact.noun() + " was corrected; rely on what stands in its place.");
        }
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why this claim is the one to rely on.");
        }
        fact.relyOn(stamp, reason);
        trail.add(
                stamp,
                fact.concern.id,
                fact.noun().replace(' ', '-') + ".rely-on",
                fact.concern.ref + "/" + fact.ref,
                "Marked the " + fact + " in " + fact.concern.ref + " as the claim relied on.",
                reason);
        return fact;
    }

    /**
     * A page of the facts of a concern that count, oldest first.
     *
     * @param corrections whether those that were corrected by then are shown too
     * @param after the day and the number of the last line of the page before
     */
    public List<Fact> counting(Concern concern, Then then, boolean corrections, Cursor after, int most) {
        return themselves(queries.counting(
                concern.id, then.asOf(), then.knownBefore(), corrections, after.day(), after.id(), most));
    }

    /** How many facts that would count were corrected by then. */
    public long countCorrected(Concern concern, Then then) {
        return queries.countCorrected(concern.id, then.asOf(), then.knownBefore());
    }

    /** The references of what stands in the place of facts, by the number of the corrected fact. */
    public Map<Long, String> replacementsOf(Collection<Long> facts) {
        return facts.isEmpty()
                ? Map.of()
                : queries.replacementsOf(facts).stream()
                        .collect(Collectors.toMap(FactQueries.Replaced::fact, FactQueries.Replaced::replacement));
    }

    /**
     * Takes away what a fact says, and where another fact of the same event says it word for word; its source goes with it,
     * unless another fact rests on it. Called by the act that destroys items only.
     *
     * @param whose the body it came from, in the place of who wrote it
     * @param words one sentence for a reader, to stand in its place
     */
    @Transactional
    public void destroy(Stamp stamp, Fact fact, String destruction, String whose, String words) {
        String said = fact.text();
        Source source = fact.source;
        fact.destroy(destruction, whose, words);
        of(fact.concern).stream()
                .filter(other -> fact.eventKey != null && fact.eventKey.equals(other.eventKey))
                .filter(other -> other.text().equals(said) && !other.item.equals(fact.item))
                .forEach(other -> unquote(stamp, other, words));
        session.flush();
        if (source != null && queries.countResting(source.id()) == 0) {
            source.destroy(words);
        }
    }

    private void unquote(Stamp stamp, Fact fact, String words) {
        fact.unquote(words);
        trail.add(
                stamp,
                fact.concern.id,
                fact.noun().replace(' ', '-') + ".redact",
                fact.concern.ref + "/" + fact.ref,
                "Took from the " + fact + " in " + fact.concern.ref + " the words of what was destroyed.",
                "");
    }
}
