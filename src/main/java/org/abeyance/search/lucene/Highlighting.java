package org.abeyance.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.abeyance.concern.Piece;
import org.abeyance.search.Sieve;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Cuts from texts what was asked for and a little around it. The pieces are plain text: whoever shows them escapes them. */
final class Highlighting {

    /** A title and what to show below it. */
    record Shown(List<Piece> title, List<Piece> snippet) {}

    private static final int AROUND = 160;
    private static final int PASSAGES = 2;

    /** As far as a text is read at first, and how far where nothing was found so far. */
    private static final int AT_FIRST = 20_000;

    private static final int AT_MOST = 4_000_000;

    /** So many letters of these findings are read again where their beginnings do not have it. */
    private static final int TOGETHER = 4_000_000;

    /** Where words stand as they are written. */
    private static final Set<String> EXACT = Set.of(Fields.EXACT, Fields.inPart(Fields.EXACT));

    private final Query words;
    private final Sieve sieve;
    private final Level level;
    private final Cutter titles;
    private final Cutter beginnings;
    private final Cutter texts;
    private int left = TOGETHER;

    /** For some findings of one page, one after the other. */
    Highlighting(Query words, Sieve sieve, Level level) {
        this.words = words;
        this.sieve = sieve;
        this.level = level;
        this.titles = new Cutter(marking(words)
                .withPassageRelevancyOverSpeed(false)
                .withFormatter(new Pieces(""))
                .withBreakIterator(WholeBreakIterator::new));
        this.beginnings = passages(words, AT_FIRST);
        this.texts = passages(words, AT_MOST);
    }

    /** Where there are several words, the passages with the rarer ones are the best; where there is one, no word need be weighed. */
    private static UnifiedHighlighter.Builder marking(Query words) {
        boolean areSeveral = words instanceof BooleanQuery all && all.clauses().size() > 1;
        return UnifiedHighlighter.builderWithoutSearcher(areAsWritten(words) ? Words.AS_WRITTEN : Words.BOTH)
                .withFieldMatcher(any -> true)
                .withPassageRelevancyOverSpeed(areSeveral);
    }

    /** Phrases and beginnings are looked for as they were typed, so that "note" is not found in "notes". */
    private static boolean areAsWritten(Query words) {
        Set<String> fields = new HashSet<>();
        words.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                fields.add(field);
                return false;
            }
        });
        return EXACT.containsAll(fields);
    }

    private static Cutter passages(Query words, int far) {
        return new Cutter(marking(words)
                .withFormatter(new Pieces(" … "))
                .withMaxLength(far)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.UK), AROUND, 0.5f)));
    }

    Shown of(Document document) {
        List<Piece> title = titles.cut(document.get(level.field(Fields.TITLE)), words, 1);
        String text = document.get(level.field(Fields.TEXT));
        List<Piece> beginning = beginnings.cut(text, words, PASSAGES);
        return new Shown(
                title,
                isFound(title) || isFound(beginning) || !hasWords() ? beginning : elsewhere(document, beginning));
    }

    private boolean hasWords() {
        return !(words instanceof BooleanQuery all) || !all.clauses().isEmpty();
    }

    /** In names that were found and that this reader may read, or else further on in the text. */
    private List<Piece> elsewhere(Document document, List<Piece> beginning) {
        for (String field : level.isSecret(sieve) ? List.of(Fields.NAMES, Fields.SECRET) : List.of(Fields.NAMES)) {
            List<Piece> names = beginnings.cut(document.get(field), words, PASSAGES);
            if (isFound(names)) {
                return names;
            }
        }
        String text = document.get(level.field(Fields.TEXT));
        if (text.length() > AT_FIRST && text.length() <= left) {
            left -= text.length();
            return texts.cut(text, words, PASSAGES);
        }
        return beginning;
    }

    /** A whole text, and where in it these words stand. */
    static List<Piece> whole(String text, Query words) {
        List<Piece> pieces = new Cutter(marking(words)
                        .withPassageRelevancyOverSpeed(false)
                        .withFormatter(new Pieces(""))
                        .withMaxLength(AT_MOST)
                        .withBreakIterator(WholeBreakIterator::new))
                .cut(text, words, 1);
        return pieces.isEmpty() ? List.of(new Piece(text, false)) : pieces;
    }

    private static boolean isFound(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::found);
    }

    /** Lets pieces out where the library would have them written into one text. */
    private static final class Cutter extends UnifiedHighlighter {

        Cutter(Builder builder) {
            super(builder);
        }

        /** The best passages of a text, or its beginning where none has the words; nothing of no text. */
        @SuppressWarnings("unchecked")
        List<Piece> cut(String text, Query words, int passages) {
            try {
                Object pieces = text == null ? null : highlightWithoutSearcher(Fields.TEXT, words, text, passages);
                return pieces == null ? List.of() : (List<Piece>) pieces;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
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
