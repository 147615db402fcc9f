package org.abeyance.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts fall into words. Case, accents and the shape of quotation marks do not matter. No word is too small to count:
 * "have not approved" is not "have approved".
 */
final class Words extends Analyzer {

    /** What becomes of a word after that. */
    private enum Form {
        AS_WRITTEN {
            @Override
            TokenStream of(TokenStream words) {
                return words;
            }
        },
        STEM {
            @Override
            TokenStream of(TokenStream words) {
                return new PorterStemFilter(words);
            }
        },
        BOTH {
            @Override
            TokenStream of(TokenStream words) {
                return WrittenToo.of(words);
            }
        };

        abstract TokenStream of(TokenStream words);
    }

    /** Words as they are written. */
    static final Analyzer AS_WRITTEN = new Words(Form.AS_WRITTEN);

    /** Words without their endings: "approved" and "approves" are one. */
    static final Analyzer STEMS = new Words(Form.STEM);

    /** Both in the same place, to highlight what was found by either. */
    static final Analyzer BOTH = new Words(Form.BOTH);

    static final Analyzer BY_FIELD = new PerFieldAnalyzerWrapper(
            STEMS, Map.of(Fields.EXACT, AS_WRITTEN, Fields.inPart(Fields.EXACT), AS_WRITTEN));

    private final Form form;

    private Words(Form form) {
        this.form = form;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(new ASCIIFoldingFilter(new LowerCaseFilter(source)));
        return new TokenStreamComponents(source, form.of(words));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new Unseen(reader);
    }

    /** The words of a text, in their order. */
    static List<String> of(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
