package org.abeyance.search.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abeyance.audit.Head;
import org.abeyance.search.Asked;
import org.abeyance.search.Clause;
import org.abeyance.search.Item;
import org.abeyance.search.Sieve;
import org.abeyance.search.Trait;

/**
 * How long 200,000 letters take to be indexed, and questions to be answered: twenty hits with highlights, all of them
 * counted. Two numbers for each: by the clock, and what the processor spent on it, which other work on the machine
 * hardly changes.
 */
public final class SearchBenchmark {

    private static final int LETTERS = 200_000;
    private static final int WORDS_EACH = 120;
    private static final int VOCABULARY = 60_000;
    private static final int CONCERNS = 4_000;
    private static final int WALLED = 200;
    private static final int WARM = 200;
    private static final int ASKED = 400;
    private static final int AT_ONCE = 500;

    private final Random random = new Random(42);
    private final String[] vocabulary = IntStream.range(0, VOCABULARY)
            .mapToObj(SearchBenchmark::word)
            .toArray(String[]::new);

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("abeyance-benchmark-");
        new SearchBenchmark().run(folder);
    }

    private void run(Path folder) throws IOException {
        LuceneEngine engine = new LuceneEngine(Optional.of(folder.toString()), "");
        long since = System.nanoTime();
        var copy = engine.begin();
        for (int i = 0; i < LETTERS; i += AT_ONCE) {
            copy.add(IntStream.range(i, i + AT_ONCE).mapToObj(this::letter).toList());
        }
        copy.standsAt(new Head(1, "0".repeat(64)));
        engine.turnOver();
        long millis = (System.nanoTime() - since) / 1_000_000;
        System.out.printf("indexed %,d letters in %,d ms: %,d a second%n", LETTERS, millis, LETTERS * 1000L / millis);
        System.out.printf("on disk %,d MB%n", size(folder) >> 20);
        measure(engine, "one word", () -> List.of(word(100, 20_000)));
        measure(engine, "two words", () -> List.of(word(20, 2_000), word(20, 2_000)));
        measure(engine, "phrase", () -> List.of(new Clause.Phrase(vocabulary[random.nextInt(300)] + " "
                + vocabulary[random.nextInt(300)], false)));
        measure(engine, "prefix", () -> List.of(new Clause.Beginning(
                vocabulary[1000 + random.nextInt(20_000)].substring(0, 4), false)));
        measure(engine, "very frequent word", () -> List.of(word(0, 5)));
        engine.close();
    }

    private Clause word(int from, int to) {
        return new Clause.Word(vocabulary[from + random.nextInt(to - from)], false);
    }

    private void measure(LuceneEngine engine, String what, Supplier<List<Clause>> question) {
        Sieve sieve = new Sieve(
                IntStream.range(0, WALLED).mapToObj(Long::valueOf).collect(Collectors.toSet()), Set.of(), false, false);
        var threads = ManagementFactory.getThreadMXBean();
        long[] clock = new long[ASKED];
        long[] processor = new long[ASKED];
        long found = 0;
        for (int i = -WARM; i < ASKED; i++) {
            Asked asked = new Asked(
                    question.get(), Optional.empty(), Optional.empty(), Asked.Order.RELEVANCE, Optional.empty(), 20, true);
            long since = System.nanoTime();
            long spent = threads.getCurrentThreadCpuTime();
            long total = engine.find(asked, sieve).total();
            if (i >= 0) {
                clock[i] = System.nanoTime() - since;
                processor[i] = threads.getCurrentThreadCpuTime() - spent;
                found += total;
            }
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(
                "%-20s p50 %6.1f ms, p95 %6.1f ms; processor p50 %6.1f ms, p95 %6.1f ms; %,d found on average%n",
                what, at(clock, 50), at(clock, 95), at(processor, 50), at(processor, 95), found / ASKED);
    }

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private Item letter(int number) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS_EACH; i++) {
            words.add(vocabulary[zipf()] + (i % 12 == 11 ? "." : ""));
        }
        return new Item(
                "L-2024-" + number,
                number % CONCERNS,
                "letter",
                List.of("L-2024-" + number, "F-" + number),
                "/letters/L-2024-" + number,
                LocalDate.of(2015, 1, 1).plusDays(number % 4000),
                new Item.Words(
                        String.join(" ", words.subList(0, 6)), String.join(" ", words), "ICO · Example Networks", ""),
                Map.of(
                        Trait.KIND, Set.of("letter"),
                        Trait.IN, Set.of("C-2024-" + number % CONCERNS),
                        Trait.REGULATOR, Set.of("body-" + number % 40),
                        Trait.PLATFORM, Set.of("platform-" + number % 60),
                        Trait.JURISDICTION, Set.of("IT", "EU", "EEA"),
                        Trait.DIRECTION, Set.of(number % 2 == 0 ? "in" : "out")),
                Set.of("L-2024-" + number),
                number % 50 == 0);
    }

    /** As words are distributed in texts: the tenth is a tenth as frequent as the first. */
    private int zipf() {
        return (int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
    }

    private static String word(int number) {
        String syllables = "bacodufegihajokulamenipoqurasetivowuxayezi";
        StringBuilder word = new StringBuilder();
        for (int rest = number + 441; rest > 0; rest /= 21) {
            word.append(syllables, rest % 21 * 2, rest % 21 * 2 + 2);
        }
        return word.toString();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
