package org.abeyance.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactScope;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Then;
import org.abeyance.concern.Words;
import org.abeyance.decision.Condition;
import org.abeyance.decision.Decision;
import org.abeyance.decision.Decisions;
import org.abeyance.decision.Gate;
import org.abeyance.decision.GateReader;
import org.abeyance.decision.State;
import org.abeyance.people.Reader;
import org.abeyance.position.Held;
import org.abeyance.position.Position;
import org.abeyance.position.Positions;
import org.abeyance.position.Restriction;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.source.Source;

/** Assembles the page of one activity in a fixed number of statements. */
@ApplicationScoped
class ActivityReader {

    private final StatusReader status;
    private final Register register;
    private final Facts facts;
    private final Concerns concerns;
    private final Decisions decisions;
    private final GateReader gates;
    private final Positions positions;
    private final Marks marks;

    ActivityReader(
            StatusReader status,
            Register register,
            Facts facts,
            Concerns concerns,
            Decisions decisions,
            Positions positions,
            Marks marks,
            GateReader gates) {
        this.marks = marks;
        this.gates = gates;
        this.status = status;
        this.register = register;
        this.facts = facts;
        this.concerns = concerns;
        this.decisions = decisions;
        this.positions = positions;
    }

    Activity known(Optional<Activity> activity, Reader reader) {
        return status.known(activity, reader);
    }

    /** All of an activity that the reader may know of. */
    ActivityView view(Activity activity, Then then, Reader reader) {
        Board board = status.board(then, List.of(activity.id()), reader);
        List<Jurisdiction> places = register.jurisdictions();
        Timeline timeline = new Timeline(board.ledger(activity), board.nesting(), then.asOf());
        Map<String, String> names = places.stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
        List<ActivityView.Box> boxes = board.ledger(activity).places(board.nesting()).stream()
                .map(place -> new ActivityView.Box(names.get(place), board.cell(activity, place)))
                .toList();
        List<Condition> conditions = counting(decisions.conditionsAbout(activity, reader), then);
        Map<Long, Optional<LocalDate>> gated = gates.countsFrom(then.knownBefore(), then.asOf());
        List<Fact> all = about(activity, then, reader).stream()
                .filter(fact -> !(fact instanceof Decision decision)
                        || !decision.isGated()
                        || gated.getOrDefault(fact.id(), Optional.empty()).isPresent())
                .toList();
        Map<Long, String> where =
                where(Stream.concat(all.stream(), conditions.stream()).toList());
        Map<Long, List<Held>> held = positions.heldAbout(activity, reader);
        Set<Long> confirmed = confirmed(all, then);
        Set<Long> seen = concerns.seenAmong(
                Stream.concat(all.stream(), conditions.stream())
                        .map(fact -> fact.concern().id())
                        .collect(Collectors.toSet()),
                reader);
        Words words =
                marks.words(Stream.concat(all.stream(), conditions.stream()).toList(), reader);
        return new ActivityView(
                activity,
                then,
                boxes,
                timeline.band(activity, places),
                all.stream()
                        .map(fact -> line(fact, where, held, confirmed, seen, words))
                        .toList(),
                conditions.stream()
                        .map(fact -> line(fact, where, held, confirmed, seen, words))
                        .toList(),
                gateways(activity, boxes, then, reader));
    }

    private List<ActivityView.Gateway> gateways(
            Activity activity, List<ActivityView.Box> boxes, Then then, Reader reader) {
        List<ActivityView.Box> held = boxes.stream()
                .filter(box -> box.cell().standing().state() == State.PAUSED)
                .toList();
        if (held.isEmpty()) {
            return List.of();
        }
        Gate gate = gates.shown(activity, then, reader);
        return held.stream()
                .map(box -> new ActivityView.Gateway(
                        box.place(),
                        gates.checklist(
                                gate.look(
                                        List.of(activity.id()),
                                        List.of(box.cell().place()),
                                        then.asOf()),
                                reader)))
                .toList();
    }

    private List<Fact> about(Activity activity, Then then, Reader reader) {
        List<Fact> all = new ArrayList<>();
        all.addAll(counting(decisions.about(activity, reader), then));
        all.addAll(counting(positions.positionsAbout(activity, reader), then));
        all.addAll(counting(positions.restrictionsAbout(activity, reader), then));
        all.addAll(counting(positions.turnsAbout(activity, reader), then));
        all.sort(Comparator.comparing((Fact fact) -> fact.on().day()).thenComparing(Fact::id));
        return all;
    }

    private static <F extends Fact> List<F> counting(List<F> facts, Then then) {
        return facts.stream().filter(then::counts).toList();
    }

    private Set<Long> confirmed(List<Fact> all, Then then) {
        List<Long> ids =
                all.stream().filter(Decision.class::isInstance).map(Fact::id).toList();
        Set<Long> confirmed = new HashSet<>();
        counting(decisions.confirmationsOf(ids), then)
                .forEach(proof -> confirmed.add(proof.decision().id()));
        return confirmed;
    }

    private Map<Long, String> where(List<Fact> all) {
        return facts.placesOf(all.stream().map(Fact::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        FactScope.OfPlace::fact,
                        Collectors.mapping(FactScope.OfPlace::place, Collectors.joining(", "))));
    }

    private static ActivityView.Line line(
            Fact fact,
            Map<Long, String> where,
            Map<Long, List<Held>> held,
            Set<Long> confirmed,
            Set<Long> seen,
            Words words) {
        String places = where.getOrDefault(fact.id(), "");
        Optional<State> state = Optional.empty();
        Optional<Severity> severity = Optional.empty();
        String label = "";
        String part = "";
        String by = fact.by();
        if (fact instanceof Decision decision) {
            state = Optional.of(decision.act().state());
            part = decision.part();
        } else if (fact instanceof Position position) {
            by = position.regulator().name();
            label = held.getOrDefault(fact.id(), List.of()).stream()
                    .map(one -> one.label(List.of(places.split(", "))))
                    .collect(Collectors.joining(", "));
        } else if (fact instanceof Restriction restriction) {
            by = restriction.imposedBy();
            severity = Optional.of(restriction.severity());
            label = restriction.severity().label();
        } else if (fact instanceof Turn turn) {
            label = turn.manner().label() + " " + turn.restriction().severity() + " by "
                    + turn.restriction().imposedBy();
        }
        return new ActivityView.Line(
                fact.ref(),
                seen.contains(fact.concern().id()) ? fact.concern().ref() : "",
                fact.on(),
                fact.noun(),
                by,
                words.text(fact),
                words.note(fact),
                places,
                fact.source()
                        .filter(source ->
                                seen.contains(fact.concern().id()) || source.kind() == Source.Kind.PUBLIC_PAGE)
                        .filter(source -> !words.isWithheld(source))
                        .map(source -> words.isOpaque(source) ? Source.bare(source) : source),
                state,
                confirmed.contains(fact.id()),
                part,
                severity,
                label,
                fact.isReliedOn());
    }
}
