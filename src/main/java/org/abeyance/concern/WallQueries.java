package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.TrailEntry;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of walls, checked by the compiler. */
interface WallQueries {

    EntityManager session();

    @HQL("from WallMember m join fetch m.person where m.concern.id = :concern and m.removedAt is null order by m.id")
    List<WallMember> membersOf(long concern);

    /** Only while the reader is let in: a notice of a wall that they left tells them nothing any more. */
    @HQL("from WallNotice n join fetch n.concern c join fetch n.opening o join fetch o.askedBy"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where n.person.id = :reader and n.readAt is null order by n.id")
    List<WallNotice> unread(long reader);

    @HQL("from WallOpening o join fetch o.askedBy left join fetch o.grantedBy order by o.id desc limit :most")
    List<WallOpening> openings(int most);

    @HQL("from WallOpening o join fetch o.askedBy where o.id = :id and o.grantedAt is null")
    Optional<WallOpening> pending(long id);

    @HQL("from WallOpening o join fetch o.askedBy left join fetch o.grantedBy where o.concernRef = :ref order by o.id")
    List<WallOpening> openingsOf(String ref);

    @HQL("from Concern c where c.ref = :ref and c.walledAt is not null")
    Optional<Concern> walled(String ref);

    @HQL("from TrailEntry t where t.concernId = :concern and t.act like 'wall.%' and t.details is not null"
            + " order by t.number desc limit :most")
    List<TrailEntry> watched(long concern, int most);

    @HQL("from Fact f where f.concern.id = :concern and f.ref = :ref and f.correctedAt is null")
    Optional<Fact> factIn(long concern, String ref);
}
