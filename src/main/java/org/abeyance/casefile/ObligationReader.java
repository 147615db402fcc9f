package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Then;
import org.abeyance.decision.Decision;
import org.abeyance.decision.Decisions;
import org.abeyance.measure.Delivery;
import org.abeyance.measure.Measure;
import org.abeyance.measure.Measures;
import org.abeyance.position.Positions;

/** Reads what the company took upon itself in a concern: conditions on its pauses, measures it promised. */
@ApplicationScoped
class ObligationReader {

    /**
     * What is open and what is done.
     *
     * @param confirmed the numbers of the decisions that are confirmed on the day
     */
    record Obligations(List<Casefile.Requirement> conditions, List<Casefile.Promise> measures, Set<Long> confirmed) {}

    private final Decisions decisions;
    private final Positions positions;
    private final Measures measures;

    ObligationReader(Decisions decisions, Positions positions, Measures measures) {
        this.decisions = decisions;
        this.positions = positions;
        this.measures = measures;
    }

    Obligations read(Concern concern, Then then) {
        decisions.of(concern);
        positions.restrictionsOf(concern);
        List<Measure> promised = measures.of(concern);
        Map<Long, List<Delivery>> delivered = measures.deliveriesIn(concern).stream()
                .filter(then::counts)
                .collect(Collectors.groupingBy(delivery -> delivery.measure().id()));
        return new Obligations(
                decisions.conditionsIn(concern).stream()
                        .filter(then::counts)
                        .map(condition -> new Casefile.Requirement(
                                condition.ref(),
                                condition.on(),
                                condition.text(),
                                condition.pause().map(Decision::ref).orElse("")))
                        .toList(),
                promised.stream()
                        .filter(then::counts)
                        .map(measure -> promise(measure, delivered.getOrDefault(measure.id(), List.of())))
                        .toList(),
                decisions.confirmationsIn(concern).stream()
                        .filter(then::counts)
                        .map(proof -> proof.decision().id())
                        .collect(Collectors.toSet()));
    }

    private static Casefile.Promise promise(Measure measure, List<Delivery> delivered) {
        return new Casefile.Promise(
                measure.ref(),
                measure.on(),
                measure.nature().label(),
                measure.text(),
                measure.owner(),
                measure.dueOn(),
                delivered.stream()
                        .map(delivery -> new Casefile.Kept(delivery.on(), delivery.evidence()))
                        .toList());
    }
}
