package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of facts whatever their kind, checked by the compiler. */
interface FactQueries {

    EntityManager session();

    @HQL(
            "from Fact f join fetch f.concern c join Sight s on s.concern = c.id and s.person = :reader where f.ref = :ref")
    Optional<Fact> byRef(String ref, long reader);

    @HQL("from Fact f left join fetch f.source where f.concern.id = :concern order by f.effectiveOn, f.id")
    List<Fact> of(long concern);

    @HQL("select f.id, a.id from Fact f join f.activities a where f.id in :facts order by f.id, a.id")
    List<FactScope.OfActivity> activitiesOf(Collection<Long> facts);

    @HQL("select f.id, p.code from Fact f join f.places p where f.id in :facts order by f.id, index(p)")
    List<FactScope.OfPlace> placesOf(Collection<Long> facts);

    @HQL("select distinct f.eventKey from Fact f where f.concern.id = :concern and f.eventKey is not null")
    List<String> eventsOf(long concern);
}
