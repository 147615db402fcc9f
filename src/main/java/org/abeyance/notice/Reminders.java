package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Sight;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineMove;
import org.abeyance.people.Absences;
import org.abeyance.people.Person;
import org.abeyance.post.Content;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.hibernate.Session;

/**
 * Reminds of deadlines: the owner on every rung, their deputy near the end or where the owner is away, approvers of what is
 * late. One node at a time; what it writes is unique, so that even two would remind once. A clock that is stopped has no
 * date, so nobody is reminded of it; a date that moved begins its ladder anew.
 */
@ApplicationScoped
class Reminders {

    /** Under which its mails are queued. */
    static final String OWNER = "reminder";

    private static final int AT_ONCE = 200;
    private static final Duration MOVED_SINCE = Duration.ofDays(2);
    private static final Duration WORTH = Duration.ofHours(20);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final NoticeQueries queries;
    private final Session session;
    private final Absences absences;
    private final Notices notices;
    private final Outbox outbox;
    private final Trail trail;

    Reminders(NoticeQueries queries, Session session, Absences absences, Notices notices, Outbox outbox, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.absences = absences;
        this.notices = notices;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** One page of the deadlines that are near or late; the number after which the next page begins, or nothing. */
    @Transactional
    Optional<Long> remind(Stamp stamp, long after) {
        if (!isMyTurn()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(stamp.at(), ZoneOffset.UTC);
        List<Deadline> near = queries.near(day.plusDays(Rung.FIRST_DAYS + 1L), after, AT_ONCE);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> away = absences.awayOn(day);
        List<Person> approvers = queries.approvers();
        Map<Deadline, Set<Person>> asked = new LinkedHashMap<>();
        near.forEach(deadline -> asked.put(deadline, asked(deadline, day, away, approvers)));
        Map<Long, Person> people = people(asked);
        Set<Sight.Pair> sights = sights(asked);
        Set<String> taken = taken(near, day);
        for (Deadline deadline : near) {
            for (Person one : asked.get(deadline)) {
                Person person = people.get(one.id());
                if (person != null
                        && person.reader().isReader()
                        && sights.contains(new Sight.Pair(deadline.concern().id(), person.id()))) {
                    remind(stamp, deadline, person, taken);
                }
            }
        }
        return near.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(near.get(near.size() - 1).id());
    }

    /** Only one node reminds at a time; the others come back in a minute. */
    private boolean isMyTurn() {
        return !session.createNativeQuery(
                        "select id from reminder_turn where id = 1 for update skip locked", Short.class)
                .getResultList()
                .isEmpty();
    }

    private static Set<Person> asked(Deadline deadline, LocalDate day, Set<Long> away, List<Person> approvers) {
        Concern concern = deadline.concern();
        Set<Person> asked = new LinkedHashSet<>();
        Optional<Person> owner = concern.owner().filter(person -> person.isActive() && !away.contains(person.id()));
        Optional<Rung> rung = deadline.due().flatMap(due -> Rung.at(due, day));
        owner.ifPresent(asked::add);
        if (owner.isEmpty() || rung.filter(Rung::isForDeputies).isPresent()) {
            concern.deputy().filter(Person::isActive).ifPresent(asked::add);
        }
        if (asked.isEmpty() || rung.filter(Rung::isForApprovers).isPresent()) {
            asked.addAll(approvers);
        }
        return asked;
    }

    private Map<Long, Person> people(Map<Deadline, Set<Person>> asked) {
        Set<Long> ids =
                asked.values().stream().flatMap(Set::stream).map(Person::id).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : queries.people(ids).stream().collect(Collectors.toMap(Person::id, person -> person, (a, b) -> a));
    }

    private Set<Sight.Pair> sights(Map<Deadline, Set<Person>> asked) {
        Set<Long> concerns =
                asked.keySet().stream().map(deadline -> deadline.concern().id()).collect(Collectors.toSet());
        Set<Long> people =
                asked.values().stream().flatMap(Set::stream).map(Person::id).collect(Collectors.toSet());
        return people.isEmpty()
                ? Set.of()
                : queries.sights(concerns, people).stream().map(Sight::pair).collect(Collectors.toSet());
    }

    private Set<String> taken(List<Deadline> near, LocalDate day) {
        return queries.remindersOf(near.stream().map(Deadline::id).toList(), day.minusDays(1)).stream()
                .map(one -> step(one.deadline.id(), one.person.id(), one.rung, one.countsOn))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String step(Long deadline, Long person, Rung rung, LocalDate countsOn) {
        return deadline + "/" + person + "/" + rung + "/" + countsOn;
    }

    private void remind(Stamp stamp, Deadline deadline, Person person, Set<String> taken) {
        ZonedDateTime local = stamp.at().atZone(person.zone());
        if (isQuiet(local) && !isInHours(deadline)) {
            return;
        }
        LocalDate today = local.toLocalDate();
        deadline.due()
                .ifPresent(due -> Rung.at(due, today).ifPresent(rung -> {
                    LocalDate countsOn = rung.day(due, today);
                    if (taken.add(step(deadline.id(), person.id(), rung, countsOn))) {
                        keep(
                                stamp,
                                new Reminder(
                                        deadline, person, rung, due, countsOn, stamp.at(), key(person, stamp.at())));
                    }
                }));
    }

    /** Nobody is reminded at night or on a Sunday, but of a clock that runs in hours. */
    private static boolean isQuiet(ZonedDateTime local) {
        boolean isWeekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend
                || local.toLocalTime().isBefore(MORNING)
                || local.toLocalTime().isAfter(EVENING);
    }

    /** Days, weeks and months end with the last second of a day, or at a tribunal's hour; hours anywhere. */
    private static boolean isInHours(Deadline deadline) {
        return deadline.dueAt()
                .map(at -> at.atZone(deadline.reach().zone()).toLocalTime())
                .filter(at -> at.getSecond() == 0 && at.getHour() != 17)
                .isPresent();
    }

    private static String key(Person person, Instant at) {
        return "reminder/" + person.ref() + "/" + at.truncatedTo(ChronoUnit.HOURS);
    }

    private void keep(Stamp stamp, Reminder reminder) {
        session.persist(reminder);
        Deadline deadline = reminder.deadline;
        notices.tell(
                reminder.person,
                new NewNotice(
                        "reminder/" + step(deadline.id(), reminder.person.id(), reminder.rung, reminder.countsOn),
                        deadline.concern(),
                        deadline.ref(),
                        "/deadlines/" + deadline.ref(),
                        deadline.title() + " " + reminder.rung.label() + ": " + Days.said(reminder.dueOn) + "."),
                stamp.at());
        outbox.queue(
                stamp,
                NewMail.of(reminder.mailKey, OWNER)
                        .to(reminder.person.email(), reminder.person.name())
                        .saying(Content.of("Abeyance: dates that come near", ""))
                        .header("Auto-Submitted", "auto-generated")
                        .notBefore(stamp.at().plus(Duration.ofMinutes(2)))
                        .lasting(WORTH));
        trail.add(
                stamp,
                deadline.concern().id(),
                "deadline.remind",
                deadline.ref(),
                "Reminded " + reminder.person + " that " + deadline.ref() + " " + reminder.rung.label() + ".",
                "");
    }

    /** Owners hear of what a changed calendar moved. */
    @Transactional
    void tellMoves(Stamp stamp) {
        for (DeadlineMove move : queries.moves(stamp.at().minus(MOVED_SINCE), 0, AT_ONCE)) {
            Concern concern = move.deadline().concern();
            List<Person> told = new ArrayList<>();
            concern.owner().ifPresent(told::add);
            concern.deputy().ifPresent(told::add);
            Map<Long, Person> once = new HashMap<>();
            told.forEach(person -> once.put(person.id(), person));
            once.values().forEach(person -> notices.tell(person, moved(move, concern), stamp.at()));
        }
    }

    private static NewNotice moved(DeadlineMove move, Concern concern) {
        String sentence = move.deadline().title() + " moved from "
                + move.from().map(Days::said).orElse("no date") + " to "
                + move.to().map(Days::said).orElse("no date") + ": " + move.why();
        return new NewNotice(
                "move/" + move.id(),
                concern,
                move.deadline().ref(),
                "/deadlines/" + move.deadline().ref(),
                sentence.length() > 1000 ? sentence.substring(0, 999) + "…" : sentence);
    }
}
