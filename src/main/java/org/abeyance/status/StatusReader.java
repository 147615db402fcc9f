package org.abeyance.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

    /** Everything that this reader may know. */
    public Board board(Then then, Reader reader) {
        return board(then, register.activities().stream().map(Activity::id).toList(), reader);
    }

    /** What this reader may know of some activities; the others are as if nothing were known of them. */
    public Board board(Then then, Collection<Long> activities, Reader reader) {
        Instant before = then.knownBefore();
        Map<Long, Ledger> byActivity = new HashMap<>();
        readDecisions(then, activities, reader, byActivity);
        readConditions(before, activities, reader, byActivity);
        readPositions(before, activities, reader, byActivity);
        readRestrictions(before, activities, reader, byActivity);
        readConcerns(then, activities, reader, byActivity);
        return new Board(then, register.places(), register.activities(), byActivity);
    }

    /** An activity that only concerns hidden from this reader name is as good as not there. */
    public Activity known(Optional<Activity> activity, Reader reader) {
        return concerns.known(activity, reader);
    }

    private void readDecisions(Then then, Collection<Long> activities, Reader reader, Map<Long, Ledger> byActivity) {
        Instant before = then.knownBefore();
        Map<Long, Optional<LocalDate>> gated = gate.countsFrom(before, then.asOf());
        Map<Long, LocalDate> confirmed = new HashMap<>();
        for (Confirmation proof : decisions.confirmations(activities, reader)) {
            if (proof.isBelievedBefore(before)) {
                confirmed.merge(proof.decision().id(), proof.on().day(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        Scopes scopes = Scopes.of(decisions.activitiesOf(activities, reader), decisions.placesOf(activities, reader));
        long order = 0;
        for (Decision decision : believed(decisions.decisions(activities, reader), before)) {
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

    private void readPositions(
            Instant before, Collection<Long> activities, Reader reader, Map<Long, Ledger> byActivity) {
        Map<Long, List<Held>> held = positions.held(activities, reader);
        Scopes scopes = Scopes.of(positions.activitiesOf(activities, reader), positions.placesOf(activities, reader));
        for (Position position : believed(positions.positions(activities, reader), before)) {
            Ledger.Took took = new Ledger.Took(
                    position.regulator().name(),
                    held.getOrDefault(position.id(), List.of()),
                    scopes.places(position),
                    position.on());
            scopes.each(position, byActivity, ledger -> ledger.positions().add(took));
        }
    }

    private void readRestrictions(
            Instant before, Collection<Long> activities, Reader reader, Map<Long, Ledger> byActivity) {
        Map<Long, List<Ledger.Turned>> turns = new HashMap<>();
        for (Turn turn : believed(positions.turns(activities, reader), before)) {
            turns.computeIfAbsent(turn.restriction().id(), id -> new ArrayList<>())
                    .add(new Ledger.Turned(turn.effect(), turn.on().day()));
        }
        Scopes scopes = Scopes.of(
                positions.restrictedActivities(activities, reader), positions.restrictedPlaces(activities, reader));
        for (Restriction restriction : believed(positions.restrictions(activities, reader), before)) {
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

    private void readConditions(
            Instant before, Collection<Long> activities, Reader reader, Map<Long, Ledger> byActivity) {
        List<Condition> conditions = believed(decisions.conditions(activities, reader), before);
        Map<Long, List<Ledger.Settled>> settled = new HashMap<>();
        for (Settlement settlement : believed(settlements.seenBy(activities, reader), before)) {
            settled.computeIfAbsent(settlement.condition().id(), id -> new ArrayList<>())
                    .add(new Ledger.Settled(settlement.how(), settlement.on().day()));
        }
        Scopes scopes = Scopes.of(
                decisions.conditionedActivities(activities, reader), decisions.conditionedPlaces(activities, reader));
        for (Condition condition : conditions) {
            Ledger.Demanded demanded = new Ledger.Demanded(
                    scopes.places(condition),
                    condition.on().day(),
                    condition.pause().map(Decision::id),
                    settled.getOrDefault(condition.id(), List.of()));
            scopes.each(condition, byActivity, ledger -> ledger.conditions().add(demanded));
        }
    }

    private void readConcerns(Then then, Collection<Long> activities, Reader reader, Map<Long, Ledger> byActivity) {
        Scopes scopes =
                Scopes.of(concerns.activitiesSeenBy(activities, reader), concerns.placesSeenBy(activities, reader));
        Map<Long, Optional<LocalDate>> nextDues = dates.nextDues(then, activities, reader);
        for (Concern concern : concerns.naming(activities, reader)) {
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
