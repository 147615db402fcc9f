package org.abeyance.concern;

import java.time.LocalDate;

/**
 * Which concerns a list shows. Empty texts filter nothing, so that one checked query serves every combination.
 *
 * @param late only those whose next date lies before this day; {@link LocalDate#MAX} shows all
 */
public record ConcernFilter(
        String regulator,
        String platform,
        String practice,
        String jurisdiction,
        String stage,
        String owner,
        boolean late,
        LocalDate today) {

    public static ConcernFilter none(LocalDate today) {
        return new ConcernFilter("", "", "", "", "", "", false, today);
    }
}
