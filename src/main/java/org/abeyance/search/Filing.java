package org.abeyance.search;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.abeyance.audit.Head;
import org.abeyance.concern.ConcernRef;

/**
 * Brings a copy up to date with the database: reads which subjects the trail names, and what these say now. What an entry
 * says is not asked, only of what it speaks.
 */
@ApplicationScoped
class Filing {

    /**
     * How far it came.
     *
     * @param asksForAnew whether an entry asks every node to make its index anew
     * @param asksToPurge whether something was destroyed of which no word may stay
     */
    record Filed(Head head, boolean isLast, boolean asksForAnew, boolean asksToPurge) {}

    static final String REBUILD = "search.rebuild";

    private static final int ENTRIES = 500;
    private static final int ITEMS = 500;

    /** Files may say very much. */
    private static final int SECONDS = 600;

    /** Acts on a concern that change what it says of itself, and nothing in it. */
    private static final Set<String> OF_ITSELF = Set.of(
            "concern.open",
            "concern.edit",
            "concern.assign",
            "concern.move",
            "concern.close",
            "concern.reopen",
            "concern.link",
            "concern.widen",
            "concern.note",
            "matter.import");

    private final SearchQueries queries;
    private final List<Indexed> sources;

    Filing(SearchQueries queries, @All List<Indexed> sources) {
        this.queries = queries;
        this.sources = sources;
    }

    /** Whether the database's trail has this entry: else the copy was made of another one, or of a later state of it. */
    boolean knows(Head head) {
        return head.number() == 0
                || inTransaction(() -> queries.hashOf(head.number()))
                        .filter(head.hash()::equals)
                        .isPresent();
    }

    /** Takes in what some entries after this one speak of. */
    Filed next(Engine.Copy copy, Head from) {
        List<SearchQueries.Told> told = inTransaction(() -> {
            List<SearchQueries.Told> entries = queries.after(from.number(), ENTRIES);
            file(copy, entries);
            return entries;
        });
        told.stream()
                .filter(Filing::concernsAll)
                .map(SearchQueries.Told::concern)
                .distinct()
                .forEach(concern -> {
                    copy.remove(List.of(), List.of(concern));
                    sources.forEach(source -> fill(copy, number -> source.after(concern, number, ITEMS), done -> {}));
                });
        Head head = told.isEmpty()
                ? from
                : new Head(
                        told.get(told.size() - 1).number(),
                        told.get(told.size() - 1).hash());
        copy.standsAt(head);
        return new Filed(
                head,
                told.size() < ENTRIES,
                told.stream().anyMatch(entry -> entry.act().equals(REBUILD)),
                told.stream().anyMatch(Filing::destroys));
    }

    private void file(Engine.Copy copy, List<SearchQueries.Told> entries) {
        for (Indexed source : sources) {
            Set<String> subjects = new LinkedHashSet<>();
            for (SearchQueries.Told entry : entries) {
                if (!isVisit(entry) && source.owns(entry.subject())) {
                    subjects.add(entry.subject());
                }
            }
            if (!subjects.isEmpty()) {
                Indexed.Change change = source.now(subjects);
                copy.remove(change.gone(), List.of());
                change.portions().forEach(copy::add);
            }
        }
    }

    /** Walls are asked for at every question, and who looked changes nothing. */
    private static boolean isVisit(SearchQueries.Told entry) {
        return entry.act().startsWith("wall.") || entry.act().endsWith(".visit");
    }

    private static boolean concernsAll(SearchQueries.Told entry) {
        return entry.concern() != null
                && (destroys(entry)
                        || ConcernRef.isOne(entry.subject()) && !isVisit(entry) && !OF_ITSELF.contains(entry.act()));
    }

    private static boolean destroys(SearchQueries.Told entry) {
        return entry.act().equals("destruction.carry-out");
    }

    /** How many things there are. */
    long count() {
        return inTransaction(() -> sources.stream().mapToLong(Indexed::count).sum());
    }

    /** Takes everything in. */
    void fill(Engine.Copy copy, Consumer<Integer> done) {
        sources.forEach(source -> fill(copy, number -> source.after(number, ITEMS), done));
    }

    private void fill(Engine.Copy copy, LongFunction<Indexed.Batch> read, Consumer<Integer> done) {
        long number = 0;
        Indexed.Batch batch;
        do {
            long from = number;
            batch = inTransaction(() -> {
                Indexed.Batch some = read.apply(from);
                copy.add(some.items());
                return some;
            });
            number = batch.last();
            done.accept(batch.items().size());
        } while (!batch.isLast());
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work);
    }
}
