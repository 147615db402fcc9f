package org.abeyance.concern;

import java.util.Set;
import org.abeyance.source.Source;

/**
 * What one reader may read of some facts, asked beforehand in a fixed number of statements.
 *
 * @param opaque references of the facts whose words are kept from this reader
 * @param marked items that bear a mark, whoever asks: they stand by themselves on their own page, where opening is recorded
 * @param closed letters of which this reader may know reference and date only, also where a fact cites them
 * @param withheld items that were clawed back from this reader
 */
public record Words(Set<String> opaque, Set<String> marked, Set<String> closed, Set<String> withheld) {

    /** In the place of words that are kept from a reader. */
    public static final String INSTEAD = "Marked: for the legal team.";

    public boolean isOpaque(Fact fact) {
        return opaque.contains(fact.ref());
    }

    /** True where the fact is itself a marked item, whoever asks. */
    public boolean isMarked(Fact fact) {
        return marked.contains(fact.item());
    }

    public boolean isWithheld(Fact fact) {
        return withheld.contains(fact.item());
    }

    public String text(Fact fact) {
        return isOpaque(fact) ? INSTEAD : fact.text();
    }

    public String note(Fact fact) {
        return isOpaque(fact) ? "" : fact.note();
    }

    public String headline(Fact fact) {
        return isOpaque(fact) ? INSTEAD : fact.headline();
    }

    /** True where what is cited is a letter of which only the reference shows. */
    public boolean isOpaque(Source source) {
        return source.letter().filter(closed::contains).isPresent();
    }

    /** True where what is cited was clawed back from this reader: then nothing is cited. */
    public boolean isWithheld(Source source) {
        return source.letter().filter(withheld::contains).isPresent();
    }

    /** The source in one line, as far as this reader may know it. */
    public String cited(Source source) {
        if (isWithheld(source)) {
            return INSTEAD;
        }
        return isOpaque(source) ? "letter " + source.letter().orElseThrow() : source.toString();
    }
}
