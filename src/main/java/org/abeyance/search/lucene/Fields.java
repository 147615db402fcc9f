package org.abeyance.search.lucene;

import java.util.Locale;
import org.abeyance.search.Trait;

/** What the index calls its fields. */
final class Fields {

    static final String KEY = "key";
    static final String CONCERN = "concern";
    static final String KIND = "kind";
    static final String REFERENCE = "reference";

    /** Every reference that leads to it, plain. */
    static final String REFERENCES = "references";

    static final String PATH = "path";
    static final String WITHIN = "within";
    static final String DAY = "day";
    static final String ITEM = "item";
    static final String MARKED = "marked";
    static final String DRAFT = "draft";
    static final String COUNTED = "counted";

    /** Words without endings, kept to be shown. */
    static final String TITLE = "title";

    static final String TEXT = "text";

    static final String SECRET = "secret";

    /** Names that everybody may read: kept to be shown, found among all words. */
    static final String NAMES = "names";

    /** All words but the secret ones, as written. */
    static final String EXACT = "exact";

    /** The key of the whole thing of which it is a part, its own where it is none: by that all of them are replaced at once. */
    static final String WHOLE = "whole";

    /** Whether it is a whole thing, and not a part of one. */
    static final String TOP = "top";

    static final String YES = "yes";

    private static final char BETWEEN = '\t';

    private Fields() {}

    /** Under this name a field is searched in parts, so that what is asked of whole things looks at them alone. */
    static String inPart(String field) {
        return "in-" + field;
    }

    static String of(Trait trait) {
        return "trait-" + trait.word();
    }

    /** A reference however it is typed. */
    static String plain(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    static String counted(Trait trait, String value) {
        return trait.name() + BETWEEN + value;
    }

    static Trait traitOf(String counted) {
        return Trait.valueOf(counted.substring(0, counted.indexOf(BETWEEN)));
    }

    static String valueOf(String counted) {
        return counted.substring(counted.indexOf(BETWEEN) + 1);
    }
}
