package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Sight;
import org.abeyance.decision.Hold;
import org.abeyance.decision.Resume;
import org.abeyance.decision.ResumeReader;
import org.abeyance.decision.Waiting;
import org.abeyance.people.Absences;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.post.Content;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.hibernate.Session;

/**
 * Tells whoever owns a concern that a resume which was approved is held, and by what: each time once, under the bell and by
 * mail, at any hour. What is hidden is told to the custodians of its wall alone. It changes nothing: when a resume counts is
 * worked out on every look.
 */
@ApplicationScoped
class ResumeWatch {

    private static final Duration WORTH = Duration.ofDays(2);

    private final NoticeQueries queries;
    private final ResumeReader resumes;
    private final Absences absences;
    private final Notices notices;
    private final Outbox outbox;
    private final Session session;
    private final Trail trail;

    ResumeWatch(
            NoticeQueries queries,
            ResumeReader resumes,
            Absences absences,
            Notices notices,
            Outbox outbox,
            Session session,
            Trail trail) {
        this.queries = queries;
        this.resumes = resumes;
        this.absences = absences;
        this.notices = notices;
        this.outbox = outbox;
        this.session = session;
        this.trail = trail;
    }

    @Transactional
    void look(Stamp stamp) {
        if (!isMyTurn()) {
            return;
        }
        tellWhoDecides(stamp);
        List<Waiting> waiting = resumes.waiting(stamp);
        Map<Long, List<HeldResume>> told =
                queries.held().stream().collect(Collectors.groupingBy(held -> held.resume.id()));
        Set<Long> still = new HashSet<>();
        if (!waiting.isEmpty()) {
            Set<Long> away = absences.awayOn(stamp.day());
            List<Person> approvers = queries.approvers();
            for (Waiting one : waiting) {
                List<Hold> holds = one.told(stamp.day());
                List<HeldResume> before = told.getOrDefault(one.resume().id(), List.of());
                before.stream().filter(held -> held.isAmong(holds)).forEach(held -> still.add(held.id));
                if (!holds.isEmpty()) {
                    for (Person person : asked(one.resume().concern(), away, approvers)) {
                        holds.stream()
                                .filter(hold -> before.stream().noneMatch(held -> held.tells(person, hold)))
                                .forEach(hold -> tell(stamp, one.resume(), person, hold));
                    }
                }
                tellCustodians(stamp, one);
            }
        }
        told.values().stream()
                .flatMap(List::stream)
                .filter(held -> !still.contains(held.id))
                .forEach(held -> held.letsGo(stamp.at()));
    }

    /** Whoever may approve or clear it, other than who proposed it, hears of it under the bell. */
    private void tellWhoDecides(Stamp stamp) {
        List<ResumeReader.Open> open = resumes.open(stamp);
        if (open.isEmpty()) {
            return;
        }
        List<Person> approvers = queries.approvers();
        List<Person> clearers = queries.clearers();
        for (ResumeReader.Open one : open) {
            Concern concern = one.resume().concern();
            String ref = one.resume().ref();
            able(concern, one.approved() ? clearers : approvers).stream()
                    .filter(person -> !person.ref().equals(one.proposer()))
                    .forEach(person -> notices.tell(
                            person,
                            new NewNotice(
                                    (one.approved() ? "to-clear/" : "to-approve/") + ref,
                                    concern,
                                    ref,
                                    "/resumes/" + ref,
                                    "The resume from "
                                            + Days.said(one.resume().on())
                                            + (one.approved()
                                                    ? " is approved and waits for clearance."
                                                    : " waits for approval.")),
                            stamp.at()));
        }
    }

    private boolean isMyTurn() {
        return !session.createNativeQuery(
                        "select id from reminder_turn where id = 1 for update skip locked", Short.class)
                .getResultList()
                .isEmpty();
    }

    /** The owner; while there is none, or they are away, the deputy; else the approvers: whoever may see the resume. */
    private List<Person> asked(Concern concern, Set<Long> away, List<Person> approvers) {
        Set<Person> candidates = new LinkedHashSet<>();
        concern.owner().ifPresent(candidates::add);
        concern.deputy().ifPresent(candidates::add);
        candidates.addAll(approvers);
        List<Person> able = able(concern, candidates);
        List<Long> keepers = able.stream()
                .map(Person::id)
                .filter(id -> !away.contains(id))
                .filter(id -> concern.owner().filter(one -> one.id().equals(id)).isPresent()
                        || concern.deputy().filter(one -> one.id().equals(id)).isPresent())
                .limit(1)
                .toList();
        return able.stream()
                .filter(person -> keepers.isEmpty() || keepers.contains(person.id()))
                .toList();
    }

    /** Those who may see it, in their order. */
    private List<Person> able(Concern concern, Collection<Person> candidates) {
        Map<Long, Person> people =
                queries.people(candidates.stream().map(Person::id).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, person -> person, (a, b) -> a, LinkedHashMap::new));
        Set<Sight.Pair> sights = queries.sights(Set.of(concern.id()), people.keySet()).stream()
                .map(Sight::pair)
                .collect(Collectors.toSet());
        return candidates.stream()
                .map(person -> people.get(person.id()))
                .filter(person -> person != null && person.isActive() && mayRead(person.reader()))
                .filter(person -> sights.contains(new Sight.Pair(concern.id(), person.id())))
                .toList();
    }

    private static boolean mayRead(Reader reader) {
        return reader.isCaseworker() || reader.is(Role.APPROVER) || reader.legalTeam();
    }

    private void tell(Stamp stamp, Resume resume, Person person, Hold hold) {
        HeldResume held = new HeldResume(resume, person, hold, stamp.at(), key(person, stamp));
        session.persist(held);
        notices.tell(
                person,
                new NewNotice(
                        "held/" + held.id,
                        resume.concern(),
                        resume.ref(),
                        "/resumes/" + resume.ref(),
                        said(resume, hold)),
                stamp.at());
        outbox.queue(
                stamp,
                NewMail.of(held.mailKey, Reminders.OWNER)
                        .to(person.email(), person.name())
                        .saying(Content.of("Abeyance: a date needs you", ""))
                        .header("Auto-Submitted", "auto-generated")
                        .lasting(WORTH));
        trail.add(
                stamp,
                resume.concern().id(),
                "resume.held",
                resume.ref(),
                "Told " + person + " that " + resume.ref() + " is held: "
                        + hold.why().words() + (hold.ref().isEmpty() ? "" : " (" + hold.ref() + ")") + ".",
                "");
    }

    /** By reference: what the fact says may be for the legal team. */
    static String said(Resume resume, Hold hold) {
        return "The resume from " + Days.said(resume.on()) + " is held: "
                + hold.why().words() + (hold.ref().isEmpty() ? "" : " (" + hold.ref() + ")") + ".";
    }

    private static String key(Person person, Stamp stamp) {
        return "held/" + person.ref() + "/" + stamp.at().truncatedTo(ChronoUnit.SECONDS);
    }

    private void tellCustodians(Stamp stamp, Waiting one) {
        for (Hold hold : one.hidden()) {
            for (Person custodian : queries.custodians(hold.concern())) {
                notices.tell(
                        custodian,
                        new NewNotice(
                                "asked/" + one.resume().ref() + "/" + hold.ref(),
                                session.getReference(Concern.class, hold.concern()),
                                one.resume().ref(),
                                "/resumes/" + one.resume().ref(),
                                "You are asked to clear a resume: " + hold.why().words() + " (" + hold.ref() + ")."),
                        stamp.at());
            }
        }
    }
}
