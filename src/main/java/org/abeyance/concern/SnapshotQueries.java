package org.abeyance.concern;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.HQL;

/** All that is asked of snapshots, checked by the compiler. Each belongs to a fact and is seen with its concern. */
interface SnapshotQueries {

    EntityManager session();

    @HQL("from PageSnapshot p join fetch p.fact f join Sight s on s.concern = f.concern.id and s.person = :reader"
            + " where p.urlDigest = :urlDigest order by p.readOn, p.id")
    List<PageSnapshot> of(String urlDigest, long reader);

    @HQL("from PageSnapshot p join fetch p.fact f join Sight s on s.concern = f.concern.id and s.person = :reader"
            + " where p.ref = :ref and p.urlDigest = :urlDigest")
    Optional<PageSnapshot> byRef(String ref, String urlDigest, long reader);

    /** The facts believed now that cite a page, in every concern that this reader sees. */
    @HQL("from Fact f join fetch f.source q join fetch f.concern c"
            + " join Sight s on s.concern = c.id and s.person = :reader"
            + " where q.kind <> LETTER and f.correctedAt is null and (:url <> '' and q.url = :url"
            + " or :url = '' and coalesce(q.url, '') = '' and q.publisher = :publisher"
            + " and coalesce(q.title, '') = :title) order by f.effectiveOn, f.id")
    List<Fact> citing(String url, String publisher, String title, long reader);

    @HQL("from SnapshotTouch t join fetch t.fact f join Sight s on s.concern = f.concern.id and s.person = :reader"
            + " where t.snapshot.ref = :snapshot order by t.id")
    List<SnapshotTouch> touches(String snapshot, long reader);
}
