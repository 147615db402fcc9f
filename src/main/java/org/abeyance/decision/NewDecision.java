package org.abeyance.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a decision says beyond what every fact says. The fact's own date is the day on which it takes effect.
 *
 * @param part the population, data or period it covers, where it is only a part; empty for the whole
 * @param decidedBy the accountable executive, with an account or not
 * @param dpoAdvice what the DPO advised; empty where nothing is recorded
 * @param dpoFollowed whether that was followed; the DPO does not decide
 * @param proof what confirms it; none where it is only announced
 */
public record NewDecision(
        Act act,
        Optional<LocalDate> announced,
        String part,
        String decidedBy,
        String dpoAdvice,
        Optional<Boolean> dpoFollowed,
        String basis,
        Optional<String> proof) {}
