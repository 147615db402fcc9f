package org.abeyance.search;

import java.util.Random;
import java.util.stream.IntStream;

/** Invented texts, the same at every run. Words are distributed as in texts: the tenth is a tenth as frequent as the first. */
final class Prose {

    private static final int VOCABULARY = 60_000;
    private static final String SYLLABLES = "bacodufegihajokulamenipoqurasetivowuxayezi";

    private final Random random;
    private final String[] vocabulary =
            IntStream.range(0, VOCABULARY).mapToObj(Prose::spelt).toArray(String[]::new);

    Prose(long seed) {
        random = new Random(seed);
    }

    /** One of the words from one rank of frequency to another. */
    String word(int from, int to) {
        return vocabulary[from + random.nextInt(to - from)];
    }

    String text(int words) {
        StringBuilder text = new StringBuilder(words * 8);
        for (int i = 0; i < words; i++) {
            text.append(vocabulary[zipf()]).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString().strip();
    }

    private int zipf() {
        return (int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
    }

    private static String spelt(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 441; rest > 0; rest /= 21) {
            word.append(SYLLABLES, rest % 21 * 2, rest % 21 * 2 + 2);
        }
        return word.toString();
    }
}
