package org.abeyance.search.lucene;

import java.time.LocalDate;
import java.util.List;
import org.abeyance.search.Asked;
import org.abeyance.search.Clause;
import org.abeyance.search.Sieve;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is asked, in the index's own terms. Every clause must hold; a word may stand in any field that this reader may read. */
final class Questions {

    private static final float IN_THE_TITLE = 2.5f;
    private static final float AS_WRITTEN = 0.75f;

    private static final Query EVERYTHING = new MatchAllDocsQuery();
    private static final Query NOTHING = new MatchNoDocsQuery("no word");

    private final Sieve sieve;

    Questions(Sieve sieve) {
        this.sieve = sieve;
    }

    /** Everything that is asked, of what this reader may find. */
    Query of(Asked asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (Clause clause : asked.clauses()) {
            boolean scores = !(clause instanceof Clause.Having);
            all.add(of(clause), clause.excluded() ? Occur.MUST_NOT : scores ? Occur.MUST : Occur.FILTER);
            positive |= !clause.excluded();
        }
        if (asked.from().isPresent() || asked.to().isPresent()) {
            all.add(
                    LongPoint.newRangeQuery(
                            Fields.DAY,
                            asked.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                            asked.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)),
                    Occur.FILTER);
            positive = true;
        }
        if (!positive) {
            all.add(EVERYTHING, Occur.FILTER);
        }
        sift(all);
        if (!sieve.legalTeam()) {
            all.add(new TermQuery(new Term(Fields.MARKED, Fields.YES)), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** Takes out what is not there for this reader. */
    private void sift(BooleanQuery.Builder all) {
        if (!sieve.hidden().isEmpty()) {
            List<BytesRef> concerns = sieve.hidden().stream()
                    .map(concern -> new BytesRef(String.valueOf(concern)))
                    .toList();
            all.add(new TermInSetQuery(Fields.CONCERN, concerns), Occur.MUST_NOT);
        }
        if (!sieve.withheld().isEmpty()) {
            List<BytesRef> items = sieve.withheld().stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(Fields.ITEM, items), Occur.MUST_NOT);
        }
        if (!sieve.drafts()) {
            all.add(new TermQuery(new Term(Fields.DRAFT, Fields.YES)), Occur.MUST_NOT);
        }
    }

    /** Things with this reference; of what is marked everybody may know reference and date. */
    Query named(String reference) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.REFERENCES, Fields.plain(reference))), Occur.FILTER);
        sift(all);
        return all.build();
    }

    /** Only the words, for highlighting: traits are no words. */
    Query words(Asked asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asked.clauses().stream()
                .filter(clause -> !clause.excluded() && !(clause instanceof Clause.Having))
                .forEach(clause -> any.add(of(clause), Occur.SHOULD));
        return any.build();
    }

    private Query of(Clause clause) {
        if (clause instanceof Clause.Having having) {
            return new TermQuery(new Term(Fields.of(having.trait()), having.text()));
        }
        if (clause instanceof Clause.Beginning beginning) {
            return beginning(beginning.text());
        }
        if (clause instanceof Clause.Phrase phrase) {
            return phrase(phrase.text());
        }
        return word(clause.text());
    }

    /** Its stem anywhere; the word as it was typed counts for more, and so does the title. */
    private Query word(String typed) {
        List<String> stems = Words.of(Words.STEMS, typed);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(inARow(Fields.TITLE, stems), IN_THE_TITLE), Occur.SHOULD);
        any.add(inARow(Fields.TEXT, stems), Occur.SHOULD);
        any.add(new BoostQuery(inARow(Fields.EXACT, Words.of(Words.AS_WRITTEN, typed)), AS_WRITTEN), Occur.SHOULD);
        if (sieve.legalTeam()) {
            any.add(inARow(Fields.SECRET, stems), Occur.SHOULD);
        }
        return any.build();
    }

    private Query phrase(String typed) {
        List<String> words = Words.of(Words.AS_WRITTEN, typed);
        Query open = inARow(Fields.EXACT, words);
        if (!sieve.legalTeam()) {
            return open;
        }
        return new BooleanQuery.Builder()
                .add(open, Occur.SHOULD)
                .add(inARow(Fields.SECRET, Words.of(Words.STEMS, typed)), Occur.SHOULD)
                .build();
    }

    /** Where several words are typed as one, {@code cross-bord*}, the last is the one that is begun. */
    private Query beginning(String typed) {
        List<String> words = Words.of(Words.AS_WRITTEN, typed);
        if (words.isEmpty()) {
            return NOTHING;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1)
                .forEach(word -> all.add(new TermQuery(new Term(Fields.EXACT, word)), Occur.MUST));
        String begun = words.get(words.size() - 1);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new PrefixQuery(new Term(Fields.EXACT, begun)), Occur.SHOULD);
        if (sieve.legalTeam()) {
            any.add(new PrefixQuery(new Term(Fields.SECRET, begun)), Occur.SHOULD);
        }
        all.add(any.build(), Occur.MUST);
        return all.build();
    }

    private static Query inARow(String field, List<String> words) {
        if (words.isEmpty()) {
            return NOTHING;
        }
        return words.size() == 1
                ? new TermQuery(new Term(field, words.get(0)))
                : new PhraseQuery(field, words.toArray(String[]::new));
    }
}
