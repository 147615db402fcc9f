package org.abeyance.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What everybody sees alike who may see the same: one period, read through the wall of one of them. Plain values, because
 * it outlives the transaction it was read in.
 *
 * @param matters by their number, in their order
 * @param changes of each matter in which something happened
 */
record View(
        Map<Long, Matter> matters,
        Map<Long, List<DigestSheet.Change>> changes,
        List<Owed> owed,
        List<Silence> silent,
        List<Stand> stands) {

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
