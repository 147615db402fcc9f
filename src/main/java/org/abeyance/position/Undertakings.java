package org.abeyance.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.NewFact;
import org.abeyance.measure.Binding;
import org.abeyance.measure.Measure;

/** An undertaking binds within its limits, from its day until the regulator releases the company from it. */
@ApplicationScoped
class Undertakings implements Binding {

    private final PositionQueries queries;
    private final Positions positions;

    Undertakings(PositionQueries queries, Positions positions) {
        this.queries = queries;
        this.positions = positions;
    }

    @Override
    public void bind(Stamp stamp, Measure undertaking, NewFact said) {
        positions
                .restrict(
                        stamp, undertaking.concern(), said, undertaking.promisedTo(), Severity.LIMIT, Optional.empty())
                .comesFrom(undertaking);
    }

    @Override
    public void release(Stamp stamp, Measure undertaking, NewFact said) {
        queries.boundBy(undertaking.id())
                .forEach(restriction ->
                        positions.turn(stamp, undertaking.concern(), said, restriction, Turn.Effect.ENDS));
    }
}
