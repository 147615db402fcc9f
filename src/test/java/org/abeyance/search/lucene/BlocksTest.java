package org.abeyance.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abeyance.audit.Head;
import org.abeyance.search.Asked;
import org.abeyance.search.Clause;
import org.abeyance.search.Found;
import org.abeyance.search.Hit;
import org.abeyance.search.Item;
import org.abeyance.search.Sieve;
import org.abeyance.search.Trait;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter with its files is one finding: on every page, in the number of all, and in what is counted beside them. */
class BlocksTest {

    static final Sieve ANYBODY = new Sieve(Set.of(), Set.of(), false, false);
    static final Sieve LAWYER = new Sieve(Set.of(), Set.of(), true, false);
    static final int LETTERS = 40;

    final LuceneIndex index = LuceneIndex.in(new ByteBuffersDirectory(), Runnable::run);

    @BeforeEach
    void every_letter_has_up_to_three_files_and_some_say_it_only_there() {
        for (int number = 0; number < LETTERS; number++) {
            index.add(List.of(letter(number, number % 8 == 0 ? "We pause." : "We write.", number % 4, "A pause.")));
            if (number % 7 == 0) {
                index.standsAt(new Head(number + 1, "x")); // many segments, as an index has them that lives
            }
        }
        stands();
    }

    @AfterEach
    void close() {
        index.close();
    }

    void stands() {
        index.standsAt(new Head(1000, "x"));
    }

    static Item letter(int number, String text, int files, String words) {
        String ref = "L-2024-%03d".formatted(number);
        return new Item(
                ref,
                1,
                "letter",
                List.of(ref),
                "/letters/" + ref,
                LocalDate.of(2024, 1, 1).plusDays(number / 3),
                new Item.Words("Letter", text, "", ""),
                Map.of(Trait.KIND, Set.of("letter"), Trait.IN, Set.of("C-2024-003")),
                Set.of(ref),
                false,
                false,
                IntStream.range(0, files)
                        .mapToObj(file -> file(ref + "-" + file, words, false))
                        .toList());
    }

    static Item file(String ref, String words, boolean marked) {
        return new Item(
                ref,
                1,
                Item.FILE,
                List.of(ref),
                "/files/" + ref + "/text",
                LocalDate.of(2024, 6, 1),
                new Item.Words(ref + ".txt", words, "", ""),
                Map.of(Trait.KIND, Set.of(Item.FILE)),
                Set.of(ref),
                marked);
    }

    Found page(Asked.Order order, Optional<String> after, Sieve sieve, int most, Clause... clauses) {
        Asked asked = new Asked(List.of(clauses), Optional.empty(), Optional.empty(), order, after, most, true);
        return index.with(searcher -> new Finding(searcher, sieve).of(asked));
    }

    Found all(Sieve sieve, Clause... clauses) {
        return page(Asked.Order.NEWEST, Optional.empty(), sieve, 100, clauses);
    }

    List<Hit> named(String reference) {
        return index.with(searcher -> new Finding(searcher, ANYBODY).named(reference));
    }

    static Clause word(String word) {
        return new Clause.Word(word, false);
    }

    static final Clause FILES = new Clause.Having(Trait.KIND, Item.FILE, false);

    @Test
    void every_page_goes_on_where_the_one_before_ended_and_has_no_letter_twice() {
        for (Asked.Order order : Asked.Order.values()) {
            List<String> seen = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Found found = page(order, after, ANYBODY, 7, word("pause"));
                assertThat(found.total()).isEqualTo(35);
                found.hits().stream().map(Hit::key).forEach(seen::add);
                after = found.next();
            } while (after.isPresent());
            assertThat(seen).hasSize(35).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_is_counted_is_what_narrowing_finds() {
        Found found = all(ANYBODY, word("pause"));
        assertThat(found.counts().get(Trait.KIND))
                .containsExactly(new Found.Count("letter", 35), new Found.Count("file", 30));
        assertThat(all(ANYBODY, word("pause"), FILES).total()).isEqualTo(30);
        assertThat(all(ANYBODY, word("write")).counts().get(Trait.KIND)).containsExactly(new Found.Count("letter", 35));
    }

    @Test
    void below_a_letter_stand_the_files_that_say_it_and_no_others() {
        Found found = all(ANYBODY, word("pause"), new Clause.Having(Trait.KIND, "letter", false));
        Set<Integer> numbers = new HashSet<>();
        for (Hit hit : found.hits()) {
            int number = Integer.parseInt(hit.key().substring(7));
            assertThat(hit.parts())
                    .hasSize(number % 4)
                    .allMatch(part -> part.key().startsWith(hit.key()));
            numbers.add(number);
        }
        assertThat(numbers).hasSize(35);
    }

    @Test
    void a_file_that_is_marked_is_found_by_the_legal_team_alone_and_counts_for_nobody_else() {
        index.add(List.of(marked(90)));
        stands();
        assertThat(all(ANYBODY, word("secret")).total()).isZero();
        assertThat(all(ANYBODY, word("secret")).instead()).isEmpty();
        assertThat(all(LAWYER, word("secret")).hits()).extracting(Hit::key).containsExactly("L-2024-090");
        assertThat(all(ANYBODY, word("nothing")).counts().get(Trait.KIND))
                .containsExactly(new Found.Count("letter", 1));
    }

    static Item marked(int number) {
        Item letter = letter(number, "Nothing.", 0, "");
        return new Item(
                letter.key(),
                letter.concern(),
                letter.kind(),
                letter.references(),
                letter.path(),
                letter.date(),
                letter.words(),
                letter.traits(),
                letter.items(),
                false,
                false,
                List.of(file(letter.key() + "-0", "A secret.", true)));
    }

    @Test
    void a_letter_that_is_written_anew_leaves_nothing_of_its_files_behind() {
        index.add(List.of(letter(3, "We pause no more.", 1, "A parrot.")));
        stands();
        assertThat(all(ANYBODY, word("parrot")).hits()).extracting(Hit::key).containsExactly("L-2024-003");
        assertThat(named("L-2024-003-1")).isEmpty();
        index.remove(List.of("L-2024-003"), List.of());
        stands();
        assertThat(all(ANYBODY, word("parrot")).total()).isZero();
        assertThat(named("L-2024-003-0")).isEmpty();
        assertThat(index.size()).isEqualTo(LETTERS - 1);
        assertThat(Stream.of("L-2024-002", "L-2024-005").map(this::named).toList())
                .allMatch(hits -> hits.size() == 1);
    }

    @Test
    void words_may_stand_apart_but_a_file_that_is_asked_for_has_them_all() {
        index.add(List.of(letter(91, "The crawler.", 2, "In zugzwang.")));
        stands();
        assertThat(all(ANYBODY, word("crawler"), word("zugzwang")).total()).isEqualTo(1);
        assertThat(all(ANYBODY, word("crawler"), new Clause.Word("zugzwang", true))
                        .total())
                .isZero();
        assertThat(all(ANYBODY, word("crawler"), word("zugzwang"), FILES).total())
                .isZero();
        assertThat(all(ANYBODY, word("zugzwang"), FILES).total()).isEqualTo(1);
    }
}
