package org.abeyance.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abeyance.search.Asked;
import org.abeyance.search.Found;
import org.abeyance.search.Hit;
import org.abeyance.search.Sieve;
import org.abeyance.search.Trait;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
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
        return new Found(hits(asked, shown), best.totalHits.value, counts, next, instead);
    }

    private List<Hit> hits(Asked asked, List<ScoreDoc> shown) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Highlighting.Shown> texts = new Highlighting(searcher, sieve)
                .of(
                        questions.words(asked),
                        shown.stream().mapToInt(doc -> doc.doc).toArray());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            hits.add(hit(stored.document(shown.get(i).doc, Highlighting.NOT_WORDS), texts.get(i)));
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
                text.snippet());
    }

    List<Hit> named(String reference) throws IOException {
        ScoreDoc[] found = searcher.search(questions.named(reference), MOST_NAMED).scoreDocs;
        return hits(
                new Asked(
                        List.of(), Optional.empty(), Optional.empty(), Asked.Order.NEWEST, Optional.empty(), 1, false),
                List.of(found));
    }
}
