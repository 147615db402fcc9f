package org.abeyance.post;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of the outbox, checked by the compiler. */
interface PostQueries {

    EntityManager session();

    @HQL("from Mail m left join fetch m.recipients where m.key = :key")
    Optional<Mail> byKey(String key);

    @HQL("from Mail m left join fetch m.recipients where m.key in :keys order by m.id")
    List<Mail> byKeys(Collection<String> keys);

    @HQL("from Mail m left join fetch m.recipients where m.messageId = :messageId")
    Optional<Mail> byMessageId(String messageId);

    @HQL(
            "select m.concern from Mail m where m.messageId in :ids and m.concern is not null and m.answersTo is not null order by m.id desc limit 1")
    Optional<Long> concernOf(Collection<String> ids);

    @HQL(
            "from Mail m where m.subject like :like escape '!' or m.text like :like escape '!' or m.html like :html escape '!'")
    List<Mail> saying(String like, String html);

    @HQL("from Attempt a where a.mail.id = :mail order by a.number")
    List<Attempt> attempts(long mail);

    @HQL("from Attempt a where a.mail.id = :mail and a.outcome = UNDER_WAY and a.id <> :but")
    List<Attempt> abandoned(long mail, long but);

    /** Of some mails those that may have come twice. */
    @HQL("select distinct a.mail.key from Attempt a where a.mail.key in :keys and a.outcome = IN_DOUBT")
    List<String> inDoubt(Collection<String> keys);

    @HQL("select count(distinct a.mail.id) from Attempt a where a.mail.owner = :owner and a.outcome = IN_DOUBT"
            + " and a.begunAt >= :since")
    long doubts(String owner, Instant since);

    @HQL("select count(*) from Mail m where m.owner = :owner and m.queuedAt >= :since and m.attempts > 1")
    long retried(String owner, Instant since);

    /** None where another node has taken over meanwhile: then it must not be sent from here. */
    @HQL("update Attempt set handedOverAt = :now where id = :id and outcome = UNDER_WAY")
    int handOver(long id, Instant now);

    @HQL("update Mail set claimedUntil = :until where claimedBy = :node and id in :inHand")
    int renewClaims(String node, Collection<Long> inHand, Instant until);

    @HQL("update Mail set claimedUntil = null, claimedBy = null where claimedBy is not null")
    int freeAll();

    /** To which of these addresses too many mails have come back since the last that arrived, and since a release. */
    @HQL("select r.address from Recipient r where r.address in :addresses and r.isBadAddress = true"
            + " and r.changedAt > coalesce((select max(x.releasedAt) from Release x where x.address = r.address), :never)"
            + " and r.changedAt > coalesce((select max(d.changedAt) from Recipient d"
            + "  where d.address = r.address and d.state = DELIVERED), :never)"
            + " group by r.address having count(r) >= :most")
    List<String> stopped(Collection<String> addresses, long most, Instant never);
}
