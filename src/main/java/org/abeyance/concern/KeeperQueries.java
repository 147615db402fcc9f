package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of who keeps concerns at regulators, checked by the compiler. */
interface KeeperQueries {

    EntityManager session();

    @HQL("from OfficerPart p join fetch p.officer o join fetch o.regulator where p.concern.id = :concern"
            + " order by p.since, p.id")
    List<OfficerPart> of(long concern);

    @HQL(
            "from OfficerPart p join fetch p.officer o join fetch o.regulator where p.concern.id = :concern and p.id = :id")
    Optional<OfficerPart> part(long concern, long id);

    /** What these officers keep or kept, the latest first. */
    @HQL("from OfficerPart p join fetch p.concern join fetch p.officer o join fetch o.regulator"
            + " where o.id in :officers order by p.since desc, p.id desc")
    List<OfficerPart> keptBy(Collection<Long> officers);
}
