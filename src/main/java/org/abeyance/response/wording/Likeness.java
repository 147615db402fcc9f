package org.abeyance.response.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which of many texts resembles one. Each text is the set of its words, without endings; a word weighs the more the fewer
 * texts have it, and the words of every request ("please", "provide") hardly anything. The likeness of two texts is the
 * cosine of the angle between them: 1 where they have the same words, 0 where they share none.
 */
public final class Likeness<T> {

    /** From here on two questions ask for the same. */
    public static final double ALIKE = 0.4;

    private static final double HARDLY = 0.15;

    private static final Set<String> EVERYDAY = Set.of(
            "please",
            "provide",
            "confirm",
            "explain",
            "describe",
            "state",
            "identify",
            "set",
            "out",
            "specify",
            "clarify",
            "list",
            "give",
            "detail",
            "how",
            "what",
            "when",
            "where",
            "which",
            "who",
            "whether",
            "why",
            "the",
            "of",
            "and",
            "or",
            "to",
            "in",
            "on",
            "for",
            "by",
            "with",
            "from",
            "at",
            "as",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "will",
            "would",
            "any",
            "all",
            "each",
            "you",
            "your",
            "we",
            "us",
            "our",
            "it",
            "its",
            "this",
            "that",
            "these",
            "those",
            "there",
            "their",
            "they",
            "an",
            "if",
            "not",
            "copy");

    /** A text, and how much it resembles the one asked for. */
    public record Match<T>(T of, double score) {}

    private final Map<T, Set<String>> words = new HashMap<>();
    private final List<T> texts;
    private final Map<String, Integer> spread = new HashMap<>();

    public Likeness(List<T> texts, Function<T, String> text) {
        this.texts = texts;
        for (T one : texts) {
            Set<String> found = words(text.apply(one));
            words.put(one, found);
            found.forEach(word -> spread.merge(word, 1, Integer::sum));
        }
    }

    /** The closest ones, the closest first, all of them alike. */
    public List<Match<T>> closest(String text, int most) {
        Set<String> asked = words(text);
        List<Match<T>> matches = new ArrayList<>();
        for (T one : texts) {
            double score = cosine(asked, words.get(one));
            if (score >= ALIKE) {
                matches.add(new Match<>(one, score));
            }
        }
        matches.sort(Comparator.comparingDouble((Match<T> match) -> -match.score()));
        return matches.subList(0, Math.min(most, matches.size()));
    }

    private double cosine(Set<String> one, Set<String> other) {
        double shared =
                one.stream().filter(other::contains).mapToDouble(this::square).sum();
        double length = Math.sqrt(one.stream().mapToDouble(this::square).sum()
                * other.stream().mapToDouble(this::square).sum());
        return length == 0 ? 0 : shared / length;
    }

    private double square(String word) {
        double weight = EVERYDAY.contains(word)
                ? HARDLY
                : 1 + Math.log((1.0 + texts.size()) / (1.0 + spread.getOrDefault(word, 0)));
        return weight * weight;
    }

    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1) {
                words.add(stem(word));
            }
        }
        return words;
    }

    /** Members and member, trained and training, are one word. */
    private static String stem(String word) {
        for (String ending : List.of("ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y")) {
            if (word.length() - ending.length() >= 4 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
