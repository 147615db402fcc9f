package org.abeyance.decision;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of resumes, checked by the compiler. */
interface ResumeQueries {

    EntityManager session();

    @HQL("from Resume r join fetch r.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where r.ref = :ref")
    Optional<Resume> byRef(String ref, long reader);

    /** Past the wall: for who is asked to clear it, and for nobody else. */
    @HQL("from Resume r join fetch r.concern where r.ref = :ref")
    Optional<Resume> named(String ref);

    @HQL("from Resume r join fetch r.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where r.id < :before order by r.id desc limit :most")
    List<Resume> latest(long before, int most, long reader);

    @HQL("from Resume r where r.concern.id = :concern order by r.id desc")
    List<Resume> of(long concern);

    @HQL("from Resume r join fetch r.concern c join Sight s on s.concern = c.id and s.person = :reader"
            + " where exists (select 1 from Resume q join q.activities a where q = r and a.id = :activity)"
            + " order by r.id desc")
    List<Resume> about(long activity, long reader);

    @HQL("from ResumeStep s where s.resume.id in :resumes order by s.recordedAt, s.id")
    List<ResumeStep> steps(Collection<Long> resumes);

    /** What was said for a wall belongs to the concern behind it. */
    @HQL(
            "from ResumeStep s join fetch s.resume r join fetch r.concern c left join fetch s.wall w"
                    + " where coalesce(w.id, c.id) in :concerns and s.reason is not null and s.destroyedIn is null order by s.id")
    List<ResumeStep> reasonsIn(Collection<Long> concerns);

    @HQL("from ResumeAnswer a join fetch a.fact where a.resume.id = :resume order by a.id")
    List<ResumeAnswer> answers(long resume);

    @HQL("from ResumeOverride o join fetch o.condition where o.resume.id = :resume order by o.id")
    List<ResumeOverride> overrides(long resume);

    @HQL("from Decision d where d.resume.id in :resumes")
    List<Decision> decisions(Collection<Long> resumes);

    /** Approved and not cancelled, past all walls: for the custodians who are asked. */
    @HQL("from Resume r join fetch r.concern where exists"
            + " (select 1 from Decision d where d.resume = r and d.correctedAt is null) order by r.id")
    List<Resume> approved();

    /** Those that wait for approval, past all walls: for whoever tells people of it. */
    @HQL("from Resume r join fetch r.concern where not exists (select 1 from ResumeStep s where s.resume = r"
            + " and s.step in (APPROVED, DECLINED, CANCELLED)) order by r.id")
    List<Resume> proposed();

    @HQL("from Decision d join fetch d.resume where d.resume.id in :resumes and d.correctedAt is null")
    List<Decision> believed(Collection<Long> resumes);

    @HQL("from Condition k where k.ref in :refs")
    List<Condition> conditions(Collection<String> refs);

    @HQL("select distinct m.concern.id from WallMember m"
            + " where m.person.id = :person and m.custodian = true and m.removedAt is null")
    List<Long> kept(long person);
}
