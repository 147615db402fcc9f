package org.abeyance.people;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Companion;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Keeps what programs have called under a key, so that the same call is done once however often it is sent. The row is
 * written within the act's own transaction: an act that is undone leaves none, and of two at once one fails on it.
 */
@ApplicationScoped
class KeyedCalls implements Companion {

    /** So long a key is remembered. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    private final PeopleQueries queries;
    private final Session session;
    private final CallInHand inHand;

    KeyedCalls(PeopleQueries queries, Session session, CallInHand inHand) {
        this.queries = queries;
        this.session = session;
        this.inHand = inHand;
    }

    /**
     * What the same call was told before; nothing where it is new.
     *
     * @throws Refused where the key was used for another call
     * @throws OptimisticLockException where the act was done but the answer is not known here
     */
    @Transactional
    Optional<KeyedCall.Told> before(CallInHand.Keyed now) {
        return queries.keyedCall(now.caller().id(), now.key().text()).map(known -> {
            if (!known.isSame(now.call(), now.bodyDigest().get())) {
                throw Refused.at(
                        CallKey.HEADER, "This key was used for another call. Choose a new one for a new call.");
            }
            return known.told()
                    .orElseThrow(
                            () -> new OptimisticLockException("this call was carried out, its answer is not known"));
        });
    }

    @Override
    public void accompany() {
        if (!Arc.container().requestContext().isActive() || inHand.kept().isPresent()) {
            return;
        }
        inHand.keyed().ifPresent(call -> {
            queries.forgetCalls(call.at().minus(REMEMBERED));
            KeyedCall row = new KeyedCall(
                    session.getReference(Person.class, call.caller().id()),
                    call.key(),
                    call.call(),
                    call.bodyDigest().get(),
                    call.at());
            try {
                session.persist(row);
            } catch (ConstraintViolationException atOnce) {
                throw new OptimisticLockException("the same call is being carried out: " + call.key(), atOnce);
            }
            inHand.keep(row.id);
        });
    }

    /** Keeps what the call in hand is told, if its act was kept. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(KeyedCall.Told told) {
        inHand.kept().map(row -> session.find(KeyedCall.class, row)).ifPresent(row -> row.tell(told));
    }
}
