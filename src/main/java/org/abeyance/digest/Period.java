package org.abeyance.digest;

import java.time.Instant;

/**
 * A time that a digest tells of.
 *
 * @param from exclusive: up to here the one before told
 * @param until inclusive
 * @param isLate whether it comes later than it should
 */
record Period(Instant from, Instant until, boolean isLate) {

    static Period of(Digest digest) {
        return new Period(digest.from(), digest.until(), digest.isLate());
    }
}
