package org.abeyance.search;

/**
 * One part of what somebody asks: a word, the beginning of one, words in a row, or a trait.
 *
 * @param excluded true where what has it is not wanted
 */
public sealed interface Clause {

    boolean excluded();

    String text();

    /** In any of its forms: {@code approve} finds "approved". */
    record Word(String text, boolean excluded) implements Clause {

        @Override
        public String toString() {
            return sign(this) + text;
        }
    }

    /** {@code approv*}. */
    record Beginning(String text, boolean excluded) implements Clause {

        @Override
        public String toString() {
            return sign(this) + text + "*";
        }
    }

    /** Exactly these words in a row. */
    record Phrase(String text, boolean excluded) implements Clause {

        @Override
        public String toString() {
            return sign(this) + '"' + text + '"';
        }
    }

    /** {@code regulator:ico}. */
    record Having(Trait trait, String text, boolean excluded) implements Clause {

        /** What is not marked is what has no mark. */
        static Having of(Trait trait, String text, boolean excluded) {
            return trait == Trait.PRIVILEGED && text.equalsIgnoreCase("no")
                    ? new Having(trait, "yes", !excluded)
                    : new Having(trait, text, excluded);
        }

        @Override
        public String toString() {
            return sign(this) + trait.word() + ":" + (text.matches("\\S+") ? text : '"' + text + '"');
        }
    }

    private static String sign(Clause clause) {
        return clause.excluded() ? "-" : "";
    }
}
