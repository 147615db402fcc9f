package org.abeyance.deadline.law;

import java.time.OffsetDateTime;

/**
 * The date by the other reading of an open question.
 *
 * @param at the moment it gives, in the zone of the computation
 * @param reading what that reading is, in words
 */
public record Alternative(OffsetDateTime at, String reading) {

    @Override
    public String toString() {
        return reading + ": " + Said.moment(at);
    }
}
