package org.abeyance.measure;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.abeyance.register.Regulator;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of measures, checked by the compiler. */
interface MeasureQueries {

    /** Delivered, or the company was released from it. */
    String SETTLED = "(exists (select 1 from Delivery x where x.measure = m and x.correctedAt is null)"
            + " or exists (select 1 from Variation y where y.measure = m and y.correctedAt is null and y.effect = RELEASED))";

    EntityManager session();

    @HQL("select count(*) from Measure m join Sight s on s.concern = m.concern.id and s.person = :reader"
            + " where m.correctedAt is null and m.nature in (ASSURANCE, UNDERTAKING)"
            + " and (:to = '' or m.promisedTo.slug = :to) and not " + SETTLED
            + " and coalesce((select z.dueOn from Variation z where z.measure = m and z.correctedAt is null"
            + " and z.dueOn is not null order by z.effectiveOn desc, z.id desc limit 1), m.dueOn, :never) < :day")
    long countOwedBefore(String to, LocalDate never, LocalDate day, long reader);

    @HQL("select count(*) from Measure m join Sight s on s.concern = m.concern.id and s.person = :reader"
            + " where m.correctedAt is null and m.nature in (ASSURANCE, UNDERTAKING)"
            + " and (:to = '' or m.promisedTo.slug = :to) and " + SETTLED)
    long countSettled(String to, long reader);

    @HQL("from Measure m left join fetch m.source where m.concern.id = :concern order by m.effectiveOn, m.id")
    List<Measure> of(long concern);

    @HQL("from Delivery d join fetch d.measure where d.measure.id in :measures order by d.effectiveOn, d.id")
    List<Delivery> deliveriesOf(Collection<Long> measures);

    @HQL(
            "from Measure m left join fetch m.promisedTo left join fetch m.reviewDeadline left join fetch m.source join fetch m.concern c"
                    + " join Sight s on s.concern = c.id and s.person = :reader"
                    + " where m.correctedAt is null and (:to = '' or m.promisedTo.slug = :to)"
                    + " and (:state = 'ALL' or :state = 'OWED' and not " + SETTLED + " or :state = 'SETTLED' and "
                    + SETTLED + ")"
                    + " and (coalesce(m.dueOn, :never) > :day or coalesce(m.dueOn, :never) = :day and m.id > :id)"
                    + " order by coalesce(m.dueOn, :never), m.id limit :most")
    List<Measure> dueFirst(String to, String state, LocalDate never, LocalDate day, long id, int most, long reader);

    @HQL("from Delivery d where d.concern.id = :concern order by d.effectiveOn, d.id")
    List<Delivery> deliveriesIn(long concern);

    @HQL(
            "from Variation v join fetch v.measure left join fetch v.source where v.measure.id in :measures order by v.effectiveOn, v.id")
    List<Variation> variationsOf(Collection<Long> measures);

    @HQL("from Variation v join fetch v.measure where v.concern.id = :concern order by v.effectiveOn, v.id")
    List<Variation> variationsIn(long concern);

    @HQL("from Review r join fetch r.measure left join fetch r.next where r.measure.id in :measures"
            + " order by r.effectiveOn, r.id")
    List<Review> reviewsOf(Collection<Long> measures);

    @HQL("from Regulator r where exists (select 1 from Measure m join Sight s on s.concern = m.concern.id"
            + " and s.person = :reader where m.promisedTo = r and m.correctedAt is null) order by r.name, r.id")
    List<Regulator> promisedTo(long reader);
}
