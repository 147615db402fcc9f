package org.abeyance.response;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of questions, checked by the compiler. Who only contributes sees what they own, inside the wall. */
interface QuestionQueries {

    EntityManager session();

    @HQL("from Question q join fetch q.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch q.owner left join fetch q.regulator"
            + " where q.ref = :ref and (:all = true or q.owner.id = :reader)")
    Optional<Question> byRef(String ref, boolean all, long reader);

    @HQL("from Question q where q.concern.id = :concern and q.ref = :ref")
    Optional<Question> within(long concern, String ref);

    @HQL("from Question q left join fetch q.owner left join fetch q.regulator where q.concern.id = :concern"
            + " order by q.order, q.id")
    List<Question> of(long concern);

    @HQL("from Question q left join fetch q.owner where q.letterRef = :letter order by q.order, q.id")
    List<Question> ofLetter(String letter);

    @HQL("select coalesce(max(q.order), 0) from Question q where q.concern.id = :concern")
    int lastOrder(long concern);

    /** The next date first; those without one come last. */
    @HQL("from Question q join fetch q.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch q.owner left join fetch q.regulator"
            + " where (:all = true or q.owner.id = :reader)"
            + " and (:status = '' and q.status not in (ANSWERED, WITHDRAWN) or :status = 'ANY' or cast(q.status as String) = :status)"
            + " and (:concern = '' or c.ref = :concern) and (:letter = '' or q.letterRef = :letter)"
            + " and (:owner = -1 or q.owner.id = :owner)"
            + " and (q.listedOn > :day or q.listedOn = :day and q.id > :id)"
            + " order by q.listedOn, q.id limit :most")
    List<Question> dueFirst(
            boolean all,
            String status,
            String concern,
            String letter,
            long owner,
            LocalDate day,
            long id,
            int most,
            long reader);

    @HQL("select count(case when q.status <> WITHDRAWN then 1 end), count(case when q.status = ANSWERED then 1 end),"
            + " count(case when q.status = CLEARED then 1 end), count(case when q.status = WITH_COUNSEL then 1 end),"
            + " count(case when q.status = DRAFTING then 1 end), count(case when q.status = OPEN then 1 end)"
            + " from Question q join q.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where (:all = true or q.owner.id = :reader)"
            + " and (:concern = '' or c.ref = :concern) and (:letter = '' or q.letterRef = :letter)"
            + " and (:owner = -1 or q.owner.id = :owner)")
    Tally tally(boolean all, String concern, String letter, long owner, long reader);

    @HQL("from Draft d where d.question.id = :question order by d.edition desc")
    List<Draft> draftsOf(long question);

    @HQL("from Draft d where d.question.id = :question and d.edition = :edition")
    Optional<Draft> draft(long question, int edition);

    @HQL("from Draft d join fetch d.question q where q.id in :questions and d.edition = q.edition")
    List<Draft> latestOf(Collection<Long> questions);

    @HQL("from Draft d join fetch d.question q where q.concern.id in :concerns and d.destroyedIn is null order by d.id")
    List<Draft> draftsIn(Collection<Long> concerns);

    @HQL(
            "from Advice a join fetch a.question q where q.concern.id in :concerns and a.destroyedIn is null order by a.id")
    List<Advice> adviceIn(Collection<Long> concerns);

    @HQL("select distinct d.recordedBy from Draft d where d.question.id = :question")
    List<String> authorsOf(long question);

    @HQL("from QuestionMove m where m.question.id = :question order by m.id desc")
    List<QuestionMove> movesOf(long question);

    @HQL("from QuestionMove m join fetch m.question q join fetch q.concern c"
            + " where c.id in :concerns and m.reason is not null order by m.id")
    List<QuestionMove> movesIn(Collection<Long> concerns);

    @HQL("from Exhibit e join fetch e.question q join fetch q.concern c where c.id in :concerns order by e.id")
    List<Exhibit> evidenceIn(Collection<Long> concerns);

    @HQL("from Exhibit e where e.question.id = :question and e.removedAt is null order by e.id")
    List<Exhibit> exhibitsOf(long question);

    @HQL("from Exhibit e where e.question.id = :question and e.id = :id and e.removedAt is null")
    Optional<Exhibit> exhibit(long question, long id);

    @HQL("from Advice a where a.question.id = :question order by a.id")
    List<Advice> adviceOn(long question);

    /** Those that wait for their owner and are wanted up to a day. */
    @HQL("select q.id from Question q where q.status in (OPEN, DRAFTING) and q.due <= :last and q.owner is not null"
            + " order by q.due, q.id")
    List<Long> wanted(LocalDate last);

    /** How many of a concern wait for their owner, who may see it. */
    @HQL("select count(*) from Question q join Sight s on s.concern = q.concern.id and s.person = :owner"
            + " where q.concern.id = :concern and q.owner.id = :owner and q.status in (OPEN, DRAFTING)")
    long countWaiting(long concern, long owner);

    @HQL("from Question q left join fetch q.owner join fetch q.concern where q.ref = :ref")
    Optional<Question> byName(String ref);

    @HQL("from QuestionReminder r where r.question.id = :question order by r.id")
    List<Reminder> remindersOf(long question);

    /** Those cleared or sent whose letter is another one, the latest first. */
    @HQL("from Question q join fetch q.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " left join fetch q.regulator where q.status in (CLEARED, ANSWERED) and q.letterRef <> :letter"
            + " order by q.id desc limit :most")
    List<Question> approved(String letter, int most, long reader);
}
