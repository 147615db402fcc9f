package org.abeyance.hook;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked for webhooks, checked by the compiler. */
interface HookQueries {

    EntityManager session();

    @HQL("from Hook h where h.person.id = :person and h.endedAt is null order by h.id")
    List<Hook> of(long person);

    @HQL("from Hook h where h.id = :id and h.person.id = :person and h.endedAt is null")
    Optional<Hook> one(long id, long person);

    @HQL("from Hook h where h.person.id = :person and h.endedAt is null and h.stoppedAt is null order by h.id")
    List<Hook> going(long person);

    @HQL("from HookDelivery d join fetch d.hook h join fetch h.person p left join fetch p.grants where d.id = :id")
    Optional<HookDelivery> delivery(long id);

    @HQL("from HookDelivery d where d.hook.id = :hook and d.id < :before order by d.id desc limit :most")
    List<HookDelivery> deliveries(long hook, long before, int most);

    @HQL("from HookAttempt a where a.delivery.id in :deliveries order by a.delivery.id, a.number")
    List<HookAttempt> attempts(Collection<Long> deliveries);

    @HQL("from HookAttempt a where a.delivery.id = :delivery and a.endedAt is null and a.id <> :but")
    List<HookAttempt> abandoned(long delivery, long but);

    /** Of everybody's, the newest first. */
    @HQL(
            "from HookDelivery d join fetch d.hook h join fetch h.person where d.id < :before order by d.id desc limit :most")
    List<HookDelivery> log(long before, int most);

    @HQL("select d.state, count(*) from HookDelivery d where d.queuedAt >= :since group by d.state order by d.state")
    List<Many> howMany(Instant since);

    /** How many deliveries are in a state. */
    record Many(HookDelivery.State state, long many) {}

    @HQL(
            "from Hook h join fetch h.person where h.stoppedAt is not null and h.endedAt is null order by h.stoppedAt desc")
    List<Hook> stopped();

    /** How it stands with each of some hooks. */
    @HQL("select d.hook.id, max(case when d.state = DELIVERED then d.settledAt end),"
            + " sum(case when d.state = WAITING then 1 else 0 end)"
            + " from HookDelivery d where d.hook.id in :hooks group by d.hook.id")
    List<Stand> stands(Collection<Long> hooks);

    /** When something was taken last, and how much waits. */
    record Stand(long hook, Instant takenAt, long waiting) {}

    @HQL(
            "select count(*) from HookDelivery d where d.hook.id = :hook and d.state = DELIVERED and d.settledAt >= :since")
    long takenSince(long hook, Instant since);

    @HQL("select count(*) from HookDelivery d where d.hook.id = :hook and d.state = WAITING and d.notice is null")
    long testsWaiting(long hook);

    @HQL("update HookDelivery d set d.state = WITHDRAWN, d.answer = :why, d.settledAt = :now"
            + " where d.hook.id = :hook and d.state = WAITING")
    int withdraw(long hook, String why, Instant now);
}
