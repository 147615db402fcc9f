package org.abeyance.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Follower;
import org.abeyance.concern.NewFact;
import org.abeyance.measure.Binding;
import org.abeyance.measure.Measure;

/**
 * An undertaking binds within its limits, from its day until its own end or until the regulator releases the company from
 * it. What binds follows the corrections of what was undertaken.
 */
@ApplicationScoped
class Undertakings implements Binding, Follower {

    private final PositionQueries queries;
    private final Positions positions;
    private final Facts facts;

    Undertakings(PositionQueries queries, Positions positions, Facts facts) {
        this.queries = queries;
        this.positions = positions;
        this.facts = facts;
    }

    @Override
    public void bind(Stamp stamp, Measure undertaking, NewFact said) {
        restrict(stamp, undertaking, said);
    }

    private Restriction restrict(Stamp stamp, Measure undertaking, NewFact said) {
        Restriction binding = positions.restrict(
                stamp,
                undertaking.concern(),
                said,
                undertaking.promisedTo(),
                Severity.LIMIT,
                undertaking.untilOn().map(GivenDate::of));
        binding.comesFrom(undertaking);
        return binding;
    }

    @Override
    public void release(Stamp stamp, Measure undertaking, NewFact said) {
        queries.boundBy(undertaking.id())
                .forEach(restriction ->
                        positions.turn(stamp, undertaking.concern(), said, restriction, Turn.Effect.ENDS));
    }

    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        if (wrong instanceof Restriction old) {
            right.map(Restriction.class::cast)
                    .filter(now -> now.measure == null)
                    .ifPresent(now -> now.comesFrom(old.measure));
        } else if (wrong instanceof Measure old) {
            follow(stamp, old, right.map(Measure.class::cast));
        }
    }

    private void follow(Stamp stamp, Measure old, Optional<Measure> right) {
        Optional<Measure> undertaken = right.filter(now -> now.nature() == Measure.Nature.UNDERTAKING);
        if (old.nature() != Measure.Nature.UNDERTAKING) {
            undertaken.ifPresent(now -> restrict(stamp, now, NewFact.following(old, old, now)));
        }
        for (Restriction binding : queries.boundBy(old.id())) {
            Optional<Restriction> moved =
                    undertaken.map(now -> restrict(stamp, now, NewFact.following(binding, old, now)));
            facts.correct(stamp, binding, Follower.reason(old, right), moved);
        }
    }

    @Override
    public List<? extends Fact> hanging(Fact fact) {
        return fact instanceof Measure ? queries.boundBy(fact.id()) : List.of();
    }
}
