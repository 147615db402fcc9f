package org.abeyance.search.lucene;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.abeyance.search.Asked;
import org.abeyance.search.Clause;
import org.abeyance.search.Sieve;
import org.abeyance.search.Trait;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/** What is asked, in the index's own terms. Every clause must hold; a word may stand in any field that this reader may read. */
final class Questions {

    private static final float IN_THE_TITLE = 2.5f;
    private static final float AS_WRITTEN = 0.75f;

    private static final Query EVERYTHING = new TermQuery(new Term(Fields.TOP, Fields.YES));

    /** Tells whole things from their parts, kept for each segment of the index. */
    private static final BitSetProducer WHOLE = new QueryBitSetProducer(EVERYTHING);

    private static final Query NOTHING = new MatchNoDocsQuery("no word");

    private final Sieve sieve;

    Questions(Sieve sieve) {
        this.sieve = sieve;
    }

    /** Everything that is asked, of what this reader may find: whole things, by their own words and by those of their parts. */
    Query of(Asked asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = asked.isForFiles();
        if (asked.isForFiles()) {
            all.add(files(asked), Occur.MUST);
        }
        for (Clause clause : asked.clauses()) {
            if (!(asked.isForFiles() && isOfFiles(clause))) {
                boolean scores = !(clause instanceof Clause.Having);
                all.add(anywhere(clause), clause.excluded() ? Occur.MUST_NOT : scores ? Occur.MUST : Occur.FILTER);
                positive |= !clause.excluded();
            }
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

    /** A whole thing that has it itself, or of which a part has it. */
    private Query anywhere(Clause clause) {
        Query itself = of(clause, Level.WHOLE);
        return isOfParts(clause)
                ? new BooleanQuery.Builder()
                        .add(itself, Occur.SHOULD)
                        .add(having(of(clause, Level.PART)), Occur.SHOULD)
                        .build()
                : itself;
    }

    /** By its kind, its place and all else a whole thing is narrowed as such, but a mark may be on a part alone. */
    private static boolean isOfParts(Clause clause) {
        return !(clause instanceof Clause.Having having) || having.trait() == Trait.PRIVILEGED;
    }

    /** Where files are asked for, it is a file that must have all words. */
    private static boolean isOfFiles(Clause clause) {
        return isOfParts(clause) || clause instanceof Clause.Having having && having.trait() == Trait.KIND;
    }

    /** Files by themselves, and whole things in which a file lies that has all of it. */
    private Query files(Asked asked) {
        return new BooleanQuery.Builder()
                .add(allOf(asked, Level.WHOLE), Occur.SHOULD)
                .add(having(allOf(asked, Level.PART)), Occur.SHOULD)
                .build();
    }

    private Query allOf(Asked asked, Level level) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        asked.clauses().stream().filter(Questions::isOfFiles).forEach(clause -> {
            boolean scores = !(clause instanceof Clause.Having);
            all.add(of(clause, level), clause.excluded() ? Occur.MUST_NOT : scores ? Occur.MUST : Occur.FILTER);
        });
        return all.build();
    }

    /** Whole things with a part that this reader may find and that has it. */
    private Query having(Query part) {
        return new ToParentBlockJoinQuery(siftedPart(part), WHOLE, ScoreMode.Max);
    }

    private Query siftedPart(Query part) {
        BooleanQuery.Builder sifted = new BooleanQuery.Builder().add(part, Occur.MUST);
        withhold(sifted);
        if (!sieve.legalTeam()) {
            sifted.add(new TermQuery(new Term(Fields.MARKED, Fields.YES)), Occur.MUST_NOT);
        }
        return sifted.build();
    }

    /** The parts of these things that have what was asked for. */
    Query parts(Asked asked, Collection<String> wholes) {
        Query sought = asked.isForFiles() ? allOf(asked, Level.PART) : words(asked, Level.PART);
        return new BooleanQuery.Builder()
                .add(siftedPart(sought), Occur.MUST)
                .add(
                        new TermInSetQuery(
                                Fields.WHOLE, wholes.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
    }

    /** Takes out what is not there for this reader. */
    private void sift(BooleanQuery.Builder all) {
        if (!sieve.hidden().isEmpty()) {
            List<BytesRef> concerns = sieve.hidden().stream()
                    .map(concern -> new BytesRef(String.valueOf(concern)))
                    .toList();
            all.add(new TermInSetQuery(Fields.CONCERN, concerns), Occur.MUST_NOT);
        }
        withhold(all);
        if (!sieve.drafts()) {
            all.add(new TermQuery(new Term(Fields.DRAFT, Fields.YES)), Occur.MUST_NOT);
        }
    }

    private void withhold(BooleanQuery.Builder all) {
        if (!sieve.withheld().isEmpty()) {
            List<BytesRef> items = sieve.withheld().stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(Fields.ITEM, items), Occur.MUST_NOT);
        }
    }

    /** Things and parts with this reference; of what is marked everybody may know reference and date. */
    Query named(String reference) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.REFERENCES, Fields.plain(reference))), Occur.FILTER);
        sift(all);
        return all.build();
    }

    /** Only the words, for highlighting: traits are no words. */
    Query words(Asked asked, Level level) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asked.clauses().stream()
                .filter(clause -> !clause.excluded() && !(clause instanceof Clause.Having))
                .forEach(clause -> any.add(of(clause, level), Occur.SHOULD));
        return any.build();
    }

    /** Words as everybody may look for them, in no index. */
    static Query open(List<Clause> clauses) {
        Questions anybody = new Questions(new Sieve(Set.of(), Set.of(), false, false));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        clauses.stream()
                .filter(clause -> !clause.excluded() && !(clause instanceof Clause.Having))
                .forEach(clause -> any.add(anybody.of(clause, Level.WHOLE), Occur.SHOULD));
        return any.build();
    }

    private Query of(Clause clause, Level level) {
        if (clause instanceof Clause.Having having) {
            return new TermQuery(new Term(level.field(Fields.of(having.trait())), having.text()));
        }
        if (clause instanceof Clause.Beginning beginning) {
            return beginning(beginning.text(), level);
        }
        if (clause instanceof Clause.Phrase phrase) {
            return phrase(phrase.text(), level);
        }
        return word(clause.text(), level);
    }

    /** Its stem anywhere; the word as it was typed counts for more, and so does the title. */
    private Query word(String typed, Level level) {
        List<String> stems = Words.of(Words.STEMS, typed);
        List<String> written = Words.of(Words.AS_WRITTEN, typed);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new BoostQuery(inARow(level.field(Fields.TITLE), stems), IN_THE_TITLE), Occur.SHOULD);
        any.add(inARow(level.field(Fields.TEXT), stems), Occur.SHOULD);
        any.add(new BoostQuery(inARow(level.field(Fields.EXACT), written), AS_WRITTEN), Occur.SHOULD);
        if (level.isSecret(sieve)) {
            any.add(inARow(Fields.SECRET, stems), Occur.SHOULD);
        }
        return any.build();
    }

    private Query phrase(String typed, Level level) {
        List<String> words = Words.of(Words.AS_WRITTEN, typed);
        Query open = inARow(level.field(Fields.EXACT), words);
        if (!level.isSecret(sieve)) {
            return open;
        }
        return new BooleanQuery.Builder()
                .add(open, Occur.SHOULD)
                .add(inARow(Fields.SECRET, Words.of(Words.STEMS, typed)), Occur.SHOULD)
                .build();
    }

    /** Where several words are typed as one, {@code cross-bord*}, the last is the one that is begun. */
    private Query beginning(String typed, Level level) {
        List<String> words = Words.of(Words.AS_WRITTEN, typed);
        if (words.isEmpty()) {
            return NOTHING;
        }
        String exact = level.field(Fields.EXACT);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> all.add(new TermQuery(new Term(exact, word)), Occur.MUST));
        String begun = words.get(words.size() - 1);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new PrefixQuery(new Term(exact, begun)), Occur.SHOULD);
        if (level.isSecret(sieve)) {
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
