package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of concerns, checked by the compiler. */
interface ConcernQueries {

    EntityManager session();

    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner left join fetch c.deputy join fetch c.organisation join fetch c.practice"
            + " where c.ref = :ref")
    Optional<Concern> byRef(String ref, long reader);

    /** By the reference of what was merged into it. */
    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner left join fetch c.deputy join fetch c.organisation join fetch c.practice"
            + " where c.id = (select m.mergedInto.id from Concern m where m.ref = :ref)")
    Optional<Concern> byMergedRef(String ref, long reader);

    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in (select m.mergedInto.id from Concern m where m.outsideId = :outsideId)")
    Optional<Concern> byMergedOutsideId(String outsideId, long reader);

    /** Those of some references that this reader may see. */
    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " join fetch c.organisation join fetch c.practice where c.ref in :refs")
    List<Concern> named(Collection<String> refs, long reader);

    /** What those of some references were merged into. */
    @HQL("select m.ref, c from Concern m join m.mergedInto c join Sight s on s.concern = c.id and s.person = :reader"
            + " where m.ref in :refs")
    List<Merged> namedMerged(Collection<String> refs, long reader);

    /** A reference, and the concern to which it leads. */
    record Merged(String ref, Concern concern) {}

    @HQL("from Concern c where c.mergedInto.id = :concern order by c.mergedAt, c.id")
    List<Concern> mergedInto(long concern);

    /** Whoever sees them. */
    @HQL("from Link l where l.concern.id = :concern or l.other.id = :concern order by l.id")
    List<Link> allLinksOf(long concern);

    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader where c.outsideId = :outsideId")
    Optional<Concern> byOutsideId(String outsideId, long reader);

    @HQL("select count(*) from Concern c where c.outsideId = :outsideId")
    long countOutsideId(String outsideId);

    /** What every list of concerns has in common: the wall, what a line shows, and the filters. */
    String LISTED = "from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner left join fetch c.deputy join fetch c.organisation join fetch c.practice"
            + " where (:stage = '' and c.stage <> CLOSED or :stage = 'ANY' or cast(c.stage as String) = :stage)"
            + " and (:practice = '' or c.practice.slug = :practice)"
            + " and (:regulator = '' or exists"
            + "   (select 1 from RegulatorPart r where r.concern = c and r.regulator.slug = :regulator))"
            + " and (:platform = '' or exists"
            + "   (select 1 from Concern o join o.activities a where o = c and a.platform.slug = :platform))"
            + " and (:jurisdiction = '' or exists"
            + "   (select 1 from Concern o join o.places p where o = c and p.code = :jurisdiction))"
            + " and (:late = false or c.nextDue < :today)";

    /** Only those that this person owns or stands in for, found by their indexes. */
    String OWNED = " and c.id in (select o.id from Concern o where o.owner.id = :owner"
            + " union all select p.id from Concern p where p.deputy.id = :owner)";

    String NEWEST = " and c.openedOn <= :day and (c.openedOn < :day or c.openedOn = :day and c.id < :id)"
            + " order by c.openedOn desc, c.id desc limit :most";

    String DUE = " and c.nextDue >= :day and (c.nextDue > :day or c.nextDue = :day and c.id > :id)"
            + " order by c.nextDue, c.id limit :most";

    String UNDATED = " and c.nextDue is null and c.id > :id order by c.id limit :most";

    /** Newest first; a page begins after the day and number of the last line of the one before. */
    @HQL(LISTED + NEWEST)
    List<Concern> newestFirst(
            String stage,
            String practice,
            String regulator,
            String platform,
            String jurisdiction,
            boolean late,
            LocalDate today,
            LocalDate day,
            long id,
            int most,
            long reader);

    @HQL(LISTED + OWNED + NEWEST)
    List<Concern> newestFirstOf(
            String stage,
            long owner,
            String practice,
            String regulator,
            String platform,
            String jurisdiction,
            boolean late,
            LocalDate today,
            LocalDate day,
            long id,
            int most,
            long reader);

    /** Next date first, of those that have one. */
    @HQL(LISTED + DUE)
    List<Concern> dueFirst(
            String stage,
            String practice,
            String regulator,
            String platform,
            String jurisdiction,
            boolean late,
            LocalDate today,
            LocalDate day,
            long id,
            int most,
            long reader);

    @HQL(LISTED + OWNED + DUE)
    List<Concern> dueFirstOf(
            String stage,
            long owner,
            String practice,
            String regulator,
            String platform,
            String jurisdiction,
            boolean late,
            LocalDate today,
            LocalDate day,
            long id,
            int most,
            long reader);

    /** Those without a next date, which come after all others. */
    @HQL(LISTED + UNDATED)
    List<Concern> withoutDue(
            String stage,
            String practice,
            String regulator,
            String platform,
            String jurisdiction,
            boolean late,
            LocalDate today,
            long id,
            int most,
            long reader);

    @HQL(LISTED + OWNED + UNDATED)
    List<Concern> withoutDueOf(
            String stage,
            long owner,
            String practice,
            String regulator,
            String platform,
            String jurisdiction,
            boolean late,
            LocalDate today,
            long id,
            int most,
            long reader);

    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner left join fetch c.deputy order by c.openedOn, c.id")
    List<Concern> all(long reader);

    @HQL("from Concern c join Sight s on s.concern = c.id and s.person = :reader where c.id in "
            + FactScope.CONCERNS_NAMING + " order by c.openedOn, c.id")
    List<Concern> naming(Collection<Long> activities, long reader);

    @HQL("select c.id, a.id from Concern c join c.activities a join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in " + FactScope.CONCERNS_NAMING + " order by c.id, a.id")
    List<FactScope.OfActivity> activitiesSeenBy(Collection<Long> activities, long reader);

    @HQL("select c.id, p.code from Concern c join c.places p join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in " + FactScope.CONCERNS_NAMING + " order by c.id, index(p)")
    List<FactScope.OfPlace> placesSeenBy(Collection<Long> activities, long reader);

    @HQL("select c.id, a.id from Concern c join c.activities a where c.id in :concerns order by c.id, a.id")
    List<FactScope.OfActivity> activitiesOf(Collection<Long> concerns);

    @HQL("select c.id, p.code from Concern c join c.places p where c.id in :concerns order by c.id, index(p)")
    List<FactScope.OfPlace> placesOf(Collection<Long> concerns);

    /** One where a concern that the reader may see names the activity, or a released fact, or nothing at all does. */
    @HQL("select count(*) from Activity a where a.id = :activity and ("
            + "exists (select 1 from Concern c join c.activities x"
            + "   join Sight s on s.concern = c.id and s.person = :reader where x = a)"
            + " or exists (select 1 from Fact f join f.activities x"
            + "   join FactSight s on s.fact = f.id and s.person = :reader where x = a and f.releasedAt is not null)"
            + " or not exists (select 1 from Concern c join c.activities x where x = a))")
    long countKnown(long activity, long reader);

    @HQL("select s.concern from Sight s where s.person = :reader and s.concern in :concerns")
    List<Long> seenAmong(Collection<Long> concerns, long reader);

    @HQL("from RegulatorPart r join fetch r.regulator where r.concern.id in :concerns order by r.id")
    List<RegulatorPart> regulatorsOf(Collection<Long> concerns);

    @HQL("from RegulatorPart r join fetch r.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where r.regulator.id = :regulator order by c.openedOn desc, c.id desc")
    List<RegulatorPart> partsOf(long regulator, long reader);

    @HQL("from PartyPart p join fetch p.party where p.concern.id = :concern order by p.id")
    List<PartyPart> partiesOf(long concern);

    @HQL("from PartyPart p join fetch p.party where p.concern.id in :concerns order by p.id")
    List<PartyPart> partiesOf(Collection<Long> concerns);

    @HQL("from StageChange where concern.id = :concern order by effectiveOn, id")
    List<StageChange> stagesOf(long concern);

    @HQL("from Note where concern.id = :concern order by id")
    List<Note> notesOf(long concern);

    @HQL("from Note where concern.id = :concern and ref = :ref")
    Optional<Note> note(long concern, String ref);

    @HQL("from Link l join fetch l.concern join fetch l.other where l.concern.id = :concern and exists"
            + " (select 1 from Sight s where s.concern = l.other.id and s.person = :reader)"
            + " or l.other.id = :concern and exists"
            + " (select 1 from Sight s where s.concern = l.concern.id and s.person = :reader) order by l.id")
    List<Link> linksOf(long concern, long reader);
}
