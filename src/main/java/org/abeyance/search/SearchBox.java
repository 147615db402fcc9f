package org.abeyance.search;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was typed into the box. Nothing is refused: what makes no sense is read as words, and a hint says so.
 *
 * @param clauses what is looked for
 * @param hints how it was read where that is not plain
 */
record SearchBox(List<Clause> clauses, Optional<LocalDate> from, Optional<LocalDate> to, List<String> hints) {

    private static final int LONGEST = 1000;
    private static final int SHORTEST_BEGINNING = 2;

    private static final String QUOTES = "\"“”„‟«»″";
    private static final Pattern PART = Pattern.compile("\\G\\s*([-−–]?)(?:([A-Za-z]+):)?(?:[" + QUOTES + "]([^"
            + QUOTES + "]*)[" + QUOTES + "]|([^\\s" + QUOTES + "]+)|([" + QUOTES + "]))");

    static SearchBox read(String typed) {
        return new Reading(typed == null ? "" : typed).read();
    }

    boolean isEmpty() {
        return clauses.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /** The words that are left when all that narrows is taken out. */
    String words() {
        return clauses.stream()
                .filter(clause -> !(clause instanceof Clause.Having))
                .map(Clause::toString)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static final class Reading {

        private final String typed;
        private final List<Clause> clauses = new ArrayList<>();
        private final List<String> hints = new ArrayList<>();
        private Optional<LocalDate> from = Optional.empty();
        private Optional<LocalDate> to = Optional.empty();

        Reading(String typed) {
            this.typed = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
            if (typed.length() > LONGEST) {
                hints.add("Only the first " + LONGEST + " characters were read.");
            }
        }

        SearchBox read() {
            Matcher part = PART.matcher(typed);
            while (part.find()) {
                boolean excluded = !part.group(1).isEmpty();
                if (part.group(5) != null) {
                    hint("A quotation mark stands alone: what follows was read as single words.");
                } else if (part.group(2) != null) {
                    having(part.group(2), part.group(3), part.group(4), excluded);
                } else if (part.group(3) != null) {
                    phrase(part.group(3), excluded);
                } else {
                    word(part.group(4), excluded);
                }
            }
            return new SearchBox(List.copyOf(clauses), from, to, List.copyOf(hints));
        }

        private void hint(String sentence) {
            if (!hints.contains(sentence)) {
                hints.add(sentence);
            }
        }

        private void phrase(String words, boolean excluded) {
            if (hasWord(words)) {
                clauses.add(new Clause.Phrase(words.strip(), excluded));
            }
        }

        private void word(String written, boolean excluded) {
            String word = written.replaceAll("^[\\p{Punct}&&[^*]]+|[\\p{Punct}&&[^*]]+$", "");
            if (written.equals("OR") || written.equals("AND")) {
                hint("Every word must be there: OR and AND are left out. In quotation marks they are looked for.");
                return;
            }
            if (word.substring(0, Math.max(0, word.length() - 1)).contains("*")) {
                hint("A star stands only at the end of a word.");
            }
            String plain = word.replace("*", " ").strip();
            if (!hasWord(plain)) {
                return;
            }
            boolean begun = word.endsWith("*");
            if (begun && plain.length() < SHORTEST_BEGINNING) {
                hint("Before a star at least " + SHORTEST_BEGINNING + " letters are needed.");
                begun = false;
            }
            clauses.add(begun ? new Clause.Beginning(plain, excluded) : new Clause.Word(plain, excluded));
        }

        private static boolean hasWord(String text) {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        private void having(String field, String quoted, String bare, boolean excluded) {
            String value = quoted == null ? bare : quoted;
            String word = field.toLowerCase(Locale.ROOT);
            Optional<Trait> trait = Trait.of(word);
            if (word.equals("from") || word.equals("to")) {
                day(word, value, excluded);
            } else if (trait.isEmpty()) {
                if (!value.startsWith("//")) {
                    hint("There is nothing to narrow by that is called “" + field + "”: it was read as a word.");
                }
                word(field, excluded);
                if (quoted == null) {
                    word(bare, excluded);
                } else {
                    phrase(quoted, excluded);
                }
            } else {
                clauses.add(Clause.Having.of(trait.get(), value.strip(), excluded));
            }
        }

        private void day(String field, String value, boolean excluded) {
            Optional<LocalDate> day = field.equals("from") ? first(value) : last(value);
            if (day.isEmpty() || excluded) {
                hint("“" + field + ":” wants a day, a month or a year, as 2024-09-20, 2024-09 or 2024: “" + value
                        + "” was left out.");
            } else if (field.equals("from")) {
                from = day;
            } else {
                to = day;
            }
        }
    }

    /** The first day of a day, month or year. */
    static Optional<LocalDate> first(String given) {
        return parsed(given, false);
    }

    /** The last one. */
    static Optional<LocalDate> last(String given) {
        return parsed(given, true);
    }

    private static Optional<LocalDate> parsed(String given, boolean last) {
        try {
            if (given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.of(LocalDate.parse(given));
            }
            if (given.matches("[0-9]{4}-[0-9]{2}")) {
                YearMonth month = YearMonth.parse(given);
                return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
            }
            if (given.matches("[0-9]{4}")) {
                Year year = Year.parse(given);
                return Optional.of(last ? year.atMonth(12).atEndOfMonth() : year.atDay(1));
            }
            return Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
