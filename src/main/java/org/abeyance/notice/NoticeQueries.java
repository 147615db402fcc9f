package org.abeyance.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Sight;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineMove;
import org.abeyance.people.Person;
import org.hibernate.annotations.processing.HQL;

/** All that is asked for notices and reminders, checked by the compiler. */
interface NoticeQueries {

    EntityManager session();

    /** Open deadlines of ours up to a day, whoever may see them: each is told only to who may. */
    @HQL("from Deadline d join fetch d.concern c left join fetch c.owner left join fetch c.deputy"
            + " where d.whose = OURS and d.openOn <= :until and d.id > :after"
            + " order by d.id limit :most")
    List<Deadline> near(LocalDate until, long after, int most);

    @HQL("from Reminder r where r.deadline.id in :deadlines and r.countsOn >= :since")
    List<Reminder> remindersOf(Collection<Long> deadlines, LocalDate since);

    @HQL("select coalesce(max(l.firstDays), 0) from ChosenLadder l")
    int farthestLadder();

    @HQL("from ChosenLadder l where l.rule = :rule order by l.id desc")
    List<ChosenLadder> choicesFor(String rule);

    @HQL("from ChosenLadder l where l.deadline.id = :deadline order by l.id desc")
    List<ChosenLadder> choicesFor(long deadline);

    @HQL("from ChosenLadder l where l.rule is not null"
            + " and l.id = (select max(o.id) from ChosenLadder o where o.rule = l.rule)")
    List<ChosenLadder> chosenForRules();

    @HQL("from ChosenLadder l where l.deadline.id in :deadlines"
            + " and l.id = (select max(o.id) from ChosenLadder o where o.deadline = l.deadline)")
    List<ChosenLadder> chosenForOne(Collection<Long> deadlines);

    /** Who leads whom. */
    @HQL("select p.id, p.lead.id from Person p where p.lead is not null")
    List<Led> leads();

    /** Somebody who has a lead. */
    record Led(Long person, Long lead) {}

    @HQL("select m.concern.id, m.person.id from WallMember m where m.concern.id in :concerns and m.custodian = true"
            + " and m.removedAt is null order by m.id")
    List<Keeper> keepers(Collection<Long> concerns);

    /** A custodian of a wall. */
    record Keeper(Long concern, Long person) {}

    /** Whoever was told of it, the latest first. */
    @HQL("from Reminder r join fetch r.person where r.deadline.id = :deadline order by r.id desc limit :most")
    List<Reminder> toldOf(long deadline, int most);

    @HQL("select s from Sight s where s.concern in :concerns and s.person in :people")
    List<Sight> sights(Collection<Long> concerns, Collection<Long> people);

    @HQL("from Person p left join fetch p.grants where p.deactivatedAt is null"
            + " and exists (select 1 from Grant g where g.person = p and g.role = APPROVER) order by p.id")
    List<Person> approvers();

    /** Approvers and the legal team: whoever clears resumes. */
    @HQL("from Person p left join fetch p.grants where p.deactivatedAt is null and (p.legalTeam = true"
            + " or exists (select 1 from Grant g where g.person = p and g.role = APPROVER)) order by p.id")
    List<Person> clearers();

    @HQL("from Person p left join fetch p.grants where p.id in :ids")
    List<Person> people(Collection<Long> ids);

    @HQL("from Reminder r join fetch r.deadline d join fetch d.concern c"
            + " join Sight s on s.concern = c.id and s.person = r.person.id"
            + " where r.mailKey = :key order by r.dueOn, r.id")
    List<Reminder> inMail(String key);

    /** What somebody was told that holds a resume, and may hold it still. */
    @HQL("from HeldResume h join fetch h.resume join fetch h.person where h.overAt is null order by h.id")
    List<HeldResume> held();

    @HQL("from HeldResume h join fetch h.resume r join fetch r.concern c"
            + " join Sight s on s.concern = c.id and s.person = h.person.id"
            + " where h.mailKey = :key and h.overAt is null order by h.id")
    List<HeldResume> heldInMail(String key);

    @HQL("select p from WallMember m join m.person p where m.concern.id = :concern and m.custodian = true"
            + " and m.removedAt is null and p.deactivatedAt is null order by p.id")
    List<Person> custodians(long concern);

    @HQL(
            "from DeadlineMove m join fetch m.deadline d join fetch d.concern c left join fetch c.owner left join fetch c.deputy"
                    + " where m.recordedAt > :since and m.id > :after order by m.id limit :most")
    List<DeadlineMove> moves(Instant since, long after, int most);

    @HQL("select n.key from Notice n where n.person.id = :person and n.key in :keys")
    List<String> told(long person, Collection<String> keys);

    /** Those of a person that may be shown still, the latest first. */
    @HQL("from Notice n left join fetch n.concern c where n.person.id = :person and n.id < :before"
            + " and (c is null or exists (select 1 from Sight s where s.concern = c.id and s.person = :person))"
            + " order by n.id desc limit :most")
    List<Notice> of(long person, long before, int most);

    @HQL("from Notice n left join fetch n.concern c where n.id = :id and n.person.id = :person"
            + " and (c is null or exists (select 1 from Sight s where s.concern = c.id and s.person = :person))")
    Optional<Notice> still(long id, long person);

    @HQL("select count(*) from Notice n left join n.concern c where n.person.id = :person and n.readAt is null"
            + " and (c is null or exists (select 1 from Sight s where s.concern = c.id and s.person = :person))")
    long unread(long person);

    @HQL("update Notice n set n.readAt = :now where n.person.id = :person and n.readAt is null and n.id <= :upTo")
    int read(long person, long upTo, Instant now);
}
