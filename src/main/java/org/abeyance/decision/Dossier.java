package org.abeyance.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Places;

/**
 * All that the gate reads of some activities: every fact, hidden and corrected ones among them, so that the same dossier
 * answers for every day and for all that was known on any day.
 *
 * @param resumes those that were approved, in the order of approval
 */
public record Dossier(
        Places nesting,
        List<Ruling> rulings,
        List<Bar> bars,
        List<View> views,
        List<Demand> demands,
        List<Approved> resumes) {

    /** The numbers of the concerns that speak in it; never none, so that asking for them costs the same. */
    Set<Long> concerns() {
        Set<Long> concerns = new HashSet<>(Set.of(-1L));
        facts().forEach(fact -> concerns.add(fact.concern()));
        return concerns;
    }

    /** Every fact of whatever kind. */
    Stream<Known> facts() {
        return Stream.of(
                        rulings.stream().map(Ruling::fact),
                        bars.stream().map(Bar::fact),
                        bars.stream().flatMap(bar -> bar.turns().stream()).map(Turning::fact),
                        views.stream().map(View::fact),
                        demands.stream().map(Demand::fact),
                        demands.stream()
                                .flatMap(demand -> demand.settled().stream())
                                .map(Settled::fact))
                .flatMap(some -> some);
    }

    Dossier openTo(Set<Long> concerns) {
        return new Dossier(
                nesting,
                rulings.stream()
                        .filter(ruling -> ruling.fact().isOpenTo(concerns))
                        .toList(),
                bars.stream().filter(bar -> bar.fact().isOpenTo(concerns)).toList(),
                views.stream().filter(view -> view.fact().isOpenTo(concerns)).toList(),
                demands.stream()
                        .filter(demand -> demand.fact().isOpenTo(concerns))
                        .toList(),
                resumes);
    }

    /**
     * A decision of the company.
     *
     * @param resume the number of the resume that was approved at the gate; none for what was recorded
     */
    public record Ruling(Known fact, Act act, String text, boolean partial, Optional<Long> resume) {}

    /** A restriction with what later acts did to it, in the order in which they count. */
    public record Bar(
            Known fact, Severity severity, String by, String text, Optional<LocalDate> until, List<Turning> turns) {

        boolean isInForce(LocalDate day, Instant before) {
            if (!fact.counts(day, before)
                    || until.filter(last -> last.isBefore(day)).isPresent()) {
                return false;
            }
            return turns.stream()
                    .filter(turn -> turn.fact.counts(day, before))
                    .reduce((earlier, later) -> later)
                    .map(latest -> latest.effect == Turn.Effect.RESTORES)
                    .orElse(true);
        }
    }

    public record Turning(Known fact, Turn.Effect effect) {}

    /** What a regulator held from a day on. */
    public record View(Known fact, String regulator, List<Held> held) {

        boolean isAdverse() {
            return held.stream().anyMatch(Held::isAdverse);
        }

        /** Whether somebody who wants to resume has to say what is done about it. */
        boolean isToBeAnswered() {
            return isAdverse() || held.contains(Held.NOT_APPROVED);
        }

        public String labels() {
            return held.stream()
                    .map(one -> one.label(fact.places()))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }
    }

    /**
     * A condition, with what became of it in the order in which it counts.
     *
     * @param pause the number of the pause on which it stands; none where it stands on all
     */
    public record Demand(Known fact, String text, Optional<Long> pause, List<Settled> settled) {

        Optional<Settled> latest(LocalDate day, Instant before) {
            return settled.stream().filter(one -> one.fact.counts(day, before)).reduce((earlier, later) -> later);
        }

        boolean isOpen(LocalDate day, Instant before) {
            return latest(day, before)
                    .map(Settled::how)
                    .filter(Settling::isSettled)
                    .isEmpty();
        }

        /** When it came into the state in which it is: when it was set, or opened again. */
        Instant arisenAt(LocalDate day, Instant before) {
            return latest(day, before).map(one -> one.fact.recordedAt()).orElse(fact.recordedAt());
        }
    }

    public record Settled(Known fact, Settling how, String by, String text) {}

    /**
     * A resume that was approved.
     *
     * @param id the number of the resume
     * @param decision the number of the decision that it became
     * @param on the day it names
     * @param overridden the conditions that were open then, by number
     * @param clearances what custodians and approvers said of it since, in order
     */
    public record Approved(
            long id,
            long decision,
            long concern,
            List<Long> activities,
            List<String> places,
            LocalDate on,
            Instant approvedAt,
            Optional<Instant> endedAt,
            List<Long> overridden,
            List<Clearing> clearances) {}

    /**
     * Somebody cleared a resume, or stopped it.
     *
     * @param wall the number of the walled concern for which a custodian spoke; none for the clearance that every resume needs
     */
    public record Clearing(Optional<Long> wall, boolean clears, Instant at) {}
}
