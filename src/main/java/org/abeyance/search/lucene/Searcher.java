package org.abeyance.search.lucene;

import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** Walks the segments of the index by as many threads as there are processors, and a small index by one. */
final class Searcher extends IndexSearcher {

    /** So few documents are no work for two. */
    private static final int WORTH_A_THREAD = 5_000;

    Searcher(IndexReader reader, Executor threads) {
        super(reader, threads);
        setSimilarity(new Weighing());
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> segments) {
        int share = (getIndexReader().maxDoc() + processors() - 1) / processors();
        return slices(segments, Math.max(WORTH_A_THREAD, share), Integer.MAX_VALUE);
    }
}
