package org.abeyance.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.search.Asked;
import org.abeyance.search.Clause;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;

/** Where nothing is found: the same words with one or two letters changed that would find something this reader may find. */
final class Suggesting {

    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final int SAME_BEGINNING = 1;
    private static final int TRIED = 12;

    private final IndexSearcher searcher;
    private final Questions questions;

    Suggesting(IndexSearcher searcher, Questions questions) {
        this.searcher = searcher;
        this.questions = questions;
    }

    Optional<String> insteadOf(Asked asked) throws IOException {
        List<Clause> changed = new ArrayList<>();
        boolean isChanged = false;
        for (Clause clause : asked.clauses()) {
            Optional<String> other = clause instanceof Clause.Word word && !word.excluded() && !isFound(asked, word)
                    ? closest(asked, word.text())
                    : Optional.empty();
            isChanged |= other.isPresent();
            changed.add(other.<Clause>map(word -> new Clause.Word(word, false)).orElse(clause));
        }
        return isChanged && isFound(asked, changed)
                ? Optional.of(changed.stream().map(Clause::toString).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private boolean isFound(Asked asked, Clause one) throws IOException {
        return isFound(asked, List.of(one));
    }

    private boolean isFound(Asked asked, List<Clause> clauses) throws IOException {
        return searcher.count(questions.of(asked.with(clauses))) > 0;
    }

    private Optional<String> closest(Asked asked, String typed) throws IOException {
        List<String> words = Words.of(Words.AS_WRITTEN, typed);
        if (words.size() != 1 || words.get(0).length() < SHORTEST) {
            return Optional.empty();
        }
        for (String candidate : candidates(words.get(0))) {
            if (isFound(asked, new Clause.Word(candidate, false))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Nearest first, then most frequent; whether this reader may find them is asked afterwards. */
    private List<String> candidates(String word) throws IOException {
        Map<String, Float> near = new HashMap<>();
        Map<String, Integer> often = new HashMap<>();
        int edits = word.length() < LONG ? 1 : 2;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (Level level : Level.values()) {
                gather(leaf, new Term(level.field(Fields.EXACT), word), edits, near, often);
            }
        }
        return near.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(near::get)
                        .reversed()
                        .thenComparing(
                                Comparator.<String>comparingInt(often::get).reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(TRIED)
                .toList();
    }

    private static void gather(
            LeafReaderContext leaf, Term word, int edits, Map<String, Float> near, Map<String, Integer> often)
            throws IOException {
        Terms terms = leaf.reader().terms(word.field());
        if (terms == null) {
            return;
        }
        FuzzyTermsEnum fuzzy = new FuzzyTermsEnum(terms, word, edits, SAME_BEGINNING, true);
        for (var term = fuzzy.next(); term != null; term = fuzzy.next()) {
            String text = term.utf8ToString();
            near.put(text, fuzzy.getBoost());
            often.merge(text, ((TermsEnum) fuzzy).docFreq(), Integer::sum);
        }
    }
}
