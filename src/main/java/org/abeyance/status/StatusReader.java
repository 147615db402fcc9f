package org.abeyance.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactScope;
import org.abeyance.concern.Then;
import org.abeyance.deadline.PastDates;
import org.abeyance.decision.Condition;
import org.abeyance.decision.Confirmation;
import org.abeyance.decision.Decision;
import org.abeyance.decision.Decisions;
import org.abeyance.decision.GateReader;
import org.abeyance.decision.Settlement;
import org.abeyance.decision.Settlements;
import org.abeyance.decision.Standing;
import org.abeyance.people.Reader;
import org.abeyance.position.Held;
import org.abeyance.position.Position;
import org.abeyance.position.Positions;
import org.abeyance.position.Restriction;
import org.abeyance.position.Turn;
import org.abeyance.register.Activity;
import org.abeyance.register.Register;

/**
 * Assembles what one reader may know on one day, in a fixed number of statements however many facts there are. Every fact
 * comes through the wall; what is computed from them is computed from nothing else.
 */
@ApplicationScoped
public class StatusReader {

    private final Register register;
    private final Concerns concerns;
    private final Decisions decisions;
    private final Settlements settlements;
    private final GateReader gate;
    private final Positions positions;
    private final PastDates dates;

    StatusReader(
            Register register,
            Concerns concerns,
            Decisions decisions,
            Settlements settlements,
            GateReader gate,
            Positions positions,
            PastDates dates) {
        this.dates = dates;
        this.settlements = settlements;
        this.gate = gate;
        this.register = register;
        this.concerns = concerns;
        this.decisions = decisions;
        this.positions = positions;
    }

    public Board board(Then then, Reader reader) {
        Instant before = then.knownBefore();
        Map<Long, Ledger> byActivity = new HashMap<>();
        readDecisions(then, reader, byActivity);
        readConditions(before, reader, byActivity);
        readPositions(before, reader, byActivity);
        readRestrictions(before, reader, byActivity);
        readConcerns(then, reader, byActivity);
        return new Board(then, register.places(), register.activities(), byActivity);
    }

    /** An activity that only concerns hidden from this reader name is as good as not there. */
    public Activity known(Optional<Activity> activity, Reader reader) {
        return concerns.known(activity, reader);
    }

    private void readDecisions(Then then, Reader reader, Map<Long, Ledger> byActivity) {
        Instant before = then.knownBefore();
        Map<Long, Optional<LocalDate>> gated = gate.countsFrom(before, then.asOf());
        Map<Long, LocalDate> confirmed = new HashMap<>();
        for (Confirmation proof : decisions.confirmations(reader)) {
            if (proof.isBelievedBefore(before)) {
                confirmed.merge(proof.decision().id(), proof.on().day(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        Scopes scopes = Scopes.of(decisions.activitiesOf(reader), decisions.placesOf(reader));
        long order = 0;
        for (Decision decision : believed(decisions.decisions(reader), before)) {
            Optional<LocalDate> from = decision.isGated()
                    ? gated.getOrDefault(decision.id(), Optional.empty())
                    : Optional.of(decision.on().day());
            if (from.isEmpty()) {
                continue;
            }
            Ledger.Ruled ruled = new Ledger.Ruled(
                    decision.id(),
                    new Standing.Decided(
                            decision.act(),
                            Set.copyOf(scopes.places(decision)),
                            from.get(),
                            order++,
                            false,
                            decision.isPartial()),
                    Optional.ofNullable(confirmed.get(decision.id())));
            scopes.each(decision, byActivity, ledger -> ledger.decisions().add(ruled));
        }
    }

    private void readPositions(Instant before, Reader reader, Map<Long, Ledger> byActivity) {
        Map<Long, List<Held>> held = positions.held(reader);
        Scopes scopes = Scopes.of(positions.activitiesOf(reader), positions.placesOf(reader));
        for (Position position : believed(positions.positions(reader), before)) {
            Ledger.Took took = new Ledger.Took(
                    position.regulator().name(),
                    held.getOrDefault(position.id(), List.of()),
                    scopes.places(position),
                    position.on());
            scopes.each(position, byActivity, ledger -> ledger.positions().add(took));
        }
    }

    private void readRestrictions(Instant before, Reader reader, Map<Long, Ledger> byActivity) {
        Map<Long, List<Ledger.Turned>> turns = new HashMap<>();
        for (Turn turn : believed(positions.turns(reader), before)) {
            turns.computeIfAbsent(turn.restriction().id(), id -> new ArrayList<>())
                    .add(new Ledger.Turned(turn.effect(), turn.on().day()));
        }
        Scopes scopes = Scopes.of(positions.restrictedActivities(reader), positions.restrictedPlaces(reader));
        for (Restriction restriction : believed(positions.restrictions(reader), before)) {
            Ledger.Imposed imposed = new Ledger.Imposed(
                    restriction.imposedBy(),
                    restriction.severity(),
                    scopes.places(restriction),
                    restriction.on(),
                    restriction.until(),
                    turns.getOrDefault(restriction.id(), List.of()));
            scopes.each(restriction, byActivity, ledger -> ledger.restrictions().add(imposed));
        }
    }

    private void readConditions(Instant before, Reader reader, Map<Long, Ledger> byActivity) {
        List<Condition> conditions = believed(decisions.conditions(reader), before);
        Map<Long, List<Ledger.Settled>> settled = new HashMap<>();
        for (Settlement settlement : believed(settlements.seenBy(reader), before)) {
            settled.computeIfAbsent(settlement.condition().id(), id -> new ArrayList<>())
                    .add(new Ledger.Settled(settlement.how(), settlement.on().day()));
        }
        Scopes scopes = Scopes.of(decisions.conditionedActivities(reader), decisions.conditionedPlaces(reader));
        for (Condition condition : conditions) {
            Ledger.Demanded demanded = new Ledger.Demanded(
                    scopes.places(condition),
                    condition.on().day(),
                    condition.pause().map(Decision::id),
                    settled.getOrDefault(condition.id(), List.of()));
            scopes.each(condition, byActivity, ledger -> ledger.conditions().add(demanded));
        }
    }

    private void readConcerns(Then then, Reader reader, Map<Long, Ledger> byActivity) {
        Scopes scopes = Scopes.of(concerns.activitiesSeenBy(reader), concerns.placesSeenBy(reader));
        Map<Long, Optional<LocalDate>> nextDues = dates.nextDues(then, reader);
        for (Concern concern : concerns.all(reader)) {
            if (concern.recordedAt().isBefore(then.knownBefore())) {
                Ledger.Matter matter = new Ledger.Matter(
                        concern.ref(),
                        new LinkedHashSet<>(scopes.placesById(concern.id())),
                        concern.opened().day(),
                        nextDues.getOrDefault(concern.id(), concern.nextDue()));
                scopes.eachById(
                        concern.id(), byActivity, ledger -> ledger.concerns().add(matter));
            }
        }
    }

    private static <F extends Fact> List<F> believed(List<F> facts, Instant before) {
        return facts.stream().filter(fact -> fact.isBelievedBefore(before)).toList();
    }

    /** The activities and places of many facts, read as pairs in one statement each. */
    private record Scopes(Map<Long, List<Long>> activities, Map<Long, List<String>> places) {

        static Scopes of(List<FactScope.OfActivity> activities, List<FactScope.OfPlace> places) {
            return new Scopes(
                    activities.stream()
                            .collect(Collectors.groupingBy(
                                    FactScope.OfActivity::fact,
                                    Collectors.mapping(FactScope.OfActivity::activity, Collectors.toList()))),
                    places.stream()
                            .collect(Collectors.groupingBy(
                                    FactScope.OfPlace::fact,
                                    Collectors.mapping(FactScope.OfPlace::place, Collectors.toList()))));
        }

        List<String> places(Fact fact) {
            return placesById(fact.id());
        }

        List<String> placesById(Long id) {
            return places.getOrDefault(id, List.of());
        }

        void each(Fact fact, Map<Long, Ledger> byActivity, Consumer<Ledger> add) {
            eachById(fact.id(), byActivity, add);
        }

        void eachById(Long id, Map<Long, Ledger> byActivity, Consumer<Ledger> add) {
            for (Long activity : activities.getOrDefault(id, List.of())) {
                add.accept(byActivity.computeIfAbsent(activity, key -> Ledger.empty()));
            }
        }
    }
}
