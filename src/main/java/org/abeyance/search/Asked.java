package org.abeyance.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of the index: everything that has all of these.
 *
 * @param from the first day, included
 * @param to the last day, included
 * @param after where the page before ended, as the index told
 * @param counted whether the values of the traits are counted, too
 */
public record Asked(
        List<Clause> clauses,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Order order,
        Optional<String> after,
        int most,
        boolean counted) {

    /** What comes first. */
    public enum Order {
        RELEVANCE("best match first"),
        NEWEST("newest first"),
        OLDEST("oldest first");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Asked {
        clauses = List.copyOf(clauses);
    }

    public boolean isEmpty() {
        return clauses.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /** The clauses that are words. */
    public boolean hasWords() {
        return clauses.stream().anyMatch(clause -> !(clause instanceof Clause.Having) && !clause.excluded());
    }

    /** Whether files are asked for, so that a file must have all words. */
    public boolean isForFiles() {
        return clauses.stream()
                .anyMatch(clause -> clause instanceof Clause.Having having
                        && having.trait() == Trait.KIND
                        && having.text().equals(Item.FILE)
                        && !having.excluded());
    }

    /** The same, narrowed further. */
    public Asked narrowed(Trait trait, String value) {
        return with(Stream.concat(clauses.stream(), Stream.of(new Clause.Having(trait, value, false)))
                .toList());
    }

    public Asked with(List<Clause> others) {
        return new Asked(others, from, to, order, after, most, counted);
    }
}
