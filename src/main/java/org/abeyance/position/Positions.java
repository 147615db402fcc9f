package org.abeyance.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactScope;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Follower;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Regulator;

/** Records and finds what regulators hold and what they have ordered. The turns of a restriction follow its corrections. */
@ApplicationScoped
public class Positions implements Follower {

    private final PositionQueries queries;
    private final Facts facts;

    Positions(PositionQueries queries, Facts facts) {
        this.queries = queries;
        this.facts = facts;
    }

    @Transactional
    public Position take(Stamp stamp, Concern concern, NewFact said, Regulator regulator, List<Held> held) {
        if (held.isEmpty()) {
            throw Refused.at("position", "Say what the regulator holds.");
        }
        if (EnumSet.copyOf(held).size() < held.size()) {
            throw Refused.at("position", "The same position is named twice.");
        }
        return facts.keep(stamp, new Position(concern, said, regulator, held, stamp));
    }

    @Transactional
    public Restriction restrict(
            Stamp stamp,
            Concern concern,
            NewFact said,
            Optional<Regulator> regulator,
            Severity severity,
            Optional<GivenDate> until) {
        if (until.isPresent() && until.get().day().isBefore(said.on().day())) {
            throw Refused.at("until", "It can not end before it begins.");
        }
        return facts.keep(stamp, new Restriction(concern, said, regulator, severity, until, stamp));
    }

    /** An act of which only the effect is known. */
    @Transactional
    public Turn turn(Stamp stamp, Concern concern, NewFact said, Restriction restriction, Turn.Effect effect) {
        return turn(stamp, concern, said, restriction, Turn.Manner.of(effect));
    }

    @Transactional
    public Turn turn(Stamp stamp, Concern concern, NewFact said, Restriction restriction, Turn.Manner manner) {
        if (said.on().day().isBefore(restriction.on().day())) {
            throw Refused.at(
                    "on", "The restriction is in force from " + restriction.on() + "; this can not come before it.");
        }
        return facts.keep(stamp, new Turn(concern, said, restriction, manner, stamp));
    }

    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        if (!(wrong instanceof Restriction)) {
            return;
        }
        for (Turn turn : queries.turnsOf(wrong.id())) {
            Optional<Turn> moved = right.map(now ->
                    turn(stamp, now.concern(), NewFact.following(turn, wrong, now), (Restriction) now, turn.manner()));
            facts.correct(stamp, turn, Follower.reason(wrong, right), moved);
        }
    }

    @Override
    public List<? extends Fact> hanging(Fact fact) {
        return fact instanceof Restriction ? queries.turnsOf(fact.id()) : List.of();
    }

    public List<Position> positions(Collection<Long> activities, Reader reader) {
        return queries.positions(activities, reader.id());
    }

    public List<Restriction> restrictions(Collection<Long> activities, Reader reader) {
        return queries.restrictions(activities, reader.id());
    }

    /** What is held in each position that this reader may see, by the position's number. */
    public Map<Long, List<Held>> held(Collection<Long> activities, Reader reader) {
        return byPosition(queries.held(activities, reader.id()));
    }

    public List<FactScope.OfActivity> activitiesOf(Collection<Long> activities, Reader reader) {
        return queries.activitiesOf(activities, reader.id());
    }

    public List<FactScope.OfPlace> placesOf(Collection<Long> activities, Reader reader) {
        return queries.placesOf(activities, reader.id());
    }

    public List<FactScope.OfActivity> restrictedActivities(Collection<Long> activities, Reader reader) {
        return queries.restrictedActivities(activities, reader.id());
    }

    public List<FactScope.OfPlace> restrictedPlaces(Collection<Long> activities, Reader reader) {
        return queries.restrictedPlaces(activities, reader.id());
    }

    public List<Turn> turns(Collection<Long> activities, Reader reader) {
        return queries.turns(activities, reader.id());
    }

    /** All positions on an activity that this reader may see, corrected ones among them. */
    public List<Position> positionsAbout(Activity activity, Reader reader) {
        return queries.positionsAbout(activity.id(), reader.id());
    }

    public List<Restriction> restrictionsAbout(Activity activity, Reader reader) {
        return queries.restrictionsAbout(activity.id(), reader.id());
    }

    public List<Turn> turnsAbout(Activity activity, Reader reader) {
        return queries.turnsAbout(activity.id(), reader.id());
    }

    /** What is held in each position on an activity, by the position's number. */
    public Map<Long, List<Held>> heldAbout(Activity activity, Reader reader) {
        return byPosition(queries.heldAbout(activity.id(), reader.id()));
    }

    /** The positions of a concern that are believed now, oldest first. */
    public List<Position> believedIn(Concern concern) {
        return queries.believedIn(concern.id());
    }

    public List<Restriction> restrictionsOf(Concern concern) {
        return queries.restrictionsOf(concern.id());
    }

    /** What is held in each of some positions, by the position's number. */
    public Map<Long, List<Held>> heldIn(Collection<Long> positions) {
        return positions.isEmpty() ? Map.of() : byPosition(queries.heldIn(positions));
    }

    private static Map<Long, List<Held>> byPosition(List<PositionQueries.HeldRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        PositionQueries.HeldRow::position,
                        Collectors.mapping(PositionQueries.HeldRow::held, Collectors.toList())));
    }
}
