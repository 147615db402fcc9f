package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.people.Reader;
import org.abeyance.web.Cursor;

/** Finds what may be destroyed, in a fixed number of statements a page. */
@ApplicationScoped
class OutlivedReader {

    /** By so many days a month can be shorter than another. */
    private static final int SHORT_MONTH = 3;

    private static final Cursor FIRST = new Cursor(LocalDate.of(1, 1, 1), 0);

    private final KeepingQueries queries;
    private final Retention retention;
    private final Destructions destructions;

    OutlivedReader(KeepingQueries queries, Retention retention, Destructions destructions) {
        this.queries = queries;
        this.retention = retention;
        this.destructions = destructions;
    }

    /** @param next where the next page begins; none where this is the last */
    record Found(List<Outlived> concerns, Optional<Cursor> next) {}

    /** An item of a concern, and from which day on it may be destroyed; none where it is kept without end. */
    public record Dated(Item item, Period period, Optional<LocalDate> end, boolean isOver, boolean isWaiting) {

        public boolean isFree() {
            return isOver && !isWaiting;
        }
    }

    Found page(LocalDate today, Optional<Cursor> after, int most, Reader reader) {
        Map<ItemKind, Period> periods = retention.periods();
        Optional<Integer> shortest = periods.values().stream()
                .flatMap(period -> period.months().stream())
                .min(Integer::compare);
        if (shortest.isEmpty()) {
            return new Found(List.of(), Optional.empty());
        }
        LocalDate until = today.minusMonths(shortest.get()).plusDays(SHORT_MONTH);
        Cursor from = after.orElse(FIRST);
        List<KeepingQueries.Closed> closed = queries.closed(until, from.day(), from.id(), most + 1, reader.id());
        List<KeepingQueries.Closed> shown = closed.subList(0, Math.min(most, closed.size()));
        List<Long> ids = shown.stream().map(one -> one.concern().id()).toList();
        List<Item> items = new ArrayList<>(destructions.itemsIn(ids));
        items.removeAll(destructions.waiting(items, ids));
        List<Outlived> found = shown.stream()
                .map(one -> new Outlived(
                        one.concern(),
                        one.on(),
                        items.stream()
                                .filter(item -> item.concern() == one.concern().id())
                                .filter(item -> isOver(periods.get(item.kind()), one.on(), today))
                                .toList()))
                .filter(outlived -> !outlived.items().isEmpty())
                .toList();
        return new Found(
                found,
                closed.size() > most
                        ? Optional.of(new Cursor(
                                shown.get(most - 1).on(),
                                shown.get(most - 1).concern().id()))
                        : Optional.empty());
    }

    /** All items of a concern of which the content is there. */
    List<Dated> of(Concern concern, LocalDate today) {
        Map<ItemKind, Period> periods = retention.periods();
        Optional<LocalDate> closed = destructions.closedOn(concern);
        List<Item> items = destructions.itemsIn(List.of(concern.id()));
        List<Item> waiting = destructions.waiting(items, List.of(concern.id()));
        return items.stream()
                .map(item -> {
                    Period period = periods.get(item.kind());
                    return new Dated(
                            item,
                            period,
                            closed.flatMap(period::end),
                            closed.isPresent() && isOver(period, closed.get(), today),
                            waiting.contains(item));
                })
                .toList();
    }

    private static boolean isOver(Period period, LocalDate closedOn, LocalDate today) {
        return period.end(closedOn).filter(end -> !today.isBefore(end)).isPresent();
    }
}
