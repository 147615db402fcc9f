package org.abeyance.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What everybody sees alike who may see the same: one period, read through the wall of one of them. Plain values, because
 * it outlives the transaction it was read in.
 *
 * @param matters by their number, in their order
 * @param changes of each matter in which something happened, those first in which it happened first
 */
record View(Map<Long, Matter> matters, List<News> changes, List<Owed> owed, List<Silence> silent, List<Stand> stands) {

    /**
     * What some concerns add to it that not everybody may see.
     *
     * @param order the slugs of all activities in theirs
     */
    View with(View more, List<String> order) {
        return new View(
                Stream.concat(matters.values().stream(), more.matters.values().stream())
                        .sorted(Comparator.comparingLong(Matter::id))
                        .collect(Collectors.toMap(
                                Matter::id, matter -> matter, (one, other) -> other, LinkedHashMap::new)),
                sorted(changes, more.changes, News::since),
                sorted(owed, more.owed, Owed::on),
                sorted(silent, more.silent, Silence::since),
                stands(more, order));
    }

    private static <L> List<L> sorted(List<L> here, List<L> more, Function<L, LocalDate> day) {
        return more.isEmpty()
                ? here
                : Stream.concat(here.stream(), more.stream())
                        .sorted(Comparator.comparing(day))
                        .toList();
    }

    private List<Stand> stands(View more, List<String> order) {
        Map<String, Stand> bySlug = new HashMap<>();
        stands.forEach(stand -> bySlug.put(stand.slug(), stand));
        more.stands.forEach(stand -> bySlug.put(stand.slug(), stand));
        return order.stream().map(bySlug::get).filter(Objects::nonNull).toList();
    }

    /**
     * What happened in a concern.
     *
     * @param since the day of the first of it
     */
    record News(long matter, LocalDate since, List<DigestSheet.Change> lines) {}

    /** A concern. */
    record Matter(
            long id,
            String ref,
            String title,
            Optional<Long> owner,
            String ownerName,
            Optional<Long> deputy,
            boolean isOurMove) {

        boolean isOf(long person) {
            return owner.filter(one -> one == person).isPresent()
                    || deputy.filter(one -> one == person).isPresent();
        }
    }

    /** A deadline of ours. */
    record Owed(String ref, long matter, String title, LocalDate on) {}

    /** A deadline of a regulator that is past. */
    record Silence(String ref, long matter, String regulator, String title, LocalDate since) {}

    /**
     * How an activity stands.
     *
     * @param matters references of the concerns that name it; none where a released fact alone does
     */
    record Stand(
            String activity,
            String slug,
            List<String> matters,
            List<DigestSheet.Place> places,
            List<DigestSheet.Strip> strips) {}
}
