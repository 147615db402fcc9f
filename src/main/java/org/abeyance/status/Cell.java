package org.abeyance.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.decision.Standing;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;

/**
 * The answer for one activity in one place on one day: the company's standing, beside it what regulators hold, and apart
 * from both what binds.
 *
 * @param conflict carried on under a stop
 * @param progress of a pause that holds with conditions
 * @param concerns the references of the concerns that this reader may see
 */
public record Cell(
        String place,
        Standing standing,
        List<Holding> positions,
        List<Restricted> restrictions,
        boolean conflict,
        List<String> concerns,
        Optional<LocalDate> nextDue,
        Optional<Progress> progress) {

    /**
     * How far a paused cell is from resuming, by its conditions.
     *
     * @param met those met by evidence
     * @param waived those that an approver waived
     */
    public record Progress(int met, int waived, int all) {

        /** {@code 3 of 5 conditions met}, {@code 3 of 5 conditions met, 1 waived}. */
        @Override
        public String toString() {
            return met + " of " + all + (all == 1 ? " condition met" : " conditions met")
                    + (waived == 0 ? "" : ", " + waived + " waived");
        }
    }

    /** One thing a regulator holds since a day. */
    public record Holding(String regulator, Held position, String label, GivenDate since) {}

    /** A binding act in force. */
    public record Restricted(String regulator, Severity kind, GivenDate since, Optional<GivenDate> until) {}
}
