package org.abeyance.operation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of the trail for readers, checked by the compiler. */
interface TrailQueries {

    EntityManager session();

    /** Newest first. Where something is looked for, sealed entries are never among what is found. */
    @HQL("select e.number, e.at, e.actorRef, e.act, e.subject, e.concernId, e.details, e.detailsDigest, e.previousHash,"
            + " e.hash, t.destroyedAt, t.destroyedBy, t.reason, case when e.concernId is null or exists"
            + " (select 1 from Sight s where s.concern = coalesce((select m.mergedInto.id from Concern m where m.id = e.concernId), e.concernId) and s.person = :reader) then true else false end"
            + " from TrailEntry e left join Tombstone t on t.number = e.number"
            + " where e.number < :before and (:everything = true"
            + " or (e.concernId is null and e.subject not in :hidden"
            + "  or exists (select 1 from Sight s where s.concern = coalesce((select m.mergedInto.id from Concern m where m.id = e.concernId), e.concernId) and s.person = :reader))"
            + " and (:subject = '' or e.subject = :subject or e.subject like :below escape '!')"
            + " and (:person = '' or e.actorRef = :person)"
            + " and (:act = '' or e.act = :act or e.act like :acts escape '!')"
            + " and e.at >= :from and e.at < :until)"
            + " order by e.number desc limit :most")
    List<TrailLine> newestFirst(
            long before,
            boolean everything,
            Collection<String> hidden,
            String subject,
            String below,
            String person,
            String act,
            String acts,
            Instant from,
            Instant until,
            int most,
            long reader);

    /** In the order of the chain. */
    @HQL("select e.number, e.at, e.actorRef, e.act, e.subject, e.concernId, e.details, e.detailsDigest, e.previousHash,"
            + " e.hash, t.destroyedAt, t.destroyedBy, t.reason, case when e.concernId is null or exists"
            + " (select 1 from Sight s where s.concern = coalesce((select m.mergedInto.id from Concern m where m.id = e.concernId), e.concernId) and s.person = :reader) then true else false end"
            + " from TrailEntry e left join Tombstone t on t.number = e.number"
            + " where e.number > :after and (:everything = true"
            + " or (e.concernId is null and e.subject not in :hidden"
            + "  or exists (select 1 from Sight s where s.concern = coalesce((select m.mergedInto.id from Concern m where m.id = e.concernId), e.concernId) and s.person = :reader))"
            + " and (:subject = '' or e.subject = :subject or e.subject like :below escape '!')"
            + " and (:person = '' or e.actorRef = :person)"
            + " and (:act = '' or e.act = :act or e.act like :acts escape '!')"
            + " and e.at >= :from and e.at < :until)"
            + " order by e.number limit :most")
    List<TrailLine> oldestFirst(
            long after,
            boolean everything,
            Collection<String> hidden,
            String subject,
            String below,
            String person,
            String act,
            String acts,
            Instant from,
            Instant until,
            int most,
            long reader);

    /** Clocks that one event started with a marked letter: what was said as they started repeats its words. */
    @HQL("select d.ref, m.item from Deadline d join Fact f on f.concern = d.concern and f.eventKey = d.eventKey"
            + " join ItemMark m on m.item = f.item and m.liftedAt is null where d.ref in :items")
    List<Clock> clocksOfMarked(Collection<String> items);

    /** A clock and the marked item. */
    record Clock(String ref, String marked) {}

    /** Facts, by their own references and those of their letters, that stand in concerns this reader does not see. */
    @HQL("select f.ref from Fact f where f.ref in :items and not exists"
            + " (select 1 from Sight s where s.concern = f.concern.id and s.person = :reader)"
            + " union select f.item from Fact f where f.item in :items and not exists"
            + " (select 1 from Sight s where s.concern = f.concern.id and s.person = :reader)")
    List<String> itemsElsewhere(Collection<String> items, long reader);

    @HQL(
            "select c.ref from Concern c join Sight s on s.concern = coalesce(c.mergedInto.id, c.id) and s.person = :reader"
                    + " where c.ref in :refs")
    List<String> concernsSeen(Collection<String> refs, long reader);
}
