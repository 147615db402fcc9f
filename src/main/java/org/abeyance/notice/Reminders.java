package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Days;
import org.abeyance.concern.Concern;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineMove;
import org.abeyance.deadline.Law;
import org.abeyance.people.Person;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.hibernate.Session;

/**
 * Reminds of deadlines, whom and when each one's {@link Ladder} says. One node at a time; what it writes is unique, so that
 * even two would remind once. A clock that is stopped has no date, so nobody is reminded of it; a date that moved begins its
 * ladder anew. Nobody is reminded in their quiet hours or on their days off, but of a clock that runs in hours.
 */
@ApplicationScoped
class Reminders {

    /** Under which its mails are queued. */
    static final String OWNER = "reminder";

    private static final int AT_ONCE = 200;
    private static final Duration MOVED_SINCE = Duration.ofDays(2);
    private static final Duration WORTH = Duration.ofHours(20);
    private static final Duration COLLECTING = Duration.ofMinutes(2);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final NoticeQueries queries;
    private final Session session;
    private final Ladders ladders;
    private final Law law;
    private final ListenersReader people;
    private final Notices notices;
    private final Outbox outbox;
    private final Trail trail;

    Reminders(
            NoticeQueries queries,
            Session session,
            Ladders ladders,
            Law law,
            ListenersReader people,
            Notices notices,
            Outbox outbox,
            Trail trail) {
        this.queries = queries;
        this.session = session;
        this.ladders = ladders;
        this.law = law;
        this.people = people;
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
        List<Deadline> near = queries.near(day.plusDays(ladders.firstDays() + 2L), after, AT_ONCE);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Listeners listeners = people.of(near, stamp.at());
        Set<String> taken = taken(near, day);
        Law.InForce known = law.inForce();
        for (Climb climb : ladders.climbs(near)) {
            for (Rung rung : mayBeReached(climb, stamp.at())) {
                listeners.of(climb.deadline().concern(), rung.hearers()).stream()
                        .filter(person ->
                                hearsOf(climb, person, known, stamp.at()).equals(Optional.of(rung)))
                        .forEach(person -> remind(stamp, climb, rung, person, taken));
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

    private Set<String> taken(List<Deadline> near, LocalDate day) {
        return queries.remindersOf(near.stream().map(Deadline::id).toList(), day.minusDays(2)).stream()
                .map(Reminder::step)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Where a clock stands now, or where it will have stood before some who are left alone meanwhile hear of it. */
    private static Set<Rung> mayBeReached(Climb climb, Instant now) {
        Set<Rung> rungs = new LinkedHashSet<>();
        climb.ladder().reached(climb.ending(), now).ifPresent(rungs::add);
        if (!climb.ending().isLate(now)) {
            climb.ladder().reached(climb.ending(), lastMorning(climb, now)).ifPresent(rungs::add);
        }
        return rungs;
    }

    private static Instant lastMorning(Climb climb, Instant now) {
        Instant morning = climb.ending().startOf(climb.ending().on());
        return morning.isAfter(now) ? morning : now;
    }

    /**
     * The rung that one person hears of now. A date that passes on their days off is told of before these, as on the day
     * itself; of a clock in hours everybody hears at once, and once a day when it is late.
     */
    private static Optional<Rung> hearsOf(Climb climb, Person person, Law.InForce known, Instant now) {
        Ending ending = climb.ending();
        if (climb.isInHours() && now.isBefore(ending.end().plus(A_DAY))) {
            return climb.ladder().reached(ending, now);
        }
        if (known.isQuiet(person, now)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, person.zone());
        boolean passesMeanwhile =
                ending.on().isAfter(today) && ending.on().isBefore(nextWorkingDay(known.daysOff(person), today));
        return climb.ladder().reached(ending, passesMeanwhile ? lastMorning(climb, now) : now);
    }

    private static LocalDate nextWorkingDay(Calendar days, LocalDate today) {
        try {
            return days.plusWorkingDays(today, 1);
        } catch (Refused beyond) {
            return Calendar.NONE.plusWorkingDays(today, 1);
        }
    }

    private void remind(Stamp stamp, Climb climb, Rung rung, Person person, Set<String> taken) {
        Deadline deadline = climb.deadline();
        LocalDate countsOn = rung.countsOn(climb.ending(), stamp.at());
        if (!taken.add(Reminder.step(deadline.id(), person.id(), rung.said(), countsOn))) {
            return;
        }
        boolean isAtOnce = climb.isInHours();
        NewMail mail = isAtOnce
                ? mail(
                        "reminder/" + person.ref() + "/" + deadline.ref() + "/"
                                + stamp.at().truncatedTo(ChronoUnit.SECONDS),
                        stamp.at())
                : collected(person, stamp.at());
        Reminder reminder = new Reminder(climb, person, rung, stamp.at(), mail.key());
        session.persist(reminder);
        String how = climb.ending().said(stamp.at());
        notices.tell(
                person,
                new NewNotice(
                        "reminder/" + reminder.step(),
                        deadline.concern(),
                        deadline.ref(),
                        "/deadlines/" + deadline.ref(),
                        named(deadline) + " " + how + ": " + Days.said(reminder.dueOn()) + "."),
                stamp.at());
        outbox.queue(stamp, mail.to(person.email(), person.name()));
        trail.add(
                stamp,
                deadline.concern().id(),
                "deadline.remind",
                deadline.ref(),
                "Reminded " + person + " that " + deadline.ref() + " " + how + " (" + rung.said() + ").",
                "");
    }

    /** As the beginning of a sentence. */
    static String named(Deadline deadline) {
        return deadline.title().replaceAll("[.\\s]+$", "");
    }

    /** One mail for each person and hour; what comes when this hour's has gone waits for the next one's. */
    private NewMail collected(Person person, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Optional<Mail> gone =
                outbox.of(key(person, hour)).filter(mail -> !mail.state().isWaiting());
        return gone.isPresent()
                ? mail(key(person, hour.plus(AN_HOUR)), hour.plus(AN_HOUR))
                : mail(key(person, hour), now.plus(COLLECTING));
    }

    private static String key(Person person, Instant hour) {
        return "reminder/" + person.ref() + "/" + hour;
    }

    private static NewMail mail(String key, Instant due) {
        return NewMail.of(key, OWNER)
                .saying(Content.of("Abeyance: dates that come near", ""))
                .header("Auto-Submitted", "auto-generated")
                .notBefore(due)
                .lasting(WORTH);
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
        String sentence = named(move.deadline()) + " moved from "
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
