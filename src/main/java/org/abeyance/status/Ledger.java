package org.abeyance.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.calendar.GivenDate;
import org.abeyance.decision.Settling;
import org.abeyance.decision.Standing;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Places;

/**
 * What one reader may know of one activity: the company's decisions, the regulators' positions and restrictions, and the
 * concerns, each with its places and its days. Already restricted to what was known; the day is still open.
 */
public record Ledger(
        List<Ruled> decisions,
        List<Took> positions,
        List<Imposed> restrictions,
        List<Demanded> conditions,
        List<Matter> concerns) {

    /**
     * A decision, with the day from which proof confirms it.
     *
     * @param id the decision's number
     * @param confirmedFrom none while it is only announced
     */
    public record Ruled(long id, Standing.Decided decided, Optional<LocalDate> confirmedFrom) {

        Standing.Decided on(LocalDate day) {
            boolean confirmed = confirmedFrom.filter(from -> !from.isAfter(day)).isPresent();
            return new Standing.Decided(
                    decided.act(), decided.places(), decided.on(), decided.order(), confirmed, decided.partial());
        }
    }

    /** A regulator took one or more positions on a day. */
    public record Took(String regulator, List<Held> held, List<String> places, GivenDate given) {

        LocalDate on() {
            return given.day();
        }
    }

    /** A restriction with what later acts did to it, in their order. */
    public record Imposed(
            String regulator,
            Severity severity,
            List<String> places,
            GivenDate given,
            Optional<GivenDate> until,
            List<Turned> turns) {

        LocalDate from() {
            return given.day();
        }

        /** Its last day counts, the day of an act that ends it does not, the day of one that restores it does. */
        boolean isInForce(LocalDate day) {
            if (from().isAfter(day)
                    || until.filter(last -> last.day().isBefore(day)).isPresent()) {
                return false;
            }
            return turns.stream()
                    .filter(turn -> !turn.on.isAfter(day))
                    .reduce((earlier, later) -> later)
                    .map(latest -> latest.effect == Turn.Effect.RESTORES)
                    .orElse(true);
        }
    }

    public record Turned(Turn.Effect effect, LocalDate on) {}

    /**
     * A condition on resuming, with what became of it, in order.
     *
     * @param pause the number of the pause on which it stands; none where it stands on all
     */
    public record Demanded(List<String> places, LocalDate on, Optional<Long> pause, List<Settled> settled) {

        Settling on(LocalDate day) {
            return settled.stream()
                    .filter(one -> !one.on.isAfter(day))
                    .reduce((earlier, later) -> later)
                    .map(Settled::how)
                    .orElse(Settling.REOPENED);
        }
    }

    public record Settled(Settling how, LocalDate on) {}

    public record Matter(String ref, Set<String> places, LocalDate opened, Optional<LocalDate> nextDue) {}

    public static Ledger empty() {
        return new Ledger(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Every place that any fact names, in the register's order. */
    public List<String> places(Places nesting) {
        Set<String> named = new java.util.HashSet<>();
        decisions.forEach(ruled -> named.addAll(ruled.decided.places()));
        positions.forEach(took -> named.addAll(took.places));
        restrictions.forEach(imposed -> named.addAll(imposed.places));
        concerns.forEach(matter -> named.addAll(matter.places));
        return named.stream()
                .sorted(Comparator.comparingInt(nesting::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The answer for one place on one day. */
    public Cell in(String place, LocalDate day, Places nesting) {
        List<String> chain = nesting.chain(place);
        List<Standing.Decided> effective = decisions.stream()
                .filter(ruled -> !ruled.decided.on().isAfter(day))
                .map(ruled -> ruled.on(day))
                .toList();
        Standing standing = Standing.in(place, effective, nesting);
        List<Cell.Restricted> inForce = restrictions.stream()
                .filter(imposed -> reaches(imposed.places, chain) && imposed.isInForce(day))
                .map(imposed -> new Cell.Restricted(imposed.regulator, imposed.severity, imposed.given, imposed.until))
                .toList();
        boolean conflict = standing.state().isCarriedOn()
                && inForce.stream().anyMatch(restricted -> restricted.kind() == Severity.STOP);
        List<Matter> matters = concerns.stream()
                .filter(matter -> reaches(matter.places, chain) && !matter.opened.isAfter(day))
                .toList();
        return new Cell(
                place,
                standing,
                latestPositions(chain, day),
                inForce,
                conflict,
                matters.stream().map(Matter::ref).toList(),
                matters.stream().flatMap(matter -> matter.nextDue.stream()).min(Comparator.naturalOrder()),
                progress(place, day, effective, nesting));
    }

    /** Of the conditions that stand on what holds there; none where nothing holds or nothing was asked. */
    private Optional<Cell.Progress> progress(
            String place, LocalDate day, List<Standing.Decided> effective, Places nesting) {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> orders = Standing.holding(place, effective, nesting).stream()
                .map(Standing.Decided::order)
                .collect(Collectors.toSet());
        Set<Long> holding = decisions.stream()
                .filter(ruled -> orders.contains(ruled.decided.order()))
                .map(Ruled::id)
                .collect(Collectors.toSet());
        List<Settling> states = conditions.stream()
                .filter(condition -> !condition.on.isAfter(day) && reaches(condition.places, nesting.chain(place)))
                .filter(condition -> condition.pause.map(holding::contains).orElse(!holding.isEmpty()))
                .map(condition -> condition.on(day))
                .toList();
        return states.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cell.Progress(
                        Collections.frequency(states, Settling.MET),
                        Collections.frequency(states, Settling.WAIVED),
                        states.size()));
    }

    /** For each regulator those of the latest day on which it took one that counts here. */
    private List<Cell.Holding> latestPositions(List<String> chain, LocalDate day) {
        Map<String, List<Took>> byRegulator = new LinkedHashMap<>();
        for (Took took : positions) {
            if (took.on().isAfter(day) || !reaches(took.places, chain)) {
                continue;
            }
            List<Took> kept = byRegulator.computeIfAbsent(took.regulator, regulator -> new ArrayList<>());
            if (!kept.isEmpty() && kept.get(0).on().isBefore(took.on())) {
                kept.clear();
            }
            if (kept.isEmpty() || kept.get(0).on().equals(took.on())) {
                kept.add(took);
            }
        }
        return byRegulator.values().stream()
                .flatMap(List::stream)
                .flatMap(took -> took.held.stream()
                        .map(held -> new Cell.Holding(took.regulator, held, held.label(took.places), took.given)))
                .distinct()
                .toList();
    }

    private static boolean reaches(java.util.Collection<String> named, List<String> chain) {
        return chain.stream().anyMatch(named::contains);
    }
}
