package org.abeyance.hook;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Takes deliveries one after the other through an attempt. Whatever crashes when, each is tried again under the same
 * {@code webhook-id}.
 */
@ApplicationScoped
public class HookCalls {

    private final HookClaims claims;
    private final Courier courier;
    private final Clock clock;
    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    HookCalls(HookClaims claims, Courier courier, Clock clock) {
        this.claims = claims;
        this.courier = courier;
        this.clock = clock;
    }

    /** All that is due now. */
    public int work() {
        return work(() -> true);
    }

    int work(BooleanSupplier goesOn) {
        int calls = 0;
        while (goesOn.getAsBoolean() && next()) {
            calls++;
        }
        return calls;
    }

    private boolean next() {
        Optional<HookClaims.Claim> claim = claims.take(node, now());
        claim.ifPresent(taken -> claims.prepare(taken, now())
                .ifPresent(message -> claims.record(taken, courier.call(message, now()), now())));
        return claim.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
