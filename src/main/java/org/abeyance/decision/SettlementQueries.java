package org.abeyance.decision;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.abeyance.concern.FactScope;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of what became of conditions, checked by the compiler. */
interface SettlementQueries {

    EntityManager session();

    @HQL("from Settlement s where s.condition.id in :conditions order by s.effectiveOn, s.recordedAt, s.id")
    List<Settlement> of(Collection<Long> conditions);

    @HQL("from Settlement s join fetch s.condition where s.concern.id = :concern"
            + " order by s.effectiveOn, s.recordedAt, s.id")
    List<Settlement> in(long concern);

    @HQL("from Settlement s join fetch s.condition join fetch s.concern c"
            + " join Sight w on w.concern = c.id and w.person = :reader"
            + " where s.condition.id in " + FactScope.NAMING + " order by s.effectiveOn, s.recordedAt, s.id")
    List<Settlement> seenBy(Collection<Long> activities, long reader);

    @HQL("from Settlement s join fetch s.condition k join fetch s.concern c"
            + " join Sight w on w.concern = c.id and w.person = :reader"
            + " where exists (select 1 from Condition q join q.activities a where q = k and a.id = :activity)"
            + " order by s.effectiveOn, s.recordedAt, s.id")
    List<Settlement> about(long activity, long reader);
}
