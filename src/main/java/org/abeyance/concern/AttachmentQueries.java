package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.store.ContentText;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of files, checked by the compiler. */
interface AttachmentQueries {

    EntityManager session();

    @HQL("from Attachment a join fetch a.content join fetch a.concern c left join fetch a.fact"
            + " join Sight s on s.concern = c.id and s.person = :reader where a.ref = :ref")
    Optional<Attachment> byRef(String ref, long reader);

    @HQL("from Attachment a where a.concern.id = :concern and a.ref = :ref")
    Optional<Attachment> in(long concern, String ref);

    @HQL("from Attachment a join fetch a.content left join fetch a.fact where a.concern.id = :concern"
            + " order by a.id desc limit :most")
    List<Attachment> of(long concern, int most);

    /** By their references, where this reader may see the concern. */
    @HQL("from Attachment a join fetch a.content join fetch a.concern c left join fetch a.fact"
            + " join Sight s on s.concern = c.id and s.person = :reader where a.ref in :refs order by a.id")
    List<Attachment> seen(Collection<String> refs, long reader);

    /** Those that belong to some concerns and to no fact in them. */
    @HQL("from Attachment a join fetch a.content where a.concern.id in :concerns and a.fact is null"
            + " order by a.id limit :most")
    List<Attachment> own(Collection<Long> concerns, int most);

    @HQL("from Attachment a join fetch a.content join fetch a.fact f where f.ref in :facts order by a.id")
    List<Attachment> ofFactRefs(Collection<String> facts);

    @HQL(
            "from Attachment a join fetch a.content left join fetch a.fact where a.concern.id = :concern and a.ref in :refs"
                    + " order by a.id")
    List<Attachment> named(long concern, Collection<String> refs);

    @HQL("from Attachment a join fetch a.content where a.fact.id in :facts order by a.id")
    List<Attachment> ofFacts(Collection<Long> facts);

    @HQL("from Attachment a join fetch a.content join fetch a.concern where a.concern.id in :concerns"
            + " and a.destroyedIn is null order by a.id")
    List<Attachment> keptIn(Collection<Long> concerns);

    /** Those of some files that belong to something. */
    @HQL("select a.ref, a.fact.id, a.part from Attachment a where a.ref in :refs and a.fact.id is not null")
    List<BearsNames.Paper> papers(Collection<String> refs);

    /** All versions of a file, the latest first. */
    @HQL("from Attachment a join fetch a.content join fetch a.concern left join fetch a.fact"
            + " where a.id = :series or a.series = :series order by a.edition desc")
    List<Attachment> versions(long series);

    @HQL("from ContentText t where t.content = :content")
    Optional<ContentText> text(long content);

    @HQL("select count(*) from Attachment a where a.concern.id = :concern")
    long count(long concern);

    @HQL("select coalesce(sum(a.content.size), 0) from Attachment a where a.fact.id = :fact and a.part <> ORIGINAL")
    long weight(long fact);

    @HQL("from Attachment a where a.concern.id = :concern and a.content.id = :content and"
            + " (:fact = 0 and a.fact is null or a.fact.id = :fact) order by a.id limit 1")
    Optional<Attachment> same(long concern, long fact, long content);
}
