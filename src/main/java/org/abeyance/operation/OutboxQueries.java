package org.abeyance.operation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.post.Attempt;
import org.abeyance.post.Mail;
import org.abeyance.post.Recipient;
import org.abeyance.post.State;
import org.hibernate.annotations.processing.HQL;

/** What administrators ask of the outbox. A mail about a concern that the reader may not see is not there. */
interface OutboxQueries {

    EntityManager session();

    @HQL("from Mail m where m.state in :states and m.id < :before and (m.concern is null or exists"
            + " (select 1 from Sight s where s.concern = m.concern and s.person = :reader))"
            + " order by m.id desc limit :most")
    List<Mail> newestFirst(Collection<State> states, long before, int most, long reader);

    @HQL("from Mail m left join fetch m.recipients where m.id = :id and (m.concern is null or exists"
            + " (select 1 from Sight s where s.concern = m.concern and s.person = :reader))")
    Optional<Mail> one(long id, long reader);

    @HQL("select m.state, count(m) from Mail m where m.concern is null or exists"
            + " (select 1 from Sight s where s.concern = m.concern and s.person = :reader) group by m.state")
    List<Count> counts(long reader);

    /** How many mails are in a state. */
    record Count(State state, Long howMany) {}

    @HQL("from Attempt a where a.mail in :mails and a.number = a.mail.attempts")
    List<Attempt> last(Collection<Mail> mails);

    /** How often a server may have accepted a mail without our hearing it: so many may have come twice. */
    @HQL("select count(*) from Attempt a where a.outcome = :inDoubt and (a.mail.concern is null or exists"
            + " (select 1 from Sight s where s.concern = a.mail.concern and s.person = :reader))")
    long doubts(Attempt.Outcome inDoubt, long reader);

    /** The last try that spoke to the server, or could not. */
    @HQL("from Attempt a where a.outcome in :spoken"
            + " and (a.mail.concern is null or exists"
            + " (select 1 from Sight s where s.concern = a.mail.concern and s.person = :reader))"
            + " order by a.begunAt desc, a.id desc limit 1")
    Optional<Attempt> latest(Collection<Attempt.Outcome> spoken, long reader);

    /** The last mail that came back from each address to which nothing is sent any more. */
    @HQL("from Recipient r join fetch r.mail m where r.id in (select max(x.id) from Recipient x"
            + " where x.isBadAddress = true"
            + " and x.changedAt > coalesce((select max(f.releasedAt) from Release f where f.address = x.address), :never)"
            + " and x.changedAt > coalesce((select max(d.changedAt) from Recipient d"
            + "  where d.address = x.address and d.state = DELIVERED), :never)"
            + " group by x.address having count(x) >= :most)"
            + " and (m.concern is null or exists"
            + " (select 1 from Sight s where s.concern = m.concern and s.person = :reader))"
            + " order by r.changedAt desc, r.id desc limit 200")
    List<Recipient> stopped(long most, Instant never, long reader);
}
