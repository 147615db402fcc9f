package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.register.Regulator;

/** Concerns: their title and summary, who takes part, and the references of both sides. */
@ApplicationScoped
class ConcernItems implements Indexed {

    private static final String KIND = "concern";

    private final SearchQueries queries;
    private final Concerns concerns;

    ConcernItems(SearchQueries queries, Concerns concerns) {
        this.queries = queries;
        this.concerns = concerns;
    }

    @Override
    public long count() {
        return queries.countConcerns();
    }

    @Override
    public Batch after(long number, int most) {
        List<Concern> found = queries.concernsAfter(number, most);
        long last = found.isEmpty() ? number : found.get(found.size() - 1).id();
        return new Batch(items(found), last, found.size() < most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return new Batch(number > 0 ? List.of() : items(queries.concernsById(List.of(concern))), concern, true);
    }

    @Override
    public boolean owns(String subject) {
        return ConcernRef.isOne(subject);
    }

    @Override
    public Change now(Collection<String> subjects) {
        return new Change(items(queries.concerns(subjects)), List.of());
    }

    private List<Item> items(List<Concern> found) {
        List<Long> ids = found.stream().map(Concern::id).toList();
        Surroundings around = Surroundings.of(ids, concerns, queries);
        Set<Long> filed = ids.isEmpty() ? Set.of() : Set.copyOf(queries.concernsHavingFiles(ids));
        return found.stream()
                .map(concern -> item(concern, around, filed.contains(concern.id())))
                .toList();
    }

    private static Item item(Concern concern, Surroundings around, boolean hasFiles) {
        List<Regulator> regulators = around.regulators(concern).distinct().toList();
        Surroundings.Names names = around.split(
                concern,
                Stream.of(
                                regulators.stream().flatMap(one -> Stream.of(one.name(), one.fullName())),
                                around.parties(concern),
                                Stream.of(
                                        concern.organisation().name(),
                                        concern.practice().name()),
                                concern.activities().stream()
                                        .map(activity -> activity.platform().name()))
                        .flatMap(one -> one));
        return new Item(
                "C" + concern.id(),
                concern.id(),
                KIND,
                Stream.of(Optional.of(concern.ref()), Optional.of(concern.theirReference()), concern.outsideId())
                        .flatMap(Optional::stream)
                        .filter(reference -> !reference.isBlank())
                        .toList(),
                "/concerns/" + concern.ref(),
                concern.opened().day(),
                new Item.Words(
                        concern.title(),
                        Stream.of(concern.summary(), concern.lastKnown())
                                .filter(text -> !text.isEmpty())
                                .reduce((one, other) -> one + "\n" + other)
                                .orElse(""),
                        names.open(),
                        names.secret()),
                Traits.of(KIND, concern)
                        .regulators(regulators.stream())
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .filed(hasFiles)
                        .all(),
                Set.of(),
                false);
    }
}
