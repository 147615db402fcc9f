package org.abeyance.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the gate knows of a fact of whatever kind.
 *
 * @param order the number of the fact: what was recorded first has the smaller one
 * @param concern the number of its concern
 * @param hidden whether it stands behind a wall and was not released
 */
public record Known(
        long order,
        String ref,
        long concern,
        boolean hidden,
        Set<Long> activities,
        Set<String> places,
        LocalDate on,
        Instant recordedAt,
        Optional<Instant> correctedAt) {

    /** Effective on or before a day, by what was recorded, and not corrected, before a moment. */
    boolean counts(LocalDate day, Instant before) {
        return !on.isAfter(day)
                && recordedAt.isBefore(before)
                && correctedAt.filter(at -> at.isBefore(before)).isEmpty();
    }

    boolean isOpenTo(Set<Long> concerns) {
        return !hidden || concerns.contains(concern);
    }

    boolean speaksOf(long activity) {
        return activities.contains(activity);
    }

    /** It counts for the places it names and all within them. */
    boolean reaches(Collection<String> chain) {
        return chain.stream().anyMatch(places::contains);
    }

    boolean speaksOf(Spot spot, List<String> chain) {
        return speaksOf(spot.activity()) && reaches(chain);
    }
}
