package org.abeyance.casefile;

import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;

/**
 * One fact within an entry of the chronology: what kind of fact it is, and what is particular to it.
 *
 * @param noun "letter", "position", "decision" and so on: each looks different
 * @param ref by which it is corrected or relied on
 * @param kind in the words of a reader: "concern raised, public statement", "position of a regulator"
 * @param who whose position or restriction it is; empty where the entry says so
 * @param words what a regulator holds, what binds, what proves; empty where the entry's text says it all
 * @param state the constant by which it is coloured: PAUSED, STOP; empty where nothing is
 */
public record Mark(
        String noun,
        String ref,
        String kind,
        String who,
        String words,
        String state,
        Optional<GivenDate> until,
        boolean confirmed,
        boolean partial,
        List<Detail> details,
        Optional<Reliance> reliance,
        Optional<Correction> correction) {

    /** Something particular to its kind: to whom, when sent, decided by whom. */
    public record Detail(String label, String value) {}

    /** It was marked as the claim relied on. */
    public record Reliance(String by, String reason) {}

    /**
     * It was corrected.
     *
     * @param replacement the reference of what stands in its place; empty where it was never so
     */
    public record Correction(String by, String at, String reason, String replacement) {}

    public boolean isCorrected() {
        return correction.isPresent();
    }
}
