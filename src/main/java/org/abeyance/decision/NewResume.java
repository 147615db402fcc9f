package org.abeyance.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;

/**
 * What somebody who wants to resume asks for.
 *
 * @param on from which day; today or later
 * @param part the population, data or period, where it is only a part; empty for the whole
 * @param decidedBy the accountable executive, with an account or not
 * @param dpo who advised; never who decides
 * @param overrideAsked why it should go ahead over conditions that are open; empty where none are, or it should not
 * @param answers what is said to limits, positions and narrower pauses, by the reference of the fact
 */
public record NewResume(
        List<Activity> activities,
        List<Jurisdiction> places,
        LocalDate on,
        String text,
        String part,
        String decidedBy,
        String dpo,
        String dpoAdvice,
        boolean dpoFollowed,
        String basis,
        String overrideAsked,
        Map<String, String> answers) {}
