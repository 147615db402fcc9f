package org.abeyance.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.abeyance.concern.RegulatorPart;
import org.hibernate.annotations.processing.HQL;

/** What is asked for the pages of regulators, checked by the compiler. */
interface RegulatorQueries {

    EntityManager session();

    /** In how many open concerns each regulator has a part. */
    @HQL("select p.regulator.id, count(distinct c.id) from RegulatorPart p join p.concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader where c.stage <> CLOSED"
            + " group by p.regulator.id")
    List<Open> openConcerns(long reader);

    /** A regulator's number and how many. */
    record Open(Long regulator, Long concerns) {}

    /** The latest concerns in which a regulator has a part. */
    @HQL("from RegulatorPart p join fetch p.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch c.owner where p.regulator.id = :regulator"
            + " order by c.openedOn desc, c.id desc limit :most")
    List<RegulatorPart> latestParts(long regulator, long reader, int most);
}
