package org.abeyance.hook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.abeyance.concern.Marks;
import org.abeyance.hook.HookDelivery.State;
import org.abeyance.notice.NewNotice;
import org.abeyance.notice.Notice;
import org.abeyance.notice.Notices;
import org.abeyance.people.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The steps of a delivery that the database remembers, each in a transaction of its own: the claim, the look at what may be
 * told, the record. No transaction is open while anybody is called.
 */
@ApplicationScoped
class HookClaims {

    /** As Standard Webhooks recommends: more than three days in all. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double LEAST = 0.8;
    private static final double SPREAD = 0.4;
    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration WORTH = Duration.ofDays(5);

    /** One, of a hook that is not just being called, so that a slow one keeps nobody else's back. */
    private static final String DUE = "select d.id from hook_delivery d where d.state = 'WAITING' and d.next_at <= :now"
            + " and (d.claimed_until is null or d.claimed_until <= :now)"
            + " and exists (select 1 from hook h where h.id = d.hook_id and h.stopped_at is null"
            + "   and (h.rest_until is null or h.rest_until <= :now))"
            + " and not exists (select 1 from hook_delivery o where o.hook_id = d.hook_id and o.claimed_until > :now)"
            + " order by d.next_at, d.id fetch first 1 rows only for update skip locked";

    private final HookQueries queries;
    private final Session session;
    private final Notices notices;
    private final Marks marks;
    private final ObjectMapper json;
    private final String base;
    private final RandomGenerator random = new SecureRandom();

    HookClaims(
            HookQueries queries,
            Session session,
            Notices notices,
            Marks marks,
            ObjectMapper json,
            @ConfigProperty(name = "abeyance.base-url") Optional<URI> base) {
        this.queries = queries;
        this.session = session;
        this.notices = notices;
        this.marks = marks;
        this.json = json;
        this.base = base.map(uri -> uri.toString().replaceAll("/+$", "")).orElse("");
    }

    /** A delivery that a node has in hand, for one attempt. */
    record Claim(long delivery, long attempt) {}

    /** Takes the one that is due longest; it comes back by itself when the node dies. */
    @Transactional
    Optional<Claim> take(String node, Instant now) {
        List<Long> due = session.createNativeQuery(DUE, Long.class)
                .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .getResultList();
        return due.stream()
                .flatMap(id -> queries.delivery(id).stream())
                .filter(delivery -> delivery.state.isWaiting())
                .findFirst()
                .map(delivery -> claim(delivery, node, now));
    }

    private Claim claim(HookDelivery delivery, String node, Instant now) {
        delivery.claim(node, now.plus(CLAIM));
        HookAttempt attempt = new HookAttempt(delivery, now);
        session.persist(attempt);
        queries.abandoned(delivery.id, attempt.id)
                .forEach(earlier -> earlier.end(Outcome.unreachable("The program ended in the middle."), now));
        return new Claim(delivery.id, attempt.id);
    }

    /** What may be told now; nothing where there is nothing to be told any more. */
    @Transactional
    Optional<HookMessage> prepare(Claim claim, Instant now) {
        HookDelivery delivery = queries.delivery(claim.delivery).orElseThrow();
        Optional<String> why = whyNot(delivery, now);
        if (why.isPresent()) {
            session.find(HookAttempt.class, claim.attempt).end(Outcome.unreachable(why.get()), now);
            delivery.settle(State.WITHDRAWN, why.get(), now);
            return Optional.empty();
        }
        Hook hook = delivery.hook;
        return Optional.of(new HookMessage(
                URI.create(hook.address()), delivery.messageId, body(delivery).toString(), hook.secrets(now)));
    }

    private Optional<String> whyNot(HookDelivery delivery, Instant now) {
        Reader owner = delivery.hook.person.reader();
        if (delivery.hook.endedAt != null) {
            return Optional.of("The webhook was ended.");
        }
        if (!delivery.hook.person.isActive() || !owner.isReader()) {
            return Optional.of("Its owner may read nothing any more.");
        }
        if (now.isAfter(delivery.queuedAt.plus(WORTH))) {
            return Optional.of("It could not be delivered in time.");
        }
        boolean isHidden = delivery.notice != null
                && notices.still(delivery.notice.id(), owner).isEmpty();
        return isHidden ? Optional.of("Its owner may not be told of it any more.") : Optional.empty();
    }

    /** What leaves the house tells nothing of what is marked, whoever its owner is. */
    private ObjectNode body(HookDelivery delivery) {
        ObjectNode body = json.createObjectNode();
        body.put("type", delivery.kind);
        body.put("timestamp", delivery.queuedAt.toString());
        ObjectNode data = body.putObject("data");
        Notice notice = delivery.notice;
        if (notice == null) {
            data.put("sentence", "A test of this webhook, as you asked for.");
            return body;
        }
        boolean isMarked = !marks.markedAmong(Set.of(notice.about())).isEmpty();
        data.put("about", notice.about());
        notice.concern().ifPresent(concern -> data.put("concern", concern.ref()));
        data.put("address", base + notice.address());
        if (isMarked) {
            data.put("marked", true);
        } else {
            data.put("sentence", notice.sentence());
        }
        return body;
    }

    /** What came of it. */
    @Transactional
    void record(Claim claim, Outcome outcome, Instant now) {
        HookDelivery delivery = queries.delivery(claim.delivery).orElseThrow();
        session.find(HookAttempt.class, claim.attempt).end(outcome, now);
        if (!delivery.state.isWaiting()) {
            return;
        }
        switch (outcome.kind()) {
            case TAKEN -> {
                delivery.settle(State.DELIVERED, outcome.words(), now);
                delivery.hook.restUntil = null;
            }
            case GONE -> {
                delivery.settle(State.GIVEN_UP, outcome.words(), now);
                stop(delivery.hook, "Its receiver says that it is gone for good (HTTP 410).", now);
            }
            case NOT_TAKEN, OUT_OF_ORDER -> again(delivery, outcome, now);
        }
    }

    private void again(HookDelivery delivery, Outcome outcome, Instant now) {
        if (delivery.attempts > WAITS.size()) {
            delivery.settle(State.GIVEN_UP, outcome.words(), now);
            if (queries.takenSince(delivery.hook.id, delivery.queuedAt) == 0) {
                stop(delivery.hook, "For three days nothing could be delivered.", now);
            }
            return;
        }
        Duration wait = WAITS.get(delivery.attempts - 1);
        Duration about = Duration.ofMillis((long) (wait.toMillis() * (LEAST + SPREAD * random.nextDouble())));
        Instant until = now.plus(
                outcome.asksFor().filter(asked -> asked.compareTo(about) > 0).orElse(about));
        delivery.putOff(outcome.words(), until);
        if (outcome.kind() == Outcome.Kind.OUT_OF_ORDER) {
            delivery.hook.restUntil = until;
        }
    }

    /** Its owner is told, by other ways. */
    private void stop(Hook hook, String why, Instant now) {
        if (!hook.isStopped()) {
            hook.stop(why, now);
            String sentence = "The webhook " + hook.name() + " was stopped. " + why;
            notices.tell(
                    hook.person,
                    new NewNotice("hook/" + hook.id + "/" + now, null, "Webhooks", "/hooks", sentence),
                    now);
        }
    }
}
