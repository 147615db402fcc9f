package org.abeyance.keeping;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Note;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of keeping and forgetting, checked by the compiler. */
interface KeepingQueries {

    EntityManager session();

    @HQL("from RetentionPeriod p where p.id in (select max(x.id) from RetentionPeriod x group by x.kind)")
    List<RetentionPeriod> latestPeriods();

    @HQL("from RetentionPeriod p order by p.id desc limit :most")
    List<RetentionPeriod> allPeriods(int most);

    @HQL("select count(*) from LegalHold h where h.concern.id = :concern and h.liftedAt is null")
    long countOpenHolds(long concern);

    @HQL("from LegalHold h where h.concern.id = :concern order by h.id desc")
    List<LegalHold> holdsOf(long concern);

    @HQL("from LegalHold h where h.concern.id = :concern and h.id = :id")
    Optional<LegalHold> holdOf(long concern, long id);

    /** The day on which a concern that is closed was closed last. */
    @HQL("select s.effectiveOn from StageChange s where s.concern.id = :concern and s.stage = CLOSED"
            + " and s.id = (select max(x.id) from StageChange x where x.concern.id = :concern)")
    Optional<LocalDate> closedOn(long concern);

    /** A closed concern, and since when. */
    record Closed(Concern concern, LocalDate on) {}

    /** Closed by a day, without a hold, longest first; a page begins after the last line of the one before. */
    @HQL("select c, s.effectiveOn from StageChange s join s.concern c"
            + " join Sight g on g.concern = c.id and g.person = :reader"
            + " where c.stage = CLOSED and s.stage = CLOSED and s.effectiveOn <= :until"
            + " and s.id = (select max(x.id) from StageChange x where x.concern = c)"
            + " and not exists (select 1 from LegalHold h where h.concern = c and h.liftedAt is null)"
            + " and (s.effectiveOn > :day or s.effectiveOn = :day and c.id > :id)"
            + " order by s.effectiveOn, c.id limit :most")
    List<Closed> closed(LocalDate until, LocalDate day, long id, int most, long reader);

    @HQL(
            "from Destruction d left join fetch d.concern c left join fetch d.items where d.ref = :ref and"
                    + " (d.concern is null or exists (select 1 from Sight s where s.concern = d.concern.id and s.person = :reader))")
    Optional<Destruction> destruction(String ref, long reader);

    @HQL("from Destruction d left join fetch d.concern c where d.state = PROPOSED and"
            + " (d.concern is null or exists (select 1 from Sight s where s.concern = d.concern.id and s.person = :reader))"
            + " order by d.id limit :most")
    List<Destruction> proposed(int most, long reader);

    @HQL("from Destruction d left join fetch d.concern c where d.state <> PROPOSED and"
            + " (d.concern is null or exists (select 1 from Sight s where s.concern = d.concern.id and s.person = :reader))"
            + " order by d.endedAt desc, d.id desc limit :most")
    List<Destruction> ended(int most, long reader);

    @HQL("from Destruction d left join fetch d.items where d.concern.id in :concerns and d.state = PROPOSED")
    List<Destruction> proposedIn(Collection<Long> concerns);

    /** What some proposal names of what was filed nowhere. */
    @HQL("select i.ref from DestructionItem i where i.destruction.concern is null and i.destruction.state = PROPOSED")
    List<String> proposedUnfiled();

    @HQL("select count(*) from LegalHold h where h.concern is null and h.liftedAt is null")
    long countOpenHoldsOnUnfiled();

    @HQL("from LegalHold h where h.concern is null order by h.id desc")
    List<LegalHold> holdsOnUnfiled();

    @HQL("from LegalHold h where h.concern is null and h.id = :id")
    Optional<LegalHold> holdOnUnfiled(long id);

    @HQL("select e.number, e.act, e.subject, e.details, e.detailsDigest from TrailEntry e"
            + " where e.concernId is null and e.subject in :subjects and e.details is not null order by e.number")
    List<Said> said(Collection<String> subjects);

    @HQL("from Note n where n.concern.id in :concerns and n.destroyedIn is null order by n.id")
    List<Note> notesIn(Collection<Long> concerns);

    /** What an entry of the trail about a concern says, for what is to be taken from it. */
    record Said(Long number, String act, String subject, String details, String digest) {}

    @HQL("select e.number, e.act, e.subject, e.details, e.detailsDigest from TrailEntry e"
            + " where e.concernId = :concern and e.details is not null order by e.number")
    List<Said> said(long concern);

    @HQL("from Concern c where c.id in :concerns and exists (select 1 from TrailEntry e"
            + " where e.concernId = c.id and e.details is not null and e.act not like 'destruction.%'"
            + " and e.act not like 'hold.%' and e.act not like '%.destroy' and e.act not like '%.redact')")
    List<Concern> withDetails(Collection<Long> concerns);

    @HQL("from Concern c where c.id = :id")
    Concern concern(long id);
}
