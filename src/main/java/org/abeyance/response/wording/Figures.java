package org.abeyance.response.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the numbers and dates of an answer, and where two answers contradict one another in them. */
public final class Figures {

    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String NUMBER = "(\\d{1,3}(?:[,\\u00a0 ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String SCALE = "(?:\\s*(thousand|million|billion|bn|mn|m|k)\\b)?";
    private static final String WORD =
            "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)";

    private static final Map<String, String> WORTH = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("sixty", "60"),
            Map.entry("ninety", "90"));

    private static final Map<String, String> CURRENCY = Map.of(
            "€", "EUR", "£", "GBP", "$", "USD", "eur", "EUR", "euro", "EUR", "euros", "EUR", "gbp", "GBP", "pounds",
            "GBP", "usd", "USD", "dollars", "USD");

    /** What follows a number without being its unit. */
    private static final Set<String> NO_UNIT = Set.of(
            "of", "and", "or", "in", "on", "to", "the", "per", "are", "is", "was", "were", "from", "for", "by", "with",
            "at", "as", "that", "which", "who", "have", "has", "had", "will", "would", "may", "can", "it", "we", "our",
            "its", "their", "than", "but", "not", "only", "until", "since", "before", "after", "between", "of our");

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(\\d{4})\\b");
    private static final Pattern MONTH_ONLY = Pattern.compile("\\b" + MONTH + "\\s+(\\d{4})\\b");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b");
    /** References to laws, annexes and letters are no figures, nor are the marks of a list. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?:articles?|arts?\\.?|sections?|s\\.|paragraphs?|paras?\\.?|questions?|annex|recitals?|clauses?|pages?|appendix|schedule"
                    + "|version|regulation|directive|part|steps?|tables?|gdpr)\\s+\\(?\\d[\\w()./-]*|\\b[A-Z]{1,6}-\\d[\\w-]*|(?m)^\\s*\\(?\\d{1,3}[.)]\\s",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PER_CENT =
            Pattern.compile(NUMBER + "\\s*(?:%|per\\s?cent\\b|percent\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY = Pattern.compile(
            "([€£$]|\\b(?:EUR|GBP|USD))\\s?" + NUMBER + SCALE + "|\\b" + NUMBER + SCALE
                    + "\\s*(EUR|GBP|USD|euros?|pounds|dollars)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b(?!\\s+\\p{Ll})");
    private static final Pattern COUNTED = Pattern.compile("(?:" + "\\b" + NUMBER + SCALE + "|(?i:" + WORD + "\\b))"
            + "(?:[\\s-]+(?:\\p{Lu}[\\p{L}]*\\s+){0,2}(\\p{Ll}{2,}))?");

    private static final int AROUND = 40;

    private final String text;
    private final StringBuilder rest;
    private final List<Figure> found = new ArrayList<>();

    private Figures(String text) {
        this.text = text;
        this.rest = new StringBuilder(text);
    }

    public static List<Figure> in(String text) {
        Figures figures = new Figures(text);
        figures.dates();
        figures.skip(REFERENCE);
        figures.amounts();
        return figures.found;
    }

    /**
     * Of each kind that both name: what only one of them names, where that is so of both. An answer that says less, or more,
     * does not contradict.
     */
    public static List<Contradiction> between(String fresh, String approved) {
        Map<String, List<Figure>> here = byKind(in(fresh));
        Map<String, List<Figure>> there = byKind(in(approved));
        List<Contradiction> contradictions = new ArrayList<>();
        here.forEach((kind, named) -> {
            List<Figure> approvedOnes = there.getOrDefault(kind, List.of());
            List<Figure> onlyHere = without(named, approvedOnes);
            List<Figure> onlyThere = without(approvedOnes, named);
            if (!onlyHere.isEmpty() && !onlyThere.isEmpty()) {
                contradictions.add(new Contradiction(kind, onlyHere, onlyThere));
            }
        });
        return contradictions;
    }

    private static Map<String, List<Figure>> byKind(List<Figure> figures) {
        return figures.stream().collect(Collectors.groupingBy(Figure::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Figure> without(List<Figure> some, List<Figure> others) {
        Set<String> known = others.stream().map(Figure::worth).collect(Collectors.toCollection(TreeSet::new));
        List<Figure> left = new ArrayList<>();
        for (Figure figure : some) {
            if (known.add(figure.worth())) {
                left.add(figure);
            }
        }
        return left;
    }

    private void dates() {
        each(ISO, match -> new String[] {"date", match.group(1) + "-" + match.group(2) + "-" + match.group(3)});
        each(DAY_MONTH, match -> new String[] {"date", day(match.group(3), month(match.group(2)), match.group(1))});
        each(MONTH_DAY, match -> new String[] {"date", day(match.group(3), month(match.group(1)), match.group(2))});
        each(SLASHED, match ->
                new String[] {"date", day(match.group(3), Integer.parseInt(match.group(2)), match.group(1))});
        each(MONTH_ONLY, match ->
                new String[] {"month of", "%s-%02d".formatted(match.group(2), month(match.group(1)))});
    }

    private void amounts() {
        each(PER_CENT, match -> new String[] {"per cent", worth(match.group(1), null)});
        each(
                MONEY,
                match -> match.group(1) != null
                        ? new String[] {
                            CURRENCY.get(match.group(1).toLowerCase(Locale.ROOT)), worth(match.group(2), match.group(3))
                        }
                        : new String[] {
                            CURRENCY.get(match.group(6).toLowerCase(Locale.ROOT)), worth(match.group(4), match.group(5))
                        });
        each(YEAR, match -> new String[] {"year", match.group(1)});
        each(COUNTED, Figures::counted);
    }

    private static String[] counted(MatchResult match) {
        String number = match.group(1) != null
                ? match.group(1)
                : WORTH.get(match.group(3).toLowerCase(Locale.ROOT));
        String unit = match.group(4) == null ? "" : unit(match.group(4));
        if (unit.isEmpty() && match.group(1) == null) {
            return new String[0];
        }
        BigDecimal worth = new BigDecimal(worth(number, match.group(2)));
        if (unit.equals("week")) {
            return new String[] {"day", plain(worth.multiply(BigDecimal.valueOf(7)))};
        }
        return new String[] {unit.isEmpty() ? "number" : unit, plain(worth)};
    }

    private static String unit(String word) {
        if (NO_UNIT.contains(word)) {
            return "";
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String worth(String number, String scale) {
        BigDecimal plain = new BigDecimal(number.replaceAll("[,\\u00a0 ]", ""));
        return plain(plain.multiply(
                switch (scale == null ? "" : scale.toLowerCase(Locale.ROOT)) {
                    case "thousand", "k" -> BigDecimal.valueOf(1_000);
                    case "million", "mn", "m" -> BigDecimal.valueOf(1_000_000);
                    case "billion", "bn" -> BigDecimal.valueOf(1_000_000_000);
                    default -> BigDecimal.ONE;
                }));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static int month(String name) {
        return List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3))
                + 1;
    }

    private static String day(String year, int month, String day) {
        return "%s-%02d-%02d".formatted(year, month, Integer.parseInt(day));
    }

    private interface Reading {
        /** Kind and worth; nothing where it is none. */
        String[] of(MatchResult match);
    }

    /** What one pattern took is not looked at by the next. */
    private void each(Pattern pattern, Reading reading) {
        pattern.matcher(rest.toString()).results().forEach(match -> {
            String[] read = reading.of(match);
            if (read.length > 0) {
                String said = text.substring(match.start(), match.end()).strip();
                found.add(new Figure(read[0], read[1], said, around(match.start(), match.end())));
            }
            blank(match);
        });
    }

    private void skip(Pattern pattern) {
        pattern.matcher(rest.toString()).results().forEach(this::blank);
    }

    private void blank(MatchResult match) {
        rest.replace(match.start(), match.end(), "\u0001".repeat(match.end() - match.start()));
    }

    private String around(int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        while (from > 0 && from < start && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        while (to < text.length() && to > end && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return (from > 0 ? "… " : "")
                + text.substring(from, to).replaceAll("\\s+", " ").strip()
                + (to < text.length() ? " …" : "");
    }
}
