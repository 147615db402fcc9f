package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of facts whatever their kind, checked by the compiler. */
interface FactQueries {

    EntityManager session();

    @HQL(
            "from Fact f join fetch f.concern c join Sight s on s.concern = c.id and s.person = :reader where f.ref = :ref")
    Optional<Fact> byRef(String ref, long reader);

    @HQL("from Fact f left join fetch f.source where f.concern.id = :concern order by f.effectiveOn, f.id")
    List<Fact> of(long concern);

    @HQL("from Fact f left join fetch f.source where f.concern.id in :concerns and f.correctedAt is null"
            + " order by f.effectiveOn, f.id")
    List<Fact> believed(Collection<Long> concerns);

    @HQL("select f.id, a.id from Fact f join f.activities a where f.id in :facts order by f.id, a.id")
    List<FactScope.OfActivity> activitiesOf(Collection<Long> facts);

    @HQL("select f.id, p.code from Fact f join f.places p where f.id in :facts order by f.id, index(p)")
    List<FactScope.OfPlace> placesOf(Collection<Long> facts);

    @HQL("select count(*) from Fact f where f.source.id = :source")
    long countResting(long source);

    @HQL("select distinct f.eventKey from Fact f where f.concern.id = :concern and f.eventKey is not null")
    List<String> eventsOf(long concern);

    /** A page of what counts, oldest first, after a line of the page before; with what was corrected meanwhile if asked. */
    @HQL("from Fact f left join fetch f.source where f.concern.id = :concern"
            + " and f.effectiveOn <= :asOf and f.recordedAt < :before"
            + " and (:corrections = true or f.correctedAt is null or f.correctedAt >= :before)"
            + " and (f.effectiveOn > :day or f.effectiveOn = :day and f.id > :id)"
            + " order by f.effectiveOn, f.id limit :most")
    List<Fact> counting(
            long concern, LocalDate asOf, Instant before, boolean corrections, LocalDate day, long id, int most);

    @HQL("select count(*) from Fact f where f.concern.id = :concern"
            + " and f.effectiveOn <= :asOf and f.recordedAt < :before and f.correctedAt < :before")
    long countCorrected(long concern, LocalDate asOf, Instant before);

    @HQL("select f.id, r.ref from Fact f join f.replacement r where f.id in :facts")
    List<Replaced> replacementsOf(Collection<Long> facts);

    @HQL("select a.ref from Attachment a where a.fact.id in :facts order by a.id")
    List<String> filesOf(Collection<Long> facts);

    @HQL("from Fact f where f.replacement.id in :facts")
    List<Fact> replacedBy(Collection<Long> facts);

    /** What stands in the place of a corrected fact. */
    record Replaced(Long fact, String replacement) {}
}
