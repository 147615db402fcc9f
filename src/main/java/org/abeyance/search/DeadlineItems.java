package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.deadline.Deadline;
import org.abeyance.register.Regulator;

/** Deadlines, by what is owed. */
@ApplicationScoped
class DeadlineItems implements Indexed {

    private static final String KIND = "deadline";
    private static final Pattern SUBJECT = Pattern.compile("D-[0-9]{4}-[0-9]+");

    private final SearchQueries queries;
    private final Concerns concerns;

    DeadlineItems(SearchQueries queries, Concerns concerns) {
        this.queries = queries;
        this.concerns = concerns;
    }

    @Override
    public long count() {
        return queries.countDeadlines();
    }

    @Override
    public Batch after(long number, int most) {
        return Batch.of(queries.deadlinesAfter(number, most), Deadline::id, this::items, number, most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return Batch.of(queries.deadlinesAfter(concern, number, most), Deadline::id, this::items, number, most);
    }

    @Override
    public boolean owns(String subject) {
        return SUBJECT.matcher(subject).matches();
    }

    @Override
    public Change now(Collection<String> subjects) {
        return new Change(items(queries.deadlines(subjects)), List.of());
    }

    private List<Item> items(List<Deadline> found) {
        Surroundings around = Surroundings.of(
                found.stream().map(deadline -> deadline.concern().id()).collect(Collectors.toSet()), concerns, queries);
        return found.stream().map(deadline -> item(deadline, around)).toList();
    }

    private static Item item(Deadline deadline, Surroundings around) {
        Concern concern = deadline.concern();
        List<Regulator> regulators = deadline.regulator()
                .map(List::of)
                .orElseGet(() -> around.regulators(concern).toList());
        return new Item(
                deadline.ref(),
                concern.id(),
                KIND,
                List.of(deadline.ref()),
                "/deadlines/" + deadline.ref(),
                deadline.due().orElseGet(() -> LocalDate.ofInstant(deadline.recordedAt(), ZoneOffset.UTC)),
                new Item.Words(
                        deadline.title(),
                        deadline.governingReason(),
                        regulators.stream()
                                .flatMap(one -> Stream.of(one.name(), one.fullName()))
                                .distinct()
                                .collect(Collectors.joining(" · ")),
                        ""),
                Traits.of(KIND, concern)
                        .regulators(regulators.stream())
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .all(),
                Set.of(),
                false);
    }
}
