package org.abeyance.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abeyance.search.Found;
import org.abeyance.search.Trait;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values of all traits among what is found, segment by segment. */
final class Counting implements CollectorManager<Counting.Counter, Map<Trait, List<Found.Count>>> {

    static final Comparator<Found.Count> MOST_FIRST =
            Comparator.comparing(Found.Count::number).reversed().thenComparing(Found.Count::value);

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Map<Trait, List<Found.Count>> reduce(Collection<Counter> counters) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        for (Counter counter : counters) {
            for (Segment segment : counter.segments) {
                segment.addTo(sums);
            }
        }
        Map<Trait, List<Found.Count>> counts = new EnumMap<>(Trait.class);
        sums.forEach((value, number) -> counts.computeIfAbsent(Fields.traitOf(value), trait -> new ArrayList<>())
                .add(new Found.Count(Fields.valueOf(value), number)));
        counts.values().forEach(values -> values.sort(MOST_FIRST));
        return counts;
    }

    /** What was counted in the segments that one thread walked. */
    static final class Counter implements Collector {

        private final List<Segment> segments = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            Segment segment = new Segment(DocValues.getSortedSet(leaf.reader(), Fields.COUNTED));
            segments.add(segment);
            return segment;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Segment implements LeafCollector {

        private final SortedSetDocValues values;
        private final long[] counts;

        Segment(SortedSetDocValues values) {
            this.values = values;
            this.counts = new long[(int) values.getValueCount()];
        }

        @Override
        public void setScorer(Scorable scorer) {
            // how good a finding is does not count
        }

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    sums.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Long::sum);
                }
            }
        }
    }
}
