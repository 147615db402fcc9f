package org.abeyance.people;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The keyed call that is being answered, if the request is one. */
@RequestScoped
class CallInHand {

    /**
     * A call with its key.
     *
     * @param call method, path and query
     * @param bodyDigest what of the body was read so far
     */
    record Keyed(Reader caller, CallKey key, String call, Supplier<String> bodyDigest, Instant at) {}

    private Optional<Keyed> keyed = Optional.empty();
    private Optional<Long> kept = Optional.empty();

    Optional<Keyed> keyed() {
        return keyed;
    }

    /** The number of the row that its act has kept. */
    Optional<Long> kept() {
        return kept;
    }

    void take(Keyed call) {
        keyed = Optional.of(call);
    }

    void keep(long row) {
        kept = Optional.of(row);
    }
}
