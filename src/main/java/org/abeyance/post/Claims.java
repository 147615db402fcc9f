package org.abeyance.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.abeyance.post.Attempt.Outcome;
import org.abeyance.store.Database;
import org.hibernate.Session;

/**
 * The steps of a delivery that the database remembers, each in a transaction of its own: the claim, the second look, the
 * handing over, the record. No transaction is open while anybody speaks to a server.
 */
@ApplicationScoped
class Claims {

    /** One row, and none that another node is just taking. */
    private static final String DUE = "select id from mail where state = 'QUEUED' and next_at <= :now"
            + " and (claimed_until is null or claimed_until <= :now) order by next_at, id"
            + " fetch first 1 rows only for update skip locked";

    private final PostQueries queries;
    private final Session session;
    private final Owners owners;
    private final MailSettings settings;
    private final Database database;
    private final RandomGenerator random = new SecureRandom();

    Claims(PostQueries queries, Session session, Owners owners, MailSettings settings, Database database) {
        this.queries = queries;
        this.session = session;
        this.owners = owners;
        this.settings = settings;
        this.database = database;
    }

    /** A mail that a node has in hand, for one attempt. */
    record Claim(long mail, long attempt, String node) {}

    /** Takes the mail that is due longest; it comes back by itself when the node dies. */
    @Transactional
    Optional<Claim> take(String node, Instant now) {
        List<Long> due = session.createNativeQuery(DUE, Long.class)
                .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .getResultList();
        return due.stream()
                .map(id -> session.find(Mail.class, id))
                .filter(mail -> mail.state.isWaiting() && !mail.isClaimedAt(now))
                .findFirst()
                .map(mail -> claim(mail, node, now));
    }

    private Claim claim(Mail mail, String node, Instant now) {
        mail.attempts++;
        mail.claimedBy = node;
        mail.claimedUntil = now.plus(settings.claim());
        Attempt attempt = new Attempt(mail, node, now);
        session.persist(attempt);
        for (Attempt earlier : queries.abandoned(mail.id, attempt.id)) {
            // its node may only be slow: either it hands over before this, which is seen here, or it can not any more
            session.refresh(earlier, LockModeType.PESSIMISTIC_WRITE);
            earlier.isAbandoned(now);
        }
        return new Claim(mail.id, attempt.id, node);
    }

    /** As long as this node lives it keeps what it has in hand. */
    @Transactional
    void renew(String node, Set<Long> inHand, Instant now) {
        if (!inHand.isEmpty()) {
            queries.renewClaims(node, inHand, now.plus(settings.claim()));
        }
    }

    /** At the start: on a database that only one process can open, whoever claimed something is dead. */
    @Transactional
    void freeThoseOfTheDead() {
        if (!database.isPostgresql()) {
            queries.freeAll();
        }
    }

    /** The second look; nothing where there is nothing more to send. */
    @Transactional
    Optional<Posting> prepare(Claim claim, Instant now) {
        Mail mail = session.find(Mail.class, claim.mail, LockModeType.PESSIMISTIC_WRITE);
        Attempt attempt = session.find(Attempt.class, claim.attempt);
        if (!now.isBefore(mail.notAfter)) {
            end(mail, attempt, mail.waiting(), State.GIVEN_UP, "It could not be delivered in time.", now);
            return Optional.empty();
        }
        List<Recipient> stopped = stopped(mail);
        stopped.forEach(one -> change(one, State.GIVEN_UP, "Too many mails to this address came back.", now));
        if (mail.waiting().isEmpty()) {
            end(mail, attempt, List.of(), State.GIVEN_UP, "Too many mails to this address came back.", now);
            return Optional.empty();
        }
        SecondLook look = owners.of(mail).lookAgain(mail, now);
        if (look instanceof SecondLook.Withdrawn withdrawn) {
            end(mail, attempt, mail.waiting(), State.WITHDRAWN, withdrawn.why(), now);
            return Optional.empty();
        }
        if (look instanceof SecondLook.Later later) {
            attempt.end(Outcome.NOT_SENT, "Not before " + later.when() + ".", now);
            mail.nextAt = later.when();
            mail.free();
            return Optional.empty();
        }
        return Optional.of(posting(mail, look, now));
    }

    private Posting posting(Mail mail, SecondLook look, Instant now) {
        Content content = mail.content();
        Map<String, String> headers = new HashMap<>();
        mail.headers.lines().forEach(line -> headers.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        if (look instanceof SecondLook.Anew anew) {
            content = anew.content();
            headers.putAll(anew.headers());
            if (anew.isKept()) {
                mail.say(content);
            }
        }
        if (mail.datedAt == null) {
            mail.datedAt = now;
        }
        return new Posting(
                mail.messageId,
                mail.datedAt,
                content,
                List.copyOf(mail.enclosures),
                headers,
                Optional.ofNullable(mail.answersTo),
                mail.recipients.stream()
                        .map(one -> new NewMail.To(one.field, one.address, one.name))
                        .toList(),
                mail.waiting().stream().map(Recipient::address).toList(),
                owners.of(mail).keepsWhatWent());
    }

    private List<Recipient> stopped(Mail mail) {
        Collection<String> addresses =
                mail.waiting().stream().map(Recipient::address).toList();
        List<String> stopped = queries.stopped(addresses, Outbox.MOST_BOUNCES, Instant.EPOCH);
        return mail.waiting().stream()
                .filter(one -> stopped.contains(one.address))
                .toList();
    }

    private void end(Mail mail, Attempt attempt, List<Recipient> rest, State state, String why, Instant now) {
        attempt.end(Outcome.NOT_SENT, why, now);
        rest.forEach(one -> change(one, state, why, now));
        mail.settle();
        mail.free();
    }

    private void change(Recipient one, State state, String line, Instant now) {
        if (one.becomes(state, line, now)) {
            owners.tell(one, now);
        }
    }

    /** Notes that the server is about to be told the end of the mail: from here on it may have accepted it. */
    @Transactional
    void handOver(Claim claim, Instant now) {
        if (queries.handOver(claim.attempt, now) != 1) {
            throw new IllegalStateException("another node has taken over attempt " + claim.attempt);
        }
    }

    /**
     * What came of it.
     *
     * @param bytes as the server accepted them, where they are kept
     */
    @Transactional
    void record(Claim claim, Result result, Optional<org.abeyance.store.Content> bytes, Instant now) {
        Mail mail = session.find(Mail.class, claim.mail, LockModeType.PESSIMISTIC_WRITE);
        bytes.ifPresent(kept -> owners.of(mail).went(mail, kept, now));
        Attempt attempt = session.find(Attempt.class, claim.attempt);
        if (attempt.isUnderWay()) { // else another node has taken over, and whether it came twice stays in doubt
            attempt.end(result.outcome(), result.reply(), now);
        }
        for (Recipient one : mail.waiting()) {
            Optional.ofNullable(result.answers().get(one.address)).ifPresent(answer -> note(one, answer, now));
        }
        mail.settle();
        if (claim.node.equals(mail.claimedBy)) {
            if (mail.state.isWaiting()) {
                mail.nextAt = next(mail, result.outcome(), now);
            }
            mail.free();
        }
    }

    private void note(Recipient one, Result.Answer answer, Instant now) {
        switch (answer.kind()) {
            case ACCEPTED -> change(one, State.ACCEPTED, answer.line(), now);
            case PUT_OFF -> one.becomes(State.QUEUED, answer.line(), now);
            case REFUSED -> {
                one.isBadAddress = answer.isForAddress();
                change(one, State.REFUSED, answer.line(), now);
            }
        }
    }

    /** Where the server itself could not be used this mail keeps its place; else it waits longer each time. */
    private Instant next(Mail mail, Outcome outcome, Instant now) {
        if (outcome == Outcome.UNREACHABLE) {
            return now;
        }
        mail.putOffs++;
        Duration wait = Backoff.after(mail.putOffs, random);
        return now.plus(wait);
    }
}
