package org.abeyance.position;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.abeyance.concern.FactScope;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of positions, restrictions and their turns, checked by the compiler. */
interface PositionQueries {

    EntityManager session();

    @HQL("from Position p join fetch p.regulator join fetch p.concern c"
            + " join FactSight s on s.fact = p.id and s.person = :reader"
            + " where p.id in " + FactScope.NAMING
            + " order by p.effectiveOn, p.recordedAt, p.id")
    List<Position> positions(Collection<Long> activities, long reader);

    @HQL("select f.id, a.id from Position f join f.activities a"
            + " join FactSight s on s.fact = f.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, a.id")
    List<FactScope.OfActivity> activitiesOf(Collection<Long> activities, long reader);

    @HQL("select f.id, p.code from Position f join f.places p"
            + " join FactSight s on s.fact = f.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, index(p)")
    List<FactScope.OfPlace> placesOf(Collection<Long> activities, long reader);

    @HQL("select f.id, a.id from Restriction f join f.activities a"
            + " join Sight s on s.concern = f.concern.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, a.id")
    List<FactScope.OfActivity> restrictedActivities(Collection<Long> activities, long reader);

    @HQL("select f.id, p.code from Restriction f join f.places p"
            + " join Sight s on s.concern = f.concern.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, index(p)")
    List<FactScope.OfPlace> restrictedPlaces(Collection<Long> activities, long reader);

    @HQL("from Restriction r left join fetch r.regulator join fetch r.concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where r.id in " + FactScope.NAMING
            + " order by r.effectiveOn, r.recordedAt, r.id")
    List<Restriction> restrictions(Collection<Long> activities, long reader);

    @HQL("from Turn t join fetch t.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where t.restriction.id in " + FactScope.NAMING
            + " order by t.effectiveOn, t.recordedAt, t.id")
    List<Turn> turns(Collection<Long> activities, long reader);

    @HQL("select p.id, h from Position p join p.held h"
            + " join FactSight s on s.fact = p.id and s.person = :reader where p.id in " + FactScope.NAMING
            + " order by p.id, index(h)")
    List<HeldRow> held(Collection<Long> activities, long reader);

    @HQL("from Position f left join fetch f.source join fetch f.regulator join fetch f.concern c join f.activities a"
            + " join FactSight s on s.fact = f.id and s.person = :reader"
            + " where a.id = :activity order by f.effectiveOn, f.recordedAt, f.id")
    List<Position> positionsAbout(long activity, long reader);

    @HQL(
            "from Restriction f left join fetch f.source left join fetch f.regulator join fetch f.concern c join f.activities a"
                    + " join Sight s on s.concern = c.id and s.person = :reader"
                    + " where a.id = :activity order by f.effectiveOn, f.recordedAt, f.id")
    List<Restriction> restrictionsAbout(long activity, long reader);

    @HQL(
            "from Turn f left join fetch f.source join fetch f.restriction r left join fetch r.regulator join fetch f.concern c join f.activities a"
                    + " join Sight s on s.concern = c.id and s.person = :reader"
                    + " where a.id = :activity order by f.effectiveOn, f.recordedAt, f.id")
    List<Turn> turnsAbout(long activity, long reader);

    @HQL("select p.id, h from Position p join p.held h join p.activities a"
            + " join FactSight s on s.fact = p.id and s.person = :reader"
            + " where a.id = :activity order by p.id, index(h)")
    List<HeldRow> heldAbout(long activity, long reader);

    /** One thing held in one position. */
    record HeldRow(Long position, Held held) {}

    @HQL("from Restriction r left join fetch r.regulator where r.concern.id = :concern order by r.effectiveOn, r.id")
    List<Restriction> restrictionsOf(long concern);

    @HQL("from Position p join fetch p.regulator where p.concern.id = :concern and p.correctedAt is null"
            + " order by p.effectiveOn, p.id")
    List<Position> believedIn(long concern);

    @HQL("select p.id, h from Position p join p.held h where p.id in :positions order by p.id, index(h)")
    List<HeldRow> heldIn(Collection<Long> positions);

    @HQL("from Turn t where t.restriction.id = :restriction and t.correctedAt is null order by t.effectiveOn, t.id")
    List<Turn> turnsOf(long restriction);

    @HQL("from Restriction r where r.measure.id = :measure and r.correctedAt is null")
    List<Restriction> boundBy(long measure);

    @HQL("from PenaltyStep s where s.penalty.id in :penalties order by s.effectiveOn, s.recordedAt, s.id")
    List<PenaltyStep> stepsOf(Collection<Long> penalties);
}
