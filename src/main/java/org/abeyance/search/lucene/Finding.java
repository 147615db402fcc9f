package org.abeyance.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.abeyance.search.Asked;
import org.abeyance.search.Found;
import org.abeyance.search.Hit;
import org.abeyance.search.Item;
import org.abeyance.search.Sieve;
import org.abeyance.search.Trait;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Looks for what one reader asks, in what this reader may find. */
final class Finding {

    private static final int MOST_NAMED = 5;

    /** So many parts are shown below the whole thing in which they were found. */
    private static final int MOST_PARTS = 3;

    private static final int PARTS_ON_AVERAGE = 20;

    private static final Query NO_WORDS = new BooleanQuery.Builder().build();

    /** So many are counted exactly where nobody wants to know the number. */
    private static final int COUNTED_ANYWAY = 1000;

    private final IndexSearcher searcher;
    private final Sieve sieve;
    private final Questions questions;

    Finding(IndexSearcher searcher, Sieve sieve) {
        this.searcher = searcher;
        this.sieve = sieve;
        this.questions = new Questions(sieve);
    }

    Found of(Asked asked) throws IOException {
        Query query = questions.of(asked);
        Optional<FieldDoc> after = asked.after().map(given -> Cursor.read(given).after(asked.order()));
        TopFieldCollectorManager best = new TopFieldCollectorManager(
                Cursor.sort(asked.order()),
                asked.most() + 1,
                after.orElse(null),
                asked.counted() ? Integer.MAX_VALUE : COUNTED_ANYWAY);
        if (!asked.counted()) {
            return found(asked, searcher.search(query, best), Map.of());
        }
        Object[] both = searcher.search(query, new MultiCollectorManager(best, new Counting()));
        @SuppressWarnings("unchecked")
        Map<Trait, List<Found.Count>> counts = (Map<Trait, List<Found.Count>>) both[1];
        return found(asked, (TopFieldDocs) both[0], counts);
    }

    private Found found(Asked asked, TopFieldDocs best, Map<Trait, List<Found.Count>> counts) throws IOException {
        boolean more = best.scoreDocs.length > asked.most();
        List<ScoreDoc> shown = List.of(best.scoreDocs).subList(0, more ? asked.most() : best.scoreDocs.length);
        Optional<String> next = more
                ? Optional.of(Cursor.of((FieldDoc) shown.get(shown.size() - 1)).toString())
                : Optional.empty();
        Optional<String> instead =
                best.totalHits.value == 0 ? new Suggesting(searcher, questions).insteadOf(asked) : Optional.empty();
        return new Found(
                hits(asked, shown),
                best.totalHits.value,
                withParts(asked, best.totalHits.value, counts),
                next,
                instead);
    }

    /** Beside what was counted of whole things, those that are found by a file in them, or by a mark on one. */
    private Map<Trait, List<Found.Count>> withParts(Asked asked, long total, Map<Trait, List<Found.Count>> counts)
            throws IOException {
        if (counts.isEmpty()) {
            return counts;
        }
        Map<Trait, List<Found.Count>> all = new EnumMap<>(counts);
        if (asked.isForFiles()) {
            all.put(Trait.KIND, List.of(new Found.Count(Item.FILE, total)));
        } else {
            recount(all, asked, Trait.KIND, Item.FILE);
        }
        if (sieve.legalTeam()) {
            recount(all, asked, Trait.PRIVILEGED, Fields.YES);
        }
        return all;
    }

    private void recount(Map<Trait, List<Found.Count>> counts, Asked asked, Trait trait, String value)
            throws IOException {
        long number = searcher.count(questions.of(asked.narrowed(trait, value)));
        List<Found.Count> others = counts.getOrDefault(trait, List.of()).stream()
                .filter(count -> !count.value().equals(value))
                .toList();
        List<Found.Count> all = number == 0
                ? others
                : Stream.concat(others.stream(), Stream.of(new Found.Count(value, number)))
                        .sorted(Counting.MOST_FIRST)
                        .toList();
        if (all.isEmpty()) {
            counts.remove(trait);
        } else {
            counts.put(trait, all);
        }
    }

    private List<Hit> hits(Asked asked, List<ScoreDoc> shown) throws IOException {
        List<Hit> hits = hits(questions.words(asked, Level.WHOLE), Level.WHOLE, shown);
        if (hits.isEmpty() || !asked.hasWords() && !asked.isForFiles()) {
            return hits;
        }
        Map<String, List<Hit>> parts = parts(asked, hits);
        return hits.stream()
                .map(hit -> hit.with(parts.getOrDefault(hit.key(), List.of()).stream()
                        .filter(part -> part.isFile() || !hit.isFoundItself())
                        .limit(MOST_PARTS)
                        .toList()))
                .toList();
    }

    /** What was found in these things, by their keys, the best first. */
    private Map<String, List<Hit>> parts(Asked asked, List<Hit> hits) throws IOException {
        List<String> keys = hits.stream().map(Hit::key).toList();
        ScoreDoc[] found = searcher.search(questions.parts(asked, keys), keys.size() * PARTS_ON_AVERAGE).scoreDocs;
        StoredFields stored = searcher.storedFields();
        Map<String, List<ScoreDoc>> best = new LinkedHashMap<>();
        for (ScoreDoc part : found) {
            String whole = stored.document(part.doc, Set.of(Fields.WHOLE)).get(Fields.WHOLE);
            List<ScoreDoc> those = best.computeIfAbsent(whole, any -> new ArrayList<>());
            if (those.size() <= MOST_PARTS) {
                those.add(part);
            }
        }
        Query words = questions.words(asked, Level.PART);
        List<ScoreDoc> shown = best.values().stream().flatMap(List::stream).toList();
        List<Hit> parts = hits(words, Level.PART, shown);
        Map<String, List<Hit>> byWhole = new HashMap<>();
        int at = 0;
        for (Map.Entry<String, List<ScoreDoc>> whole : best.entrySet()) {
            byWhole.put(whole.getKey(), parts.subList(at, at + whole.getValue().size()));
            at += whole.getValue().size();
        }
        return byWhole;
    }

    /** Reads and cuts what is shown, a share of it on each processor. */
    private List<Hit> hits(Query words, Level level, List<ScoreDoc> shown) throws IOException {
        int share = Math.max(1, (shown.size() + Searcher.processors() - 1) / Searcher.processors());
        List<Callable<List<Hit>>> shares = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += share) {
            List<ScoreDoc> some = shown.subList(from, Math.min(shown.size(), from + share));
            shares.add(() -> cut(words, level, some));
        }
        return searcher.getTaskExecutor().invokeAll(shares).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Hit> cut(Query words, Level level, List<ScoreDoc> shown) throws IOException {
        StoredFields stored = searcher.storedFields();
        Highlighting highlighting = new Highlighting(words, sieve, level);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : shown) {
            Document document = stored.document(one.doc);
            hits.add(hit(document, highlighting.of(document)));
        }
        return hits;
    }

    private static Hit hit(Document document, Highlighting.Shown text) {
        return new Hit(
                document.get(Fields.KEY),
                Long.parseLong(document.get(Fields.CONCERN)),
                document.get(Fields.KIND),
                document.get(Fields.REFERENCE),
                document.get(Fields.PATH),
                document.get(Fields.WITHIN),
                Documents.day(document),
                Set.of(document.getValues(Fields.ITEM)),
                document.get(Fields.DRAFT) != null,
                text.title(),
                text.snippet(),
                List.of());
    }

    /** A part that bears the reference is found by itself. */
    List<Hit> named(String reference) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(questions.named(reference), MOST_NAMED).scoreDocs) {
            Level level = Documents.isPart(stored.document(found.doc, Set.of(Fields.TOP))) ? Level.PART : Level.WHOLE;
            hits.addAll(hits(NO_WORDS, level, List.of(found)));
        }
        return hits;
    }
}
