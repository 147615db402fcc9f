package org.abeyance.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the gate finds on a day about resuming somewhere.
 *
 * @param spots where the activities would be carried on
 * @param idle the places asked for in which nothing is paused or withdrawn
 * @param stops restrictions under which nothing resumes
 * @param limits restrictions that the proposal must answer
 * @param penalties restrictions that are only shown
 * @param open the conditions that are open
 * @param demands all conditions that stand there, the open ones among them
 * @param views what regulators hold: for each those of the latest day on which it took one
 * @param narrower pauses and withdrawals within the places asked for, which this would not lift
 */
public record Findings(
        LocalDate day,
        Instant before,
        Set<Spot> spots,
        List<String> idle,
        List<Dossier.Bar> stops,
        List<Dossier.Bar> limits,
        List<Dossier.Bar> penalties,
        List<Dossier.Demand> open,
        List<Dossier.Demand> demands,
        List<Dossier.View> views,
        List<Dossier.Ruling> narrower) {

    /** The same day, of which nothing may be told. */
    Findings nothing() {
        return new Findings(
                day, before, Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /** What the proposal must say something to. */
    public List<Dossier.View> askedAbout() {
        return views.stream().filter(Dossier.View::isToBeAnswered).toList();
    }
}
