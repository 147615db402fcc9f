package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.TrailEntry;
import org.hibernate.annotations.processing.HQL;

/**
 * All that is asked of marks, checked by the compiler. A mark hides from all outside the legal team; what was clawed back
 * is hidden from all but its guards: the custodians of the wall, and where there is none the legal team.
 */
interface MarkQueries {

    EntityManager session();

    @HQL("select distinct m.item from ItemMark m where m.item in :items and m.liftedAt is null"
            + " and (:legal = false and (m.kind <> CLAWED_BACK or m.concern.walledAt is null)"
            + " or m.kind = CLAWED_BACK and m.concern.walledAt is not null and not exists"
            + "  (select 1 from WallMember w where w.concern = m.concern and w.person.id = :reader"
            + "   and w.custodian = true and w.removedAt is null))")
    List<String> opaque(Collection<String> items, long reader, boolean legal);

    @HQL("select distinct m.item from ItemMark m where m.item in :items and m.liftedAt is null and m.kind = CLAWED_BACK"
            + " and (:legal = false and m.concern.walledAt is null"
            + " or m.concern.walledAt is not null and not exists"
            + "  (select 1 from WallMember w where w.concern = m.concern and w.person.id = :reader"
            + "   and w.custodian = true and w.removedAt is null))")
    List<String> withheld(Collection<String> items, long reader, boolean legal);

    @HQL("select distinct m.item from ItemMark m where m.liftedAt is null and m.kind = CLAWED_BACK"
            + " and (:legal = false and m.concern.walledAt is null"
            + " or m.concern.walledAt is not null and not exists"
            + "  (select 1 from WallMember w where w.concern = m.concern and w.person.id = :reader"
            + "   and w.custodian = true and w.removedAt is null))")
    List<String> withheld(long reader, boolean legal);

    @HQL("select distinct m.item from ItemMark m where m.item in :items and m.liftedAt is null")
    List<String> marked(Collection<String> items);

    /** What one event brought carries one text: with its letter the rest of it is covered. */
    @HQL("select f.ref, f.item, m.item from Fact f join ItemMark m on m.concern = f.concern and m.liftedAt is null"
            + " where f.ref in :facts and (m.item = f.item or f.eventKey is not null and exists"
            + " (select 1 from Fact l where l.item = m.item and l.concern = f.concern and l.eventKey = f.eventKey))")
    List<Covered> covered(Collection<String> facts);

    /** A fact, the name by which it is marked, and a marked item that covers it. */
    record Covered(String fact, String item, String marked) {}

    @HQL("from ItemMark m where m.concern.id = :concern and m.item = :item order by m.id")
    List<ItemMark> of(long concern, String item);

    @HQL("from ItemMark m where m.concern.id = :concern order by m.itemOn, m.id")
    List<ItemMark> of(long concern);

    @HQL("from ItemMark m where m.concern.id = :concern and m.ref = :ref")
    Optional<ItemMark> byRef(long concern, String ref);

    @HQL("from TrailEntry t where t.concernId = :concern and t.subject = :subject and t.act like 'mark.%'"
            + " and t.details is not null order by t.number desc limit :most")
    List<TrailEntry> watched(long concern, String subject, int most);
}
