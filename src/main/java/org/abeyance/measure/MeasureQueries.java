package org.abeyance.measure;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of measures, checked by the compiler. */
interface MeasureQueries {

    EntityManager session();

    @HQL("from Measure m left join fetch m.source where m.concern.id = :concern order by m.effectiveOn, m.id")
    List<Measure> of(long concern);

    @HQL("from Delivery d join fetch d.measure where d.measure.id in :measures order by d.effectiveOn, d.id")
    List<Delivery> deliveriesOf(Collection<Long> measures);

    @HQL("from Measure m join fetch m.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where m.correctedAt is null"
            + " and (coalesce(m.dueOn, :never) > :day or coalesce(m.dueOn, :never) = :day and m.id > :id)"
            + " order by coalesce(m.dueOn, :never), m.id limit :most")
    List<Measure> dueFirst(LocalDate never, LocalDate day, long id, int most, long reader);

    @HQL("from Delivery d where d.concern.id = :concern order by d.effectiveOn, d.id")
    List<Delivery> deliveriesIn(long concern);
}
