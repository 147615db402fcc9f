package org.abeyance.deadline;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.FactScope;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of deadlines, checked by the compiler. */
interface DeadlineQueries {

    EntityManager session();

    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch d.regulator left join fetch d.letter where d.ref = :ref")
    Optional<Deadline> byRef(String ref, long reader);

    @HQL("from Deadline d left join fetch d.regulator left join fetch d.letter"
            + " where d.concern.id = :concern order by d.listedOn, d.id")
    List<Deadline> of(long concern);

    /** By a letter in any of its editions. */
    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where d.letter.letterRef = :letter order by d.id")
    List<Deadline> startedBy(String letter, long reader);

    /** The clocks that one event started with a letter, whose words their titles may repeat. */
    @HQL(
            "from Deadline d where d.concern.id = :concern and d.eventKey in"
                    + " (select f.eventKey from Fact f where f.concern.id = :concern and f.item = :item and f.eventKey is not null)")
    List<Deadline> ofItem(long concern, String item);

    @HQL("from LedgerEntry e left join fetch e.letter where e.deadline.id = :deadline order by e.id")
    List<LedgerEntry> ledgerOf(long deadline);

    @HQL("from LedgerEntry e where e.deadline.id in :deadlines order by e.id")
    List<LedgerEntry> ledgersOf(Collection<Long> deadlines);

    @HQL("from DeadlineMove m where m.deadline.id = :deadline order by m.id desc")
    List<DeadlineMove> movesOf(long deadline);

    @HQL("select min(d.dueOn) from Deadline d where d.concern.id = :concern and d.whose = OURS and d.metOn is null")
    Optional<LocalDate> nextDue(long concern);

    @HQL("select d.concern.id, min(d.dueOn) from Deadline d where d.concern.id in :concerns and d.whose = OURS"
            + " and d.metOn is null and d.dueOn is not null group by d.concern.id")
    List<Next> nextDues(Collection<Long> concerns);

    /** The next date of a concern. */
    record Next(Long concern, LocalDate due) {}

    /** Our deadlines in concerns where something happened, or was written down, after a day. */
    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader where "
            + WENT_ON)
    List<Deadline> whereItWentOn(Collection<Long> activities, LocalDate asOf, Instant before, long reader);

    @HQL("select e from LedgerEntry e join e.deadline d join d.concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader where " + WENT_ON + " order by e.id")
    List<LedgerEntry> ledgersWhereItWentOn(Collection<Long> activities, LocalDate asOf, Instant before, long reader);

    @HQL("select m from DeadlineMove m join m.deadline d join d.concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.id in " + FactScope.CONCERNS_NAMING + " and m.recordedAt >= :before order by m.id desc")
    List<DeadlineMove> movesAfter(Collection<Long> activities, Instant before, long reader);

    String WENT_ON = "c.id in " + FactScope.CONCERNS_NAMING
            + " and d.whose = OURS and exists (select 1 from Deadline o where o.concern = c and o.whose = OURS"
            + " and (o.recordedAt >= :before"
            + " or exists (select 1 from LedgerEntry l where l.deadline = o and (l.recordedAt >= :before or l.on > :asOf))"
            + " or exists (select 1 from DeadlineMove v where v.deadline = o and v.recordedAt >= :before)))";

    @HQL("select distinct d.reach.calendar, d.reach.calendarVersion from Deadline d where d.metOn is null")
    List<Used> calendarsUsed();

    /** A version of a calendar by which open deadlines were computed. */
    record Used(String calendar, String version) {}

    @HQL("from Deadline d join fetch d.concern where d.reach.calendar = :calendar"
            + " and d.reach.calendarVersion = :version and d.metOn is null and d.id > :after order by d.id limit :most")
    List<Deadline> computedBy(String calendar, String version, long after, int most);

    /** What every list of deadlines has in common: the wall, what a line shows, and the filters. */
    String LISTED = "from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner left join fetch c.deputy left join fetch d.regulator where"
            + " (:whose = '' or cast(d.whose as String) = :whose)"
            + " and (:regulator = '' or d.regulator.slug = :regulator or exists"
            + "   (select 1 from RegulatorPart r where r.concern = c and r.regulator.slug = :regulator))";

    String OWNED = " and d.concern.id in (select o.id from Concern o where o.owner.id = :owner"
            + " union all select p.id from Concern p where p.deputy.id = :owner)";

    String OPEN = " and d.openOn >= :first and d.openOn <= :last"
            + " and (d.openOn > :day or d.openOn = :day and d.id > :id) order by d.openOn, d.id limit :most";

    String MET = " and d.metOn is not null and d.listedOn >= :first and d.listedOn <= :last"
            + " and (d.listedOn > :day or d.listedOn = :day and d.id > :id) order by d.listedOn, d.id limit :most";

    /** Open ones, the next date first; those without one come last. A page begins after the last line of the one before. */
    @HQL(LISTED + OPEN)
    List<Deadline> open(
            String whose,
            String regulator,
            LocalDate first,
            LocalDate last,
            LocalDate day,
            long id,
            int most,
            long reader);

    /** Of concerns that this person owns or stands in for. */
    @HQL(LISTED + OWNED + OPEN)
    List<Deadline> openOf(
            String whose,
            String regulator,
            long owner,
            LocalDate first,
            LocalDate last,
            LocalDate day,
            long id,
            int most,
            long reader);

    @HQL(LISTED + MET)
    List<Deadline> met(
            String whose,
            String regulator,
            LocalDate first,
            LocalDate last,
            LocalDate day,
            long id,
            int most,
            long reader);

    @HQL(LISTED + OWNED + MET)
    List<Deadline> metOf(
            String whose,
            String regulator,
            long owner,
            LocalDate first,
            LocalDate last,
            LocalDate day,
            long id,
            int most,
            long reader);

    String COUNTED =
            "select count(case when d.openOn <= :late then 1 end), count(case when d.openOn <= :week then 1 end),"
                    + " count(case when d.openOn <= :fourteen then 1 end), count(d.id)"
                    + " from Deadline d left join d.regulator g join d.concern c join Sight s on s.concern = c.id and s.person = :reader"
                    + " where d.openOn >= :first and d.openOn <= :last"
                    + " and (:whose = '' or cast(d.whose as String) = :whose)"
                    + " and (:regulator = '' or g.slug = :regulator or exists"
                    + "   (select 1 from RegulatorPart r where r.concern = c and r.regulator.slug = :regulator))";

    @HQL(COUNTED)
    Counts counts(
            LocalDate late,
            LocalDate week,
            LocalDate fourteen,
            LocalDate first,
            LocalDate last,
            String whose,
            String regulator,
            long reader);

    @HQL(COUNTED + OWNED)
    Counts countsOf(
            LocalDate late,
            LocalDate week,
            LocalDate fourteen,
            LocalDate first,
            LocalDate last,
            String whose,
            String regulator,
            long owner,
            long reader);

    /** How many there are up to the end of each band. */
    record Counts(long late, long week, long fourteen, long all) {}

    @HQL("from DeadlineMove m join fetch m.deadline d join fetch d.concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where m.recordedAt >= :since order by m.recordedAt desc, m.id desc limit :most")
    List<DeadlineMove> movedSince(Instant since, int most, long reader);
}
