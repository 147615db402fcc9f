package org.abeyance.search.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * How well something fits, by itself alone: how often a word stands in it, and how long it is. How rare a word is in the
 * whole index does not count, because the index holds things that the reader may not know of, and the order of what they
 * see would tell.
 */
final class Weighing extends BM25Similarity {

    /** Words in a field, as if all were of this length on average. */
    private static final float USUAL = 40;

    @Override
    protected float idf(long documentsWithIt, long documents) {
        return 1;
    }

    @Override
    protected float avgFieldLength(CollectionStatistics statistics) {
        return USUAL;
    }
}
