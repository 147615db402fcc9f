package org.abeyance.feed;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.abeyance.concern.Fact;
import org.abeyance.deadline.Deadline;
import org.hibernate.annotations.processing.HQL;

/** All that is asked for feeds, checked by the compiler. */
interface FeedQueries {

    EntityManager session();

    /** Open deadlines, and those met lately: a calendar must hear that they are over. */
    @HQL("from Deadline d join fetch d.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch d.regulator"
            + " where (d.metOn is null or d.metOn >= :metSince)"
            + " and (:mine = false or c.owner.id = :reader or c.deputy.id = :reader)"
            + " and (:regulator = '' or d.regulator.slug = :regulator or exists"
            + "   (select 1 from RegulatorPart r where r.concern = c and r.regulator.slug = :regulator))"
            + " and (:whose = '' or cast(d.whose as String) = :whose)"
            + " and (:practice = '' or c.practice.slug = :practice)"
            + " and (:concern = '' or c.ref = :concern)"
            + " and (:platform = '' or exists"
            + "   (select 1 from Concern o join o.activities a where o = c and a.platform.slug = :platform))"
            + " and (:jurisdiction = '' or exists"
            + "   (select 1 from Concern o join o.places p where o = c and p.code = :jurisdiction))"
            + " order by d.listedOn, d.id limit :most")
    List<Deadline> deadlines(
            LocalDate metSince,
            boolean mine,
            String whose,
            String regulator,
            String platform,
            String practice,
            String jurisdiction,
            String concern,
            int most,
            long reader);

    @HQL("from Fact f join fetch f.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where c.ref = :ref and f.correctedAt is null order by f.recordedAt desc, f.id desc limit :most")
    List<Fact> ofConcern(String ref, int most, long reader);

    @HQL("from Fact f join fetch f.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where f.correctedAt is null and exists (select 1 from f.activities a where a.id = :activity)"
            + " order by f.recordedAt desc, f.id desc limit :most")
    List<Fact> ofActivity(long activity, int most, long reader);

    @HQL("from Fact f join fetch f.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where f.correctedAt is null and exists"
            + "   (select 1 from RegulatorPart r where r.concern = c and r.regulator.slug = :slug)"
            + " order by f.recordedAt desc, f.id desc limit :most")
    List<Fact> ofRegulator(String slug, int most, long reader);
}
