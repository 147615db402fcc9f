package org.abeyance.decision;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.abeyance.concern.FactScope;
import org.abeyance.position.Held;
import org.abeyance.position.Position;
import org.abeyance.position.Restriction;
import org.abeyance.position.Turn;
import org.hibernate.annotations.processing.HQL;

/**
 * All that the gate reads, checked by the compiler. It reads every fact of some activities, hidden ones too: nothing of this
 * may be shown without asking who looks. The number of statements is the same whatever they find.
 */
interface GateQueries {

    EntityManager session();

    @HQL("from Decision d join fetch d.concern left join fetch d.resume"
            + " where exists (select 1 from Decision q join q.activities a where q = d and a.id in :activities)"
            + " order by d.recordedAt, d.id")
    List<Decision> decisions(Collection<Long> activities);

    @HQL("from Restriction r left join fetch r.regulator join fetch r.concern"
            + " where exists (select 1 from Restriction q join q.activities a where q = r and a.id in :activities)"
            + " order by r.effectiveOn, r.recordedAt, r.id")
    List<Restriction> restrictions(Collection<Long> activities);

    @HQL("from Turn t join fetch t.concern"
            + " where exists (select 1 from Restriction q join q.activities a where q = t.restriction and a.id in :activities)"
            + " order by t.effectiveOn, t.recordedAt, t.id")
    List<Turn> turns(Collection<Long> activities);

    @HQL("from Position p join fetch p.regulator join fetch p.concern"
            + " where exists (select 1 from Position q join q.activities a where q = p and a.id in :activities)"
            + " order by p.effectiveOn, p.recordedAt, p.id")
    List<Position> positions(Collection<Long> activities);

    @HQL("select p.id, h from Position p join p.held h"
            + " where exists (select 1 from Position q join q.activities a where q = p and a.id in :activities)"
            + " order by p.id, index(h)")
    List<HeldRow> held(Collection<Long> activities);

    /** One thing held in one position. */
    record HeldRow(Long position, Held held) {}

    @HQL("from Condition k join fetch k.concern"
            + " where exists (select 1 from Condition q join q.activities a where q = k and a.id in :activities)"
            + " order by k.effectiveOn, k.id")
    List<Condition> conditions(Collection<Long> activities);

    @HQL("from Settlement s join fetch s.concern"
            + " where exists (select 1 from Condition q join q.activities a where q = s.condition and a.id in :activities)"
            + " order by s.effectiveOn, s.recordedAt, s.id")
    List<Settlement> settlements(Collection<Long> activities);

    @HQL("select f.id, b.id from Fact f join f.activities b"
            + " where exists (select 1 from Fact q join q.activities a where q = f and a.id in :activities)")
    List<FactScope.OfActivity> activitiesOf(Collection<Long> activities);

    @HQL("select f.id, p.code from Fact f join f.places p"
            + " where exists (select 1 from Fact q join q.activities a where q = f and a.id in :activities)")
    List<FactScope.OfPlace> placesOf(Collection<Long> activities);

    @HQL("from ResumeOverride o where exists"
            + " (select 1 from Resume q join q.activities a where q = o.resume and a.id in :activities)")
    List<ResumeOverride> overrides(Collection<Long> activities);

    @HQL("from ResumeStep s where s.step in (CLEARED, STOPPED) and exists"
            + " (select 1 from Resume q join q.activities a where q = s.resume and a.id in :activities)"
            + " order by s.recordedAt, s.id")
    List<ResumeStep> clearances(Collection<Long> activities);

    /** The activities that were ever resumed through the gate. */
    @HQL("select distinct a.id from Decision d join d.activities a where d.resume is not null")
    List<Long> gated();

    @HQL("select k.id, r.id from Condition k join k.replacement r"
            + " where exists (select 1 from Condition q join q.activities a where q = k and a.id in :activities)")
    List<Replaced> replaced(Collection<Long> activities);

    /** What stands in the place of a corrected condition. */
    record Replaced(Long condition, Long replacement) {}
}
