package org.abeyance.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.register.Places;

/**
 * Where an activity stands in a place: worked out from the company's decisions in force, and from nothing else.
 *
 * <p>A pause or a withdrawal holds for the place it names and all within it, until a later launch or resume that names that
 * place; for a place inside it, also until one that names a place between the two. While anything holds, the place is
 * withdrawn if a withdrawal is among it, else paused, since the earliest day of what holds. Where nothing holds, the latest
 * launch or resume for the place or one around it decides.
 *
 * @param since the earliest day of what holds, or the day of what decides; none where nothing was decided
 * @param confirmed whether the latest decision that holds or decides has its proof
 * @param partial whether that decision covers only a part
 */
public record Standing(State state, Optional<LocalDate> since, boolean confirmed, boolean partial) {

    public static final Standing NO_DECISION = new Standing(State.NO_DECISION, Optional.empty(), true, false);

    /**
     * A decision as the rule needs it.
     *
     * @param order its place among decisions of the same day: what was recorded first comes first
     */
    public record Decided(Act act, Set<String> places, LocalDate on, long order, boolean confirmed, boolean partial) {

        static final Comparator<Decided> IN_ORDER =
                Comparator.comparing(Decided::on).thenComparingLong(Decided::order);

        boolean names(String place) {
            return places.contains(place);
        }
    }

    /**
     * Works out the standing.
     *
     * @param decisions those that count: effective on or before the day asked for, known, not corrected away
     */
    public static Standing in(String place, Collection<Decided> decisions, Places nesting) {
        List<Decided> inOrder = decisions.stream().sorted(Decided.IN_ORDER).toList();
        List<String> chain = nesting.chain(place);
        List<Decided> holding = holding(chain, inOrder);
        if (!holding.isEmpty()) {
            boolean withdrawn = holding.stream().anyMatch(decided -> decided.act == Act.WITHDRAW);
            Decided latest = holding.get(holding.size() - 1);
            return new Standing(
                    withdrawn ? State.WITHDRAWN : State.PAUSED,
                    Optional.of(holding.get(0).on),
                    latest.confirmed,
                    latest.partial);
        }
        return inOrder.stream()
                .filter(decided -> !decided.act.isHolding() && chain.stream().anyMatch(decided::names))
                .reduce((earlier, later) -> later)
                .map(latest ->
                        new Standing(latest.act.state(), Optional.of(latest.on), latest.confirmed, latest.partial))
                .orElse(NO_DECISION);
    }

    /** The pauses and withdrawals that hold in a place, in their order. */
    public static List<Decided> holding(String place, Collection<Decided> decisions, Places nesting) {
        return holding(
                nesting.chain(place),
                decisions.stream().sorted(Decided.IN_ORDER).toList());
    }

    private static List<Decided> holding(List<String> chain, List<Decided> inOrder) {
        return inOrder.stream()
                .filter(decided -> decided.act.isHolding())
                .filter(decided -> holds(decided, chain, inOrder))
                .toList();
    }

    /** It holds through one of the places it names, if nothing later has lifted it on the way from there to the asked one. */
    private static boolean holds(Decided pause, List<String> chain, List<Decided> inOrder) {
        for (int outer = 0; outer < chain.size(); outer++) {
            if (!pause.names(chain.get(outer))) {
                continue;
            }
            List<String> between = chain.subList(0, outer + 1);
            boolean lifted = inOrder.subList(inOrder.indexOf(pause) + 1, inOrder.size()).stream()
                    .filter(later -> !later.act.isHolding())
                    .anyMatch(later -> between.stream().anyMatch(later::names));
            if (!lifted) {
                return true;
            }
        }
        return false;
    }
}
