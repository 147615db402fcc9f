package org.abeyance.keeping;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.web.Formats;

/** What came, became nothing, and is about no concern: from when on it may be destroyed, and what stops that. */
@ApplicationScoped
class UnfiledMail {

    private final List<Unfiled> keepers;
    private final KeepingQueries queries;
    private final Retention retention;

    UnfiledMail(@All List<Unfiled> keepers, KeepingQueries queries, Retention retention) {
        this.keepers = keepers;
        this.queries = queries;
        this.retention = retention;
    }

    Period period() {
        return retention.periods().get(ItemKind.ARRIVAL);
    }

    boolean isHeld() {
        return queries.countOpenHoldsOnUnfiled() > 0;
    }

    /** What is over its time and in no proposal yet, the oldest first. */
    List<Item> over(LocalDate today, int most) {
        Optional<Integer> months = period().months();
        if (months.isEmpty()) {
            return List.of();
        }
        Set<String> proposed = Set.copyOf(queries.proposedUnfiled());
        return keepers.stream()
                .flatMap(keeper -> keeper
                        .before(
                                today.plusDays(1)
                                        .minusMonths(months.get())
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                                most + proposed.size())
                        .stream())
                .filter(item -> isOver(item, today) && !proposed.contains(item.ref()))
                .limit(most)
                .toList();
    }

    private boolean isOver(Item item, LocalDate today) {
        return period().end(item.on()).filter(end -> !today.isBefore(end)).isPresent();
    }

    /** Those of the named ones that are there, held for this transaction. */
    List<Item> held(Collection<String> refs) {
        return keepers.stream().flatMap(keeper -> keeper.held(refs).stream()).toList();
    }

    /** Nobody destroys any of it until this transaction ends. */
    void hold() {
        keepers.forEach(Unfiled::hold);
    }

    void mustBeOver(List<Item> items, LocalDate today) {
        if (isHeld()) {
            throw Refused.because("What was filed nowhere is under a legal hold: nothing of it is destroyed.");
        }
        Period period = period();
        for (Item item : items) {
            Optional<LocalDate> end = period.end(item.on());
            if (end.isEmpty()) {
                throw Refused.at("items", period.kind().title() + " are kept without end.");
            }
            if (today.isBefore(end.get())) {
                throw Refused.at(
                        "items", "The time to keep " + item + " is not over before " + Formats.dated(end.get()) + ".");
            }
        }
    }

    void mustNotBeProposed(List<Item> items) {
        Set<String> twice = items.stream().map(Item::ref).collect(Collectors.toCollection(TreeSet::new));
        twice.retainAll(Set.copyOf(queries.proposedUnfiled()));
        if (!twice.isEmpty()) {
            throw Refused.at(
                    "items", "There is a proposal on " + twice.iterator().next() + " already.");
        }
    }

    Remains destroy(Stamp stamp, Item item, String words) {
        return keepers.stream()
                .filter(keeper -> keeper.held(List.of(item.ref())).contains(item))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody keeps " + item))
                .destroy(stamp, item, words);
    }
}
