package org.abeyance.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Marks;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.post.Content;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.hibernate.Session;

/**
 * Opens everybody's digest when its moment has come, once, and keeps how each person wants theirs. The row of a digest, its
 * mail in the outbox and the next moment are written in one transaction, on rows that no other node has in hand.
 */
@ApplicationScoped
public class Digests {

    /** Under which its mails are queued. */
    static final String OWNER = "digest";

    /** After a day an old digest is no news; the next one tells the same. */
    private static final Duration WORTH = Duration.ofDays(2);

    /** What was begun so long ago is kept by now, so that no digest misses what was still being written. */
    private static final Duration AFTERTHOUGHT = Duration.ofMinutes(2);

    /** No timetable looks further back. */
    private static final Duration OLDEST = Duration.ofDays(45);

    private static final int AT_ONCE = 50;
    private static final int MOST_FOLLOWED = 100;

    private static final String DUE = "select id from digest_subscription where next_at <= :now"
            + " order by next_at, id fetch first " + AT_ONCE + " rows only for update skip locked";

    private final DigestQueries queries;
    private final Session session;
    private final Outbox outbox;
    private final Marks marks;
    private final Trail trail;

    Digests(DigestQueries queries, Session session, Outbox outbox, Marks marks, Trail trail) {
        this.marks = marks;
        this.queries = queries;
        this.session = session;
        this.outbox = outbox;
        this.trail = trail;
    }

    /**
     * Whoever never chose gets theirs on Mondays at eight, whoever moved at the hour of their new zone, and whoever was let
     * in again goes on.
     */
    @Transactional
    int enrol(Instant now) {
        queries.toPlan().stream().filter(one -> one.person.reader().isReader()).forEach(one -> one.plan(now));
        List<Person> fresh = queries.withoutSubscription().stream()
                .filter(person -> person.reader().isReader() && person.hasPassword())
                .toList();
        fresh.forEach(person -> session.persist(new Subscription(person, now)));
        return fresh.size();
    }

    /**
     * Opens and queues some of the digests that are due. A run that was missed is made up once, for all the time since the
     * last one, and is marked late.
     *
     * @return how many were due; call again while there are any
     */
    @Transactional
    public int open(Stamp stamp) {
        List<Long> due = session.createNativeQuery(DUE, Long.class)
                .setParameter("now", OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC))
                .getResultList();
        if (!due.isEmpty()) {
            List<Subscription> subscriptions = queries.subscriptions(due); // locked by now, so as they are
            Set<DigestQueries.Opened> opened = Set.copyOf(queries.opened(
                    subscriptions.stream().map(one -> one.person.id()).toList(),
                    stamp.at().minus(OLDEST)));
            subscriptions.stream()
                    .filter(one -> one.nextAt != null && !one.nextAt.isAfter(stamp.at()))
                    .forEach(one -> open(stamp, one, opened));
        }
        return due.size();
    }

    private void open(Stamp stamp, Subscription subscription, Set<DigestQueries.Opened> opened) {
        Person person = subscription.person;
        if (!person.isActive() || !person.reader().isReader()) {
            subscription.nextAt = null;
            return;
        }
        Instant dueAt = subscription.timetable().latest(stamp.at()).orElse(subscription.nextAt);
        Instant until = kept(stamp.at());
        if (!opened.contains(new DigestQueries.Opened(person.id(), dueAt))) {
            Instant from = subscription.toldUntil().isBefore(until) ? subscription.toldUntil() : until;
            Digest digest = new Digest(person, dueAt, from, until);
            session.persist(digest);
            outbox.queue(stamp, mail(digest));
        }
        subscription.isTold(until, stamp.at());
    }

    /** Up to when everything is kept that was ever begun. */
    static Instant kept(Instant now) {
        return now.minus(AFTERTHOUGHT);
    }

    private static NewMail mail(Digest digest) {
        return NewMail.of(digest.key(), OWNER)
                .to(digest.person().email(), digest.person().name())
                .saying(Content.of("Abeyance", ""))
                .header("List-Id", "Abeyance digest <digest.abeyance>")
                .header("Auto-Submitted", "auto-generated")
                .lasting(WORTH);
    }

    /** How this person has it; as everybody has it who never chose. */
    @Transactional
    public Subscription of(Reader reader, Instant now) {
        return queries.subscription(reader.id()).orElseGet(() -> {
            Subscription fresh = new Subscription(session.find(Person.class, reader.id()), now);
            session.persist(fresh);
            return fresh;
        });
    }

    /** From now on it comes as wished for. */
    @Transactional
    public void want(Stamp stamp, Reader reader, Wish wish) {
        Subscription subscription = of(reader, stamp.at());
        subscription.want(wish, stamp.at());
        trail.add(stamp, "digest.want", reader.ref(), "Chose to get the digest " + wish.frequency() + ".", "");
    }

    /** Ends it, by the link in a mail; whoever has that link can do nothing else with it. */
    @Transactional
    public void leave(Instant now, String token) {
        Subscription subscription = byToken(token);
        if (subscription.frequency() != Frequency.OFF) {
            subscription.leave();
            trail.add(
                    new Stamp(subscription.person.actor(), now),
                    "digest.leave",
                    subscription.person.ref(),
                    "Ended the digest by the link in a mail.",
                    "");
        }
    }

    public Subscription byToken(String token) {
        return queries.byLeaveToken(token).orElseThrow(() -> Missing.of("subscription"));
    }

    public List<Following> followedBy(Reader reader) {
        return queries.followedBy(reader.id());
    }

    @Transactional
    public void follow(Stamp stamp, Reader reader, Followed kind, String name) {
        List<Following> followed = followedBy(reader);
        if (followed.stream().anyMatch(one -> one.kind == kind && one.name.equals(name))) {
            return;
        }
        if (followed.size() >= MOST_FOLLOWED) {
            throw Refused.at("name", "You follow " + MOST_FOLLOWED + " things already. End one first.");
        }
        session.persist(new Following(session.getReference(Person.class, reader.id()), kind, name, stamp.at()));
        trail.add(stamp, "digest.follow", reader.ref(), "Follows one more " + kind.label() + ".", "");
    }

    /** Only who follows something ends it; what somebody else follows does not exist for this one. */
    @Transactional
    public void unfollow(Stamp stamp, Reader reader, long id) {
        Following following = followedBy(reader).stream()
                .filter(one -> one.id == id)
                .findFirst()
                .orElseThrow(() -> Missing.of("following " + id));
        session.remove(following);
        trail.add(
                stamp,
                "digest.unfollow",
                reader.ref(),
                "Follows one " + following.kind().label() + " less.",
                "");
    }

    /** Those that were opened for this person, the latest first, after a number of the page before. */
    public List<Digest> past(Reader reader, long before, int most) {
        return queries.past(reader.id(), before, most);
    }

    public Digest get(Reader reader, long id) {
        return Optional.ofNullable(session.find(Digest.class, id))
                .filter(digest -> digest.person().id() == reader.id())
                .orElseThrow(() -> Missing.of("digest " + id));
    }

    /** Whether all concerns that a digest tells of may be seen still, and no words in it are marked by now. */
    public boolean isStillFor(Digest digest, Reader reader) {
        Map<Boolean, List<String>> tells =
                digest.tells().stream().collect(Collectors.partitioningBy(ref -> ref.startsWith("C-")));
        List<String> concerns = tells.get(true);
        boolean isSeen = concerns.isEmpty() || queries.countSeen(concerns, reader.id()) == concerns.size();
        return isSeen && marks.coveredFacts(tells.get(false)).isEmpty();
    }
}
