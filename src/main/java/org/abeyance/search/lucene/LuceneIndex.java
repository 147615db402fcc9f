package org.abeyance.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.abeyance.audit.Head;
import org.abeyance.search.Engine;
import org.abeyance.search.Item;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * One copy, in one folder. With every commit it keeps the form in which it was written and the end of the trail up to which
 * it has taken everything in, so that the two are on the disk together or not at all.
 */
final class LuceneIndex implements Engine.Copy, AutoCloseable {

    /** Raised whenever what is written or how texts fall into words changes: older copies are made anew. */
    static final String FORM = "6";

    /** Much is asked of it and little written: each segment more costs every question. */
    private static final double FEW = 4;

    private static final double MEGABYTES_BEFORE_FLUSH = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Optional<Head> standing;
    private boolean changed;

    private LuceneIndex(Directory directory, Executor threads) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Words.BY_FIELD)
                        .setRAMBufferSizeMB(MEGABYTES_BEFORE_FLUSH)
                        .setMergePolicy(new TieredMergePolicy()
                                .setSegmentsPerTier(FEW)
                                .setTargetSearchConcurrency(Searcher.processors())));
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new Searcher(reader, threads);
            }
        });
        this.standing = kept(writer);
    }

    static LuceneIndex in(Directory directory, Executor threads) {
        try {
            return new LuceneIndex(directory, threads);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Head> kept(IndexWriter writer) {
        if (writer.getLiveCommitData() == null) {
            return Optional.empty();
        }
        Map<String, String> said = StreamSupport.stream(
                        writer.getLiveCommitData().spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return FORM.equals(said.get("form"))
                ? Optional.of(new Head(Long.parseLong(said.get("number")), said.get("hash")))
                : Optional.empty();
    }

    Optional<Head> standing() {
        return standing;
    }

    @Override
    public void add(List<Item> items) {
        try {
            for (Item item : items) {
                writer.updateDocuments(new Term(Fields.WHOLE, item.key()), Documents.block(item));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void remove(List<String> keys, List<Long> concerns) {
        try {
            writer.deleteDocuments(Stream.concat(
                            keys.stream().map(key -> new Term(Fields.WHOLE, key)),
                            concerns.stream().map(concern -> new Term(Fields.CONCERN, String.valueOf(concern))))
                    .toArray(Term[]::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void standsAt(Head head) {
        try {
            searchers.maybeRefreshBlocking();
            standing = Optional.of(head);
            changed = true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void keep() {
        if (!changed || standing.isEmpty()) {
            return;
        }
        try {
            Head head = standing.get();
            writer.setLiveCommitData(Map.of("form", FORM, "number", String.valueOf(head.number()), "hash", head.hash())
                    .entrySet());
            writer.commit();
            changed = false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void purge() {
        try {
            writer.forceMergeDeletes(true);
            changed = true;
            keep();
            writer.deleteUnusedFiles();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many whole things there are. */
    int size() {
        return with(searcher -> searcher.count(new TermQuery(new Term(Fields.TOP, Fields.YES))));
    }

    /** Something done with what can be found now. */
    <T> T with(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Done with a searcher. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Whatever was not kept is forgotten. */
    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
