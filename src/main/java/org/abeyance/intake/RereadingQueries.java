package org.abeyance.intake;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of readings, checked by the compiler. What came and has no concern yet may be seen by every caseworker. */
interface RereadingQueries {

    EntityManager session();

    @HQL("from ReadingRun order by id desc limit :most")
    List<ReadingRun> runs(int most);

    @HQL("from ReadingRun where id = :id")
    Optional<ReadingRun> run(long id);

    @HQL("from ReadingRun where finishedAt is null order by id limit 1")
    Optional<ReadingRun> underWay();

    @HQL("select coalesce(max(id), 0) from Arrival")
    long lastArrival();

    /** What is still to be read: what was destroyed can not be, and what was not read at all is read anyway. */
    @HQL(
            "select a.id from Arrival a where a.id > :after and a.id <= :upTo and a.destroyedAt is null and a.state <> RECEIVED"
                    + " order by a.id limit :most")
    List<Long> next(long after, long upTo, int most);

    /** How many of what this reader may see were read in a run, by what became of the reading. */
    record Tally(Long run, Rereading.Outcome outcome, Long readings) {}

    @HQL("select r.run.id, r.outcome, count(*) from Rereading r join r.arrival a where r.run.id in :runs"
            + IntakeQueries.SEEN + " group by r.run.id, r.outcome order by r.run.id, r.outcome")
    List<Tally> tallies(Collection<Long> runs, long reader);

    @HQL("select count(*) from Arrival a where a.id > :after and a.id <= :upTo and a.destroyedAt is null"
            + " and a.state <> RECEIVED" + IntakeQueries.SEEN)
    long countLeft(long after, long upTo, long reader);

    /** What of a run is to be looked at: all but what reads as before. */
    @HQL("from Rereading r join fetch r.arrival a left join fetch a.concern left join fetch a.content"
            + " where r.run.id = :run and r.outcome <> SAME and r.id > :after" + IntakeQueries.SEEN
            + " order by r.id limit :most")
    List<Rereading> differing(long run, long after, long reader, int most);

    @HQL("from Rereading r join fetch r.arrival a left join fetch a.concern left join fetch a.content"
            + " where r.outcome = PROPOSED and r.id > :after" + IntakeQueries.SEEN + " order by r.id limit :most")
    List<Rereading> proposed(long after, long reader, int most);

    /** In what some readings differ. */
    record Differs(Long reading, Aspect aspect) {}

    @HQL("select r.id, key(c) from Rereading r join r.changes c where r.id in :readings order by r.id, key(c)")
    List<Differs> aspects(Collection<Long> readings);

    @HQL("from Rereading r left join fetch r.changes where r.arrival.id = :arrival and r.id = :id")
    Optional<Rereading> one(long arrival, long id);

    @HQL("from Rereading r where r.arrival.id = :arrival order by r.id desc limit :most")
    List<Rereading> of(long arrival, int most);

    @HQL("from Rereading r left join fetch r.changes where r.arrival.id = :arrival")
    List<Rereading> allOf(long arrival);

    @HQL("from Rereading r left join fetch r.changes where r.arrival.id = :arrival and r.outcome = PROPOSED")
    List<Rereading> openOf(long arrival);

    /** Which of some contents were destroyed as files: they do not come back by being read again. */
    @HQL("select distinct i.digest from DestructionItem i where i.kind = FILE and i.digest in :digests")
    List<String> destroyed(Collection<String> digests);
}
