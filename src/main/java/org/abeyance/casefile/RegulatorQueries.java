package org.abeyance.casefile;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.register.Regulator;
import org.hibernate.annotations.processing.HQL;

/**
 * Which regulators a reader may know of: those that something names which this reader may see, and those that nothing
 * names.
 */
interface RegulatorQueries {

    String KNOWN = " (exists (select 1 from RegulatorPart p join Sight s on s.concern = p.concern.id"
            + " and s.person = :reader where p.regulator = g)"
            + " or exists (select 1 from Letter l join Sight s on s.concern = l.concern.id"
            + " and s.person = :reader where l.regulator = g)"
            + " or exists (select 1 from Position o join Sight s on s.concern = o.concern.id"
            + " and s.person = :reader where o.regulator = g)"
            + " or exists (select 1 from Restriction r join Sight s on s.concern = r.concern.id"
            + " and s.person = :reader where r.regulator = g)"
            + " or not exists (select 1 from RegulatorPart p where p.regulator = g)"
            + " and not exists (select 1 from Letter l where l.regulator = g)"
            + " and not exists (select 1 from Position o where o.regulator = g)"
            + " and not exists (select 1 from Restriction r where r.regulator = g))";

    EntityManager session();

    @HQL("from Regulator g left join fetch g.home where " + KNOWN + " order by g.name, g.id")
    List<Regulator> knownTo(long reader);

    @HQL("from Regulator g left join fetch g.home where g.slug = :slug and " + KNOWN)
    Optional<Regulator> bySlug(String slug, long reader);

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
