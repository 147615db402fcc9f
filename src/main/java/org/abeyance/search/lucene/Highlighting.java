package org.abeyance.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.abeyance.concern.Piece;
import org.abeyance.search.Sieve;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Cuts from texts what was asked for and a little around it. The pieces are plain text: whoever shows them escapes them. */
final class Highlighting {

    /** A title and what to show below it. */
    record Shown(List<Piece> title, List<Piece> snippet) {}

    static final Set<String> NOT_WORDS = Set.of(
            Fields.KEY,
            Fields.CONCERN,
            Fields.KIND,
            Fields.REFERENCE,
            Fields.PATH,
            Fields.WITHIN,
            Fields.DAY,
            Fields.inPart(Fields.DAY),
            Fields.TOP,
            Fields.ITEM,
            Fields.DRAFT);

    private static final int AROUND = 160;
    private static final int PASSAGES = 2;

    /** As far as a text is read at first, and how far where nothing was found so far. */
    private static final int AT_FIRST = 20_000;

    private static final int AT_MOST = 4_000_000;

    /** So many letters of all that is shown are read again where their beginnings do not have it. */
    private static final int TOGETHER = 4_000_000;

    private final IndexSearcher searcher;
    private final Sieve sieve;
    private final Level level;

    Highlighting(IndexSearcher searcher, Sieve sieve, Level level) {
        this.searcher = searcher;
        this.sieve = sieve;
        this.level = level;
    }

    List<Shown> of(Query words, int[] documents) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        List<List<Piece>> titles = titles(words, documents);
        List<List<Piece>> texts = texts(level.field(Fields.TEXT), words, documents, AT_FIRST);
        List<Shown> shown = new ArrayList<>();
        int left = TOGETHER;
        for (int i = 0; i < documents.length; i++) {
            List<Piece> snippet = texts.get(i);
            if (hasWords(words) && !isFound(titles.get(i)) && !isFound(snippet)) {
                List<Piece> names = elsewhere(words, documents[i]);
                int letters = isFound(names) ? 0 : letters(documents[i]);
                if (isFound(names)) {
                    snippet = names;
                } else if (letters > AT_FIRST && letters <= left) {
                    left -= letters;
                    snippet = one(level.field(Fields.TEXT), words, documents[i], AT_MOST);
                }
            }
            shown.add(new Shown(titles.get(i), snippet));
        }
        return shown;
    }

    private static boolean hasWords(Query words) {
        return !(words instanceof BooleanQuery all) || !all.clauses().isEmpty();
    }

    /** Names that were found, or else those that this reader may read. */
    private List<Piece> elsewhere(Query words, int document) throws IOException {
        List<Piece> names = one(Fields.NAMES, words, document, AT_FIRST);
        return isFound(names) || !level.isSecret(sieve) ? names : one(Fields.SECRET, words, document, AT_FIRST);
    }

    private List<Piece> one(String field, Query words, int document, int far) throws IOException {
        return texts(field, words, new int[] {document}, far).get(0);
    }

    private int letters(int document) throws IOException {
        return searcher.storedFields()
                .document(document, Set.of(Fields.LETTERS))
                .getField(Fields.LETTERS)
                .numericValue()
                .intValue();
    }

    private List<List<Piece>> titles(Query words, int[] documents) throws IOException {
        return new Cutter(UnifiedHighlighter.builder(searcher, Words.BOTH)
                        .withFieldMatcher(field -> true)
                        .withFormatter(new Pieces(""))
                        .withBreakIterator(WholeBreakIterator::new))
                .cut(level.field(Fields.TITLE), words, documents, 1);
    }

    private List<List<Piece>> texts(String field, Query words, int[] documents, int far) throws IOException {
        return new Cutter(UnifiedHighlighter.builder(searcher, Words.BOTH)
                        .withFieldMatcher(any -> true)
                        .withFormatter(new Pieces(" … "))
                        .withMaxLength(far)
                        .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                                BreakIterator.getSentenceInstance(Locale.UK), AROUND, 0.5f)))
                .cut(field, words, documents, PASSAGES);
    }

    /** A whole text, and where in it these words stand. */
    static List<Piece> whole(String text, Query words) {
        return new Cutter(UnifiedHighlighter.builderWithoutSearcher(Words.BOTH)
                        .withFieldMatcher(any -> true)
                        .withFormatter(new Pieces(""))
                        .withMaxLength(AT_MOST)
                        .withBreakIterator(WholeBreakIterator::new))
                .cut(text, words);
    }

    private static boolean isFound(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::found);
    }

    /** Lets pieces out where the library would have them written into one text. */
    private static final class Cutter extends UnifiedHighlighter {

        Cutter(Builder builder) {
            super(builder);
        }

        @SuppressWarnings("unchecked")
        List<Piece> cut(String text, Query words) {
            try {
                Object pieces = highlightWithoutSearcher(Fields.TEXT, words, text, 1);
                return pieces == null ? List.of(new Piece(text, false)) : (List<Piece>) pieces;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        @SuppressWarnings("unchecked")
        List<List<Piece>> cut(String field, Query words, int[] documents, int passages) throws IOException {
            Map<String, Object[]> cut =
                    highlightFieldsAsObjects(new String[] {field}, words, documents.clone(), new int[] {passages});
            List<List<Piece>> all = new ArrayList<>();
            for (Object pieces : cut.get(field)) {
                all.add(pieces == null ? List.of() : (List<Piece>) pieces);
            }
            return all;
        }
    }

    private static final class Pieces extends PassageFormatter {

        private final String between;

        Pieces(String between) {
            this.between = between;
        }

        @Override
        public List<Piece> format(Passage[] passages, String text) {
            List<Piece> pieces = new ArrayList<>();
            int end = -1;
            for (Passage passage : passages) {
                boolean isApart = end >= 0 && passage.getStartOffset() > end;
                if (isApart) {
                    pieces.add(new Piece(between, false));
                }
                cut(passage, text, pieces);
                end = passage.getEndOffset();
            }
            return List.copyOf(pieces);
        }

        /** Words found next to each other are one piece. */
        private static void cut(Passage passage, String text, List<Piece> pieces) {
            int at = passage.getStartOffset();
            int i = 0;
            while (i < passage.getNumMatches()) {
                int start = Math.max(at, passage.getMatchStarts()[i]);
                int end = Math.max(start, passage.getMatchEnds()[i]);
                i++;
                while (i < passage.getNumMatches() && isGap(text, end, passage.getMatchStarts()[i])) {
                    end = Math.max(end, passage.getMatchEnds()[i]);
                    i++;
                }
                add(pieces, text.substring(at, start), false);
                add(pieces, text.substring(start, end), true);
                at = end;
            }
            int stop = Math.max(at, passage.getEndOffset());
            add(pieces, text.substring(at, stop), false);
        }

        private static boolean isGap(String text, int end, int next) {
            return next <= end || text.substring(end, next).isBlank();
        }

        private static void add(List<Piece> pieces, String text, boolean found) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, found));
            }
        }
    }
}
