package org.abeyance.response;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Kind;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of responses, checked by the compiler. */
interface ResponseQueries {

    EntityManager session();

    @HQL(
            "from Response r join fetch r.concern c join Sight s on s.concern = c.id and s.person = :reader where r.ref = :ref")
    Optional<Response> byRef(String ref, long reader);

    @HQL("select r.letterRef from Response r where r.ref = :ref and r.letterRef is not null")
    Optional<String> sentBy(String ref);

    @HQL("from Response r where r.concern.id = :concern order by r.id desc")
    List<Response> of(long concern);

    /** The newest first; a page begins after the last line of the one before. */
    @HQL("from Response r join fetch r.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where (:status = '' and r.status not in (SENT, WITHDRAWN) or :status = 'ANY' or cast(r.status as String) = :status)"
            + " and (:concern = '' or c.ref = :concern) and r.id < :before order by r.id desc limit :most")
    List<Response> newestFirst(String status, String concern, long before, int most, long reader);

    @HQL(
            "from Edition e join fetch e.response r join fetch r.concern c where c.id in :concerns and e.destroyedIn is null"
                    + " order by e.id")
    List<Edition> editionsIn(Collection<Long> concerns);

    @HQL("from ResponseComment k join fetch k.response r join fetch r.concern c where c.id in :concerns"
            + " and k.destroyedIn is null order by k.id")
    List<ResponseComment> commentsIn(Collection<Long> concerns);

    @HQL("from Edition e where e.response.id = :response order by e.edition desc")
    List<Edition> editionsOf(long response);

    @HQL("from Edition e where e.response.id = :response and e.edition = :edition")
    Optional<Edition> edition(long response, int edition);

    @HQL("from EditionAnswer a join fetch a.question q join fetch a.draft left join fetch q.owner"
            + " where a.edition.id in :editions order by a.edition.id, a.place")
    List<EditionAnswer> answersOf(Collection<Long> editions);

    @HQL("from Enclosure e where e.edition.id in :editions order by e.edition.id, e.place")
    List<Enclosure> enclosuresOf(Collection<Long> editions);

    @HQL("from ClearanceStep s where s.edition.id in :editions order by s.edition.id, s.place")
    List<Step> stepsOf(Collection<Long> editions);

    @HQL("from ResponseMove m where m.response.id = :response order by m.id desc")
    List<ResponseMove> movesOf(long response);

    @HQL("from ResponseComment c where c.response.id = :response order by c.id")
    List<ResponseComment> commentsOn(long response);

    @HQL("from ClearanceStep s join fetch s.edition e join fetch e.response r join fetch r.concern c"
            + " where c.id in :concerns and s.reason is not null order by s.id")
    List<Step> judgedIn(Collection<Long> concerns);

    @HQL("from ResponseMove m join fetch m.response r join fetch r.concern c"
            + " where c.id in :concerns and m.reason is not null order by m.id")
    List<ResponseMove> movesIn(Collection<Long> concerns);

    @HQL("from DeliveryProof p join fetch p.response r join fetch r.concern c where c.id in :concerns order by p.id")
    List<DeliveryProof> proofsIn(Collection<Long> concerns);

    @HQL("from DeliveryProof p where p.response.id = :response order by p.id")
    List<DeliveryProof> proofsOf(long response);

    @HQL("from MetDeadline m join fetch m.deadline where m.response.id = :response order by m.id")
    List<MetDeadline> metBy(long response);

    @HQL("select distinct e.recordedBy from Edition e where e.response.id = :response")
    List<String> writersOf(long response);

    @HQL("select distinct d.recordedBy from Draft d where d.question.id in"
            + " (select a.question.id from EditionAnswer a where a.edition.id = :edition)")
    List<String> answerersOf(long edition);

    @HQL("from KindStage s where s.kind = :kind order by s.place")
    List<KindStage> stagesOf(Kind kind);

    @HQL(
            "from Letterhead l join fetch l.organisation where l.organisation.id = :organisation order by l.id desc limit 1")
    Optional<Letterhead> letterhead(long organisation);
}
