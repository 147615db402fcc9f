package org.abeyance.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Each word as its stem and, where that differs, as it is written, in the same place. The library does it with a copy of all that
 * is known of a word, which is most of what cutting a text costs.
 */
final class WrittenToo extends TokenFilter {

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Written written;
    private boolean isStemOnly;

    static TokenStream of(TokenStream words) {
        Written written = new Written(words);
        return new WrittenToo(new PorterStemFilter(written), written);
    }

    private WrittenToo(TokenStream stems, Written written) {
        super(stems);
        this.written = written;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (isStemOnly) {
            isStemOnly = false;
            word.copyBuffer(written.letters, 0, written.length);
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        isStemOnly = !Arrays.equals(word.buffer(), 0, word.length(), written.letters, 0, written.length);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        isStemOnly = false;
    }

    /** Remembers each word before it is stemmed. */
    private static final class Written extends TokenFilter {

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private char[] letters = new char[64];
        private int length;

        Written(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            length = word.length();
            if (letters.length < length) {
                letters = new char[length];
            }
            System.arraycopy(word.buffer(), 0, letters, 0, length);
            return true;
        }
    }
}
