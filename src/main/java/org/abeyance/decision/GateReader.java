package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactScope;
import org.abeyance.concern.Marks;
import org.abeyance.concern.ShownFiles;
import org.abeyance.concern.Then;
import org.abeyance.people.Reader;
import org.abeyance.position.Held;
import org.abeyance.position.Position;
import org.abeyance.position.Restriction;
import org.abeyance.position.Turn;
import org.abeyance.register.Activity;
import org.abeyance.register.Register;

/**
 * Puts together what the gate reads, hidden facts among it, in a number of statements that does not depend on what they
 * find: neither the answer nor the time it takes tells whether something is hidden.
 */
@ApplicationScoped
public class GateReader {

    private final GateQueries queries;
    private final Register register;
    private final Concerns concerns;
    private final Marks marks;
    private final Attachments attachments;

    GateReader(GateQueries queries, Register register, Concerns concerns, Marks marks, Attachments attachments) {
        this.attachments = attachments;
        this.marks = marks;
        this.concerns = concerns;
        this.queries = queries;
        this.register = register;
    }

    /** The gate for some activities. */
    Gate gate(Collection<Long> activities, Instant knownBefore, LocalDate asOf) {
        return new Gate(dossier(activities), knownBefore, asOf);
    }

    /** What stands in the way of resuming, by what a reader may know: for showing, never for deciding. */
    public Gate shown(Activity activity, Then then, Reader reader) {
        Dossier dossier = dossier(List.of(activity.id()));
        Set<Long> seen = concerns.seenAmong(dossier.concerns(), reader);
        return new Gate(dossier, then.knownBefore(), then.asOf()).openTo(seen);
    }

    /** What was found, in the words that this reader may read. */
    public Checklist checklist(Findings found, Reader reader) {
        Checklist list = Checklist.of(found);
        return list.veiled(marks.opaqueFacts(list.refs(), reader)).with(files(list.settlements(), reader));
    }

    /** What shows that conditions are met, as far as this reader may open it. */
    private Map<String, List<Checklist.Shown>> files(Set<String> settlements, Reader reader) {
        ShownFiles shown = attachments.shown(attachments.ofRefs(settlements), reader);
        return shown.files().stream()
                .filter(file -> !shown.isVeiled(file))
                .collect(Collectors.groupingBy(
                        file -> file.fact().orElseThrow().ref(),
                        Collectors.mapping(file -> new Checklist.Shown(file.ref(), file.name()), Collectors.toList())));
    }

    /** From which day each resume counts that was approved at the gate, by the number of its decision; none while held. */
    public Map<Long, Optional<LocalDate>> countsFrom(Instant knownBefore, LocalDate asOf) {
        List<Long> activities = queries.gated();
        if (activities.isEmpty()) {
            return Map.of();
        }
        Dossier dossier = dossier(activities);
        Gate gate = new Gate(dossier, knownBefore, asOf);
        Map<Long, Optional<LocalDate>> days = new HashMap<>();
        dossier.resumes().forEach(resume -> days.put(resume.decision(), gate.countsFrom(resume.decision())));
        return days;
    }

    /**
     * What holds each resume that was approved and counts not yet, by the number of its decision, on the first day on which
     * it could count.
     *
     * @param from the day of each, by the number of its decision
     */
    Map<Long, List<Hold>> holds(Instant knownBefore, LocalDate asOf, Map<Long, LocalDate> from) {
        Dossier dossier = dossier(queries.gated());
        Gate gate = new Gate(dossier, knownBefore, asOf);
        Map<Long, List<Hold>> holds = new HashMap<>();
        from.forEach((decision, day) -> {
            if (gate.countsFrom(decision).isEmpty()) {
                holds.put(decision, gate.holds(decision, day));
            }
        });
        return holds;
    }

    Dossier dossier(Collection<Long> activities) {
        Scopes scopes = new Scopes(
                queries.activitiesOf(activities).stream()
                        .collect(Collectors.groupingBy(
                                FactScope.OfActivity::fact,
                                Collectors.mapping(FactScope.OfActivity::activity, Collectors.toSet()))),
                queries.placesOf(activities).stream()
                        .collect(Collectors.groupingBy(
                                FactScope.OfPlace::fact,
                                Collectors.mapping(FactScope.OfPlace::place, Collectors.toSet()))));
        List<Decision> decisions = queries.decisions(activities);
        return new Dossier(
                register.places(),
                decisions.stream()
                        .map(decision -> new Dossier.Ruling(
                                scopes.known(decision),
                                decision.act(),
                                decision.text(),
                                decision.isPartial(),
                                decision.resume().map(Resume::id)))
                        .toList(),
                bars(activities, scopes),
                views(activities, scopes),
                demands(activities, scopes),
                approved(activities, decisions, scopes));
    }

    private List<Dossier.Bar> bars(Collection<Long> activities, Scopes scopes) {
        List<Restriction> restrictions = queries.restrictions(activities);
        Map<Long, List<Dossier.Turning>> turns = queries.turns(activities).stream()
                .collect(Collectors.groupingBy(
                        turn -> turn.restriction().id(),
                        Collectors.mapping(
                                (Turn turn) -> new Dossier.Turning(scopes.known(turn), turn.effect()),
                                Collectors.toList())));
        return restrictions.stream()
                .map(restriction -> new Dossier.Bar(
                        scopes.known(restriction),
                        restriction.severity(),
                        restriction.imposedBy(),
                        restriction.text(),
                        restriction.until().map(until -> until.day()),
                        turns.getOrDefault(restriction.id(), List.of())))
                .toList();
    }

    private List<Dossier.View> views(Collection<Long> activities, Scopes scopes) {
        Map<Long, List<Held>> held = queries.held(activities).stream()
                .collect(Collectors.groupingBy(
                        GateQueries.HeldRow::position,
                        Collectors.mapping(GateQueries.HeldRow::held, Collectors.toList())));
        return queries.positions(activities).stream()
                .map((Position position) -> new Dossier.View(
                        scopes.known(position),
                        position.regulator().name(),
                        held.getOrDefault(position.id(), List.of())))
                .toList();
    }

    private List<Dossier.Demand> demands(Collection<Long> activities, Scopes scopes) {
        List<Condition> conditions = queries.conditions(activities);
        Map<Long, List<Dossier.Settled>> settled = queries.settlements(activities).stream()
                .collect(Collectors.groupingBy(
                        settlement -> settlement.condition().id(),
                        Collectors.mapping(
                                (Settlement settlement) -> new Dossier.Settled(
                                        scopes.known(settlement), settlement.how(), settlement.by(), settlement.text()),
                                Collectors.toList())));
        return conditions.stream()
                .map(condition -> new Dossier.Demand(
                        scopes.known(condition),
                        condition.text(),
                        condition.pause().map(Fact::id),
                        settled.getOrDefault(condition.id(), List.of())))
                .toList();
    }

    private List<Dossier.Approved> approved(Collection<Long> activities, List<Decision> decisions, Scopes scopes) {
        Map<Long, Long> replaced = queries.replaced(activities).stream()
                .collect(Collectors.toMap(GateQueries.Replaced::condition, GateQueries.Replaced::replacement));
        Map<Long, List<Long>> overrides = queries.overrides(activities).stream()
                .collect(Collectors.groupingBy(
                        override -> override.resume.id(),
                        Collectors.mapping(
                                (ResumeOverride override) ->
                                        latest(override.condition().id(), replaced),
                                Collectors.toList())));
        Map<Long, List<Dossier.Clearing>> clearances = queries.clearances(activities).stream()
                .collect(Collectors.groupingBy(
                        step -> step.resume().id(), Collectors.mapping(GateReader::clearing, Collectors.toList())));
        return decisions.stream()
                .filter(Decision::isGated)
                .map(decision -> {
                    long resume = decision.resume().orElseThrow().id();
                    Known known = scopes.known(decision);
                    return new Dossier.Approved(
                            resume,
                            decision.id(),
                            known.concern(),
                            List.copyOf(known.activities()),
                            List.copyOf(known.places()),
                            known.on(),
                            known.recordedAt(),
                            known.correctedAt(),
                            overrides.getOrDefault(resume, List.of()),
                            clearances.getOrDefault(resume, List.of()));
                })
                .toList();
    }

    /** What was overridden stays so when its words are corrected. */
    private static Long latest(Long condition, Map<Long, Long> replaced) {
        Long at = condition;
        while (replaced.containsKey(at)) {
            at = replaced.get(at);
        }
        return at;
    }

    private static Dossier.Clearing clearing(ResumeStep step) {
        return new Dossier.Clearing(step.wall().map(wall -> wall.id()), step.step() == Step.CLEARED, step.at());
    }

    private record Scopes(Map<Long, Set<Long>> activities, Map<Long, Set<String>> places) {

        Known known(Fact fact) {
            return new Known(
                    fact.id(),
                    fact.ref(),
                    fact.concern().id(),
                    fact.concern().isWalled() && !fact.isReleased(),
                    activities.getOrDefault(fact.id(), Set.of()),
                    places.getOrDefault(fact.id(), Set.of()),
                    fact.on().day(),
                    fact.recordedAt(),
                    fact.correctedAt());
        }
    }
}
