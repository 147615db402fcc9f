package org.abeyance.digest;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.deadline.Deadline;
import org.abeyance.people.Person;
import org.hibernate.annotations.processing.HQL;

/** All that is asked for digests, checked by the compiler. What is told of comes through the wall. */
interface DigestQueries {

    EntityManager session();

    @HQL("from Subscription s join fetch s.person p left join fetch p.grants where p.id = :person")
    Optional<Subscription> subscription(long person);

    @HQL(
            "from Subscription s join fetch s.person p left join fetch p.grants where s.id in :ids order by s.nextAt, s.id")
    List<Subscription> subscriptions(Collection<Long> ids);

    @HQL("select d.person.id, d.dueAt from Digest d where d.person.id in :people and d.dueAt >= :since")
    List<Opened> opened(Collection<Long> people, Instant since);

    /** That there is a digest of a person for a moment. */
    record Opened(long person, Instant dueAt) {}

    @HQL("from Subscription s join fetch s.person p left join fetch p.grants where s.leaveToken = :token")
    Optional<Subscription> byLeaveToken(String token);

    @HQL("from Person p left join fetch p.grants where p.deactivatedAt is null"
            + " and not exists (select 1 from Subscription s where s.person = p) order by p.id")
    List<Person> withoutSubscription();

    /** They moved to another zone, or were away from here and are back. */
    @HQL("from Subscription s join fetch s.person p left join fetch p.grants where p.deactivatedAt is null"
            + " and (s.zone <> p.zone or s.nextAt is null and s.frequency <> OFF) order by s.id")
    List<Subscription> toPlan();

    @HQL("from Following f where f.person.id = :person order by f.kind, f.name")
    List<Following> followedBy(long person);

    @HQL(
            "from Digest d join fetch d.person p left join fetch p.grants where d.person.id = :person and d.dueAt = :dueAt")
    Optional<Digest> of(long person, Instant dueAt);

    @HQL("from Digest d where d.person.id = :person and d.id < :before order by d.id desc limit :most")
    List<Digest> past(long person, long before, int most);

    @HQL("select d.lateCount, d.soonCount, d.pausedCount from Digest d where d.person.id = :person"
            + " and d.until < :until and d.composedAt is not null order by d.until desc limit 1")
    Optional<Counted> countsBefore(long person, Instant until);

    /** What a digest counted. */
    record Counted(int late, int soon, int paused) {}

    @HQL("from Digest d where d.subject like :like escape '!' or d.text like :like escape '!'")
    List<Digest> saying(String like);

    @HQL("from Digest d join fetch d.person where d.id < :before order by d.id desc limit :most")
    List<Digest> latest(long before, int most);

    @HQL("select m.key from Mail m where m.key like :like order by m.id desc limit 1")
    Optional<String> latestKey(String like);

    @HQL("select d.state, count(*) from Digest d where d.dueAt >= :since group by d.state order by d.state")
    List<Many> howMany(Instant since);

    /** How many digests are in a state. */
    record Many(org.abeyance.post.State state, long many) {}

    /** The concerns that this reader may not see, merged ones left out. */
    @HQL("select c.id from Concern c where c.walledAt is not null and c.mergedInto is null"
            + " and not exists (select 1 from Sight s where s.concern = c.id and s.person = :reader) order by c.id")
    List<Long> hidden(long reader);

    /** The concerns behind walls that this reader stands inside of. */
    @HQL("select c.id from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.walledAt is not null order by c.id")
    List<Long> inside(long reader);

    /** The first who stands outside of all walls. */
    @HQL(
            "from Person p left join fetch p.grants where p.id = (select min(o.id) from Person o where o.deactivatedAt is null"
                    + " and not exists (select 1 from WallMember w where w.person = o and w.removedAt is null))")
    Optional<Person> outsider();

    /** The activities that some concerns are about, or facts in them. */
    @HQL(
            "select a.id from Activity a where exists (select 1 from Concern c join c.activities x where x = a and c.id in :concerns)"
                    + " or exists (select 1 from Fact f join f.activities x where x = a and f.concern.id in :concerns) order by a.id")
    List<Long> touched(Collection<Long> concerns);

    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner left join fetch c.deputy order by c.id")
    List<Concern> seen(long reader);

    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner left join fetch c.deputy where c.id in :concerns order by c.id")
    List<Concern> seen(Collection<Long> concerns, long reader);

    /** Those of the concerns that this reader may see which they follow. */
    @HQL("select c.id from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where exists (select 1 from Following f where f.person.id = :reader and ("
            + "   f.kind = ROLE and (f.name = 'OWNER' and c.owner.id = :reader or f.name = 'DEPUTY' and c.deputy.id = :reader) or"
            + "   f.kind = CONCERN and f.name = c.ref"
            + "   or f.kind = PRACTICE and f.name = c.practice.slug"
            + "   or f.kind = REGULATOR and exists (select 1 from RegulatorPart r where r.concern = c and r.regulator.slug = f.name)"
            + "   or f.kind = PLATFORM and exists (select 1 from c.activities a where a.platform.slug = f.name)"
            + "   or f.kind = JURISDICTION and exists (select 1 from c.places p where p.code = f.name)))")
    List<Long> followed(long reader);

    /** What was recorded in a period, in concerns that this reader may see; what was corrected meanwhile is not told. */
    @HQL("from Fact f join fetch f.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where f.recordedAt > :from and f.recordedAt <= :until and f.correctedAt is null"
            + " order by f.effectiveOn, f.id")
    List<Fact> recorded(Instant from, Instant until, long reader);

    @HQL("from Fact f join fetch f.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in :concerns and f.recordedAt > :from and f.recordedAt <= :until and f.correctedAt is null"
            + " order by f.effectiveOn, f.id")
    List<Fact> recorded(Collection<Long> concerns, Instant from, Instant until, long reader);

    /** Open ones of ours up to a day. */
    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where d.whose = OURS and d.openOn <= :until order by d.openOn, d.id")
    List<Deadline> owed(LocalDate until, long reader);

    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in :concerns and d.whose = OURS and d.openOn <= :until order by d.openOn, d.id")
    List<Deadline> owed(Collection<Long> concerns, LocalDate until, long reader);

    /** Those of regulators that passed before a day. */
    @HQL("from Deadline d join fetch d.concern c join fetch d.regulator"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where d.whose = REGULATOR and d.openOn < :day order by d.openOn, d.id")
    List<Deadline> silent(LocalDate day, long reader);

    @HQL("from Deadline d join fetch d.concern c join fetch d.regulator"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in :concerns and d.whose = REGULATOR and d.openOn < :day order by d.openOn, d.id")
    List<Deadline> silent(Collection<Long> concerns, LocalDate day, long reader);

    /** Ours that were met in a period, by when it was recorded. */
    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where d.whose = OURS and d.metOn is not null and exists (select 1 from LedgerEntry e"
            + "   where e.deadline = d and e.kind = MET and e.recordedAt > :from and e.recordedAt <= :until)"
            + " order by d.metOn, d.id")
    List<Deadline> met(Instant from, Instant until, long reader);

    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in :concerns and d.whose = OURS and d.metOn is not null and exists (select 1 from LedgerEntry e"
            + "   where e.deadline = d and e.kind = MET and e.recordedAt > :from and e.recordedAt <= :until)"
            + " order by d.metOn, d.id")
    List<Deadline> met(Collection<Long> concerns, Instant from, Instant until, long reader);

    @HQL("select count(*) from Concern c join Sight s on s.concern = c.id and s.person = :reader where c.ref in :refs")
    long countSeen(List<String> refs, long reader);
}
