package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Then;
import org.abeyance.concern.Words;
import org.abeyance.decision.Condition;
import org.abeyance.decision.Decision;
import org.abeyance.decision.Decisions;
import org.abeyance.decision.Settlement;
import org.abeyance.decision.Settlements;
import org.abeyance.measure.Delivery;
import org.abeyance.measure.Measure;
import org.abeyance.measure.Measures;
import org.abeyance.measure.Variation;
import org.abeyance.people.Reader;
import org.abeyance.position.Positions;

/** Reads what the company took upon itself in a concern: conditions on its pauses, measures it promised. */
@ApplicationScoped
class ObligationReader {

    /**
     * What is open and what is done.
     *
     * @param openThen by the number of a decision to carry on that was taken elsewhere: the conditions that were open on its day
     * @param confirmed the numbers of the decisions that are confirmed on the day
     */
    record Obligations(
            List<Casefile.Requirement> conditions,
            Map<Long, List<String>> openThen,
            List<Casefile.Promise> measures,
            Set<Long> confirmed) {}

    private final Decisions decisions;
    private final Positions positions;
    private final Measures measures;
    private final Settlements settlements;
    private final Marks marks;

    ObligationReader(
            Decisions decisions, Positions positions, Measures measures, Settlements settlements, Marks marks) {
        this.settlements = settlements;
        this.marks = marks;
        this.decisions = decisions;
        this.positions = positions;
        this.measures = measures;
    }

    Obligations read(Concern concern, Then then, Reader reader) {
        decisions.of(concern);
        positions.restrictionsOf(concern);
        List<Measure> promised = measures.of(concern);
        Map<Long, List<Delivery>> delivered = measures.deliveriesIn(concern).stream()
                .filter(then::counts)
                .collect(Collectors.groupingBy(delivery -> delivery.measure().id()));
        Map<Long, List<Variation>> varied = measures.variationsIn(concern).stream()
                .filter(then::counts)
                .collect(Collectors.groupingBy(variation -> variation.measure().id()));
        List<Condition> conditions = decisions.conditionsIn(concern);
        List<Settlement> settled = settlements.in(concern);
        List<Fact> told = new ArrayList<>(conditions);
        told.addAll(promised);
        delivered.values().forEach(told::addAll);
        Words words = marks.words(told, reader);
        return new Obligations(
                conditions.stream()
                        .filter(then::counts)
                        .map(condition -> requirement(condition, settled, then, words))
                        .toList(),
                openThen(decisions.of(concern), conditions, settled, then, words),
                promised.stream()
                        .filter(then::counts)
                        .map(measure -> promise(
                                measure,
                                delivered.getOrDefault(measure.id(), List.of()),
                                varied.getOrDefault(measure.id(), List.of()),
                                words))
                        .toList(),
                decisions.confirmationsIn(concern).stream()
                        .filter(then::counts)
                        .map(proof -> proof.decision().id())
                        .collect(Collectors.toSet()));
    }

    private static Casefile.Requirement requirement(
            Condition condition, List<Settlement> settled, Then then, Words words) {
        return new Casefile.Requirement(
                condition.ref(),
                condition.on(),
                words.text(condition),
                condition.pause().map(Decision::ref).orElse(""),
                latest(condition, settled, then)
                        .map(last -> new Casefile.Settled(last.how(), last.on(), last.by(), last.text())));
    }

    private static Optional<Settlement> latest(Condition condition, List<Settlement> settled, Then then) {
        return settled.stream()
                .filter(one -> one.condition().id().equals(condition.id()) && then.counts(one))
                .reduce((earlier, later) -> later);
    }

    /** Of each decision to carry on that was taken elsewhere: the conditions that were open on its day. */
    private static Map<Long, List<String>> openThen(
            List<Decision> decided, List<Condition> conditions, List<Settlement> settled, Then then, Words words) {
        Map<Long, List<String>> open = new HashMap<>();
        for (Decision decision : decided) {
            if (decision.act().isHolding() || decision.isGated()) {
                continue;
            }
            Then day = new Then(decision.on().day(), then.knownOn());
            open.put(
                    decision.id(),
                    conditions.stream()
                            .filter(day::counts)
                            .filter(condition -> latest(condition, settled, day)
                                    .filter(last -> last.how().isSettled())
                                    .isEmpty())
                            .map(condition -> condition.ref() + " " + words.text(condition))
                            .toList());
        }
        return open;
    }

    /** Due as it was varied last. */
    private static Casefile.Promise promise(
            Measure measure, List<Delivery> delivered, List<Variation> varied, Words words) {
        return new Casefile.Promise(
                measure.ref(),
                measure.on(),
                measure.nature().label(),
                words.text(measure),
                measure.owner(),
                varied.stream()
                        .flatMap(one -> one.dueOn().stream())
                        .reduce((earlier, later) -> later)
                        .or(measure::dueOn),
                varied.stream()
                        .filter(one -> one.effect() == Variation.Effect.RELEASED)
                        .map(Fact::on)
                        .findFirst(),
                delivered.stream()
                        .map(delivery ->
                                new Casefile.Kept(delivery.on(), words.isOpaque(delivery) ? "" : delivery.evidence()))
                        .toList());
    }
}
