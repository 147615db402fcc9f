package org.abeyance.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.concern.Fact;

/**
 * What a decision says beyond what every fact says. The fact's own date is the day on which it takes effect.
 *
 * @param part the population, data or period it covers, where it is only a part; empty for the whole
 * @param decidedBy the accountable executive, with an account or not
 * @param dpoAdvice what the DPO advised; empty where nothing is recorded
 * @param dpoFollowed whether that was followed; the DPO does not decide
 * @param proof what confirms it; none where it is only announced
 * @param hour from which hour of its day, with its zone; empty where only the day is known
 * @param dpo who advised as DPO; empty where nobody is named
 * @param restsOn the position on which it rests
 * @param resume the resume that was approved at the gate; none where it was taken elsewhere
 */
public record NewDecision(
        Act act,
        Optional<LocalDate> announced,
        String part,
        String decidedBy,
        String dpoAdvice,
        Optional<Boolean> dpoFollowed,
        String basis,
        Optional<Proof> proof,
        String hour,
        String dpo,
        Optional<Fact> restsOn,
        Optional<Resume> resume) {

    /** Taken elsewhere, of which no more is known. */
    public NewDecision(
            Act act,
            Optional<LocalDate> announced,
            String part,
            String decidedBy,
            String dpoAdvice,
            Optional<Boolean> dpoFollowed,
            String basis,
            Optional<String> proof) {
        this(
                act,
                announced,
                part,
                decidedBy,
                dpoAdvice,
                dpoFollowed,
                basis,
                proof.map(Proof::of),
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }
}
