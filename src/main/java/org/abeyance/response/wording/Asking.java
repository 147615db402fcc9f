package org.abeyance.response.wording;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what asks for something from what only says something. */
final class Asking {

    /** How a request begins that has no question mark. */
    private static final Pattern REQUEST = Pattern.compile(
            "^(?:please|kindly|provide|confirm|explain|describe|state|identify|set out|specify|clarify|list|give|supply"
                    + "|indicate|detail|disclose|outline|produce|submit|send us|tell us|let us know|what|when|where|which"
                    + "|who|whose|whether|how|why|to what extent|in what|for what|on what|by what|in which|for which|has"
                    + "|have|is|are|does|do|did|will|a copy|copies)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern POLITE = Pattern.compile(
            ".*\\b(?:please|kindly|we ask you|you are (?:asked|required|requested))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What sounds like a request and is good manners. */
    private static final Pattern MANNERS = Pattern.compile(
            "\\bplease (?:find|note|be (?:advised|aware|assured)|accept|do not hesitate|don't hesitate|feel free"
                    + "|see (?:the )?(?:attached|enclosed|below|above))\\b",
            Pattern.CASE_INSENSITIVE);

    private Asking() {}

    static boolean asks(String text) {
        String plain = MANNERS.matcher(text).replaceAll("…").strip();
        return plain.indexOf('?') >= 0
                || POLITE.matcher(plain).matches()
                || REQUEST.matcher(plain).matches();
    }

    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
