package org.abeyance.decision;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.abeyance.concern.FactScope;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of decisions, checked by the compiler. */
interface DecisionQueries {

    EntityManager session();

    @HQL("from Decision d join fetch d.concern c join FactSight s on s.fact = d.id and s.person = :reader"
            + " where d.id in " + FactScope.NAMING + " order by d.effectiveOn, d.recordedAt, d.id")
    List<Decision> decisions(Collection<Long> activities, long reader);

    @HQL("select f.id, a.id from Decision f join f.activities a"
            + " join FactSight s on s.fact = f.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, a.id")
    List<FactScope.OfActivity> activitiesOf(Collection<Long> activities, long reader);

    @HQL("select f.id, p.code from Decision f join f.places p"
            + " join FactSight s on s.fact = f.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, index(p)")
    List<FactScope.OfPlace> placesOf(Collection<Long> activities, long reader);

    @HQL("from Confirmation k join fetch k.concern c join FactSight s on s.fact = k.decision.id and s.person = :reader"
            + " where k.decision.id in " + FactScope.NAMING + " order by k.effectiveOn, k.id")
    List<Confirmation> confirmations(Collection<Long> activities, long reader);

    @HQL("from Condition k join fetch k.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where k.id in " + FactScope.NAMING + " order by k.effectiveOn, k.id")
    List<Condition> conditions(Collection<Long> activities, long reader);

    @HQL("select f.id, a.id from Condition f join f.activities a"
            + " join Sight s on s.concern = f.concern.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, a.id")
    List<FactScope.OfActivity> conditionedActivities(Collection<Long> activities, long reader);

    @HQL("select f.id, p.code from Condition f join f.places p"
            + " join Sight s on s.concern = f.concern.id and s.person = :reader where f.id in " + FactScope.NAMING
            + " order by f.id, index(p)")
    List<FactScope.OfPlace> conditionedPlaces(Collection<Long> activities, long reader);

    @HQL("from Decision f left join fetch f.source join fetch f.concern c join f.activities a"
            + " join FactSight s on s.fact = f.id and s.person = :reader"
            + " where a.id = :activity order by f.effectiveOn, f.recordedAt, f.id")
    List<Decision> about(long activity, long reader);

    @HQL("from Condition f left join fetch f.source join fetch f.concern c join f.activities a"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where a.id = :activity order by f.effectiveOn, f.recordedAt, f.id")
    List<Condition> conditionsAbout(long activity, long reader);

    @HQL("from Confirmation k join fetch k.concern c where c.id in :concerns and k.destroyedIn is null order by k.id")
    List<Confirmation> proofsIn(Collection<Long> concerns);

    @HQL("from Confirmation k where k.decision.id in :decisions order by k.effectiveOn, k.id")
    List<Confirmation> confirmationsOf(Collection<Long> decisions);

    @HQL("from Decision d where d.concern.id = :concern order by d.effectiveOn, d.id")
    List<Decision> of(long concern);

    @HQL("from Confirmation k where k.concern.id = :concern order by k.effectiveOn, k.id")
    List<Confirmation> confirmationsIn(long concern);

    @HQL("from Condition k where k.concern.id = :concern order by k.effectiveOn, k.id")
    List<Condition> conditionsIn(long concern);

    @HQL("from Condition k left join fetch k.pause where k.concern.id = :concern and k.correctedAt is null"
            + " order by k.effectiveOn, k.id")
    List<Condition> conditionsOf(long concern);

    @HQL("from Condition k where k.pause.id = :pause and k.correctedAt is null order by k.effectiveOn, k.id")
    List<Condition> conditionsOn(long pause);
}
