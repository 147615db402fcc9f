package org.abeyance.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.deadline.Deadline;
import org.abeyance.source.Source;

/**
 * A measure with what became of it.
 *
 * @param dueOn as it was varied last
 * @param variation the last letter that varied it or released the company from it
 * @param review the last look at it
 */
public record Promise(
        Measure measure,
        Optional<LocalDate> dueOn,
        Optional<Delivery> delivery,
        Optional<Variation> variation,
        Optional<Review> review) {

    /** The letter that promised it. */
    public Optional<String> letter() {
        return measure.source().flatMap(Source::letter);
    }

    public boolean isDelivered() {
        return delivery.isPresent();
    }

    public boolean isReleased() {
        return variation
                .filter(one -> one.effect() == Variation.Effect.RELEASED)
                .isPresent();
    }

    /** Nothing is owed on it any more. */
    public boolean isSettled() {
        return isDelivered() || isReleased();
    }

    /** When it is looked at again, delivered or not. */
    public Optional<LocalDate> reviewOn() {
        return review.isPresent()
                ? review.flatMap(Review::next).filter(Deadline::isOpen).flatMap(Deadline::due)
                : measure.reviewDeadline().filter(Deadline::isOpen).flatMap(Deadline::due);
    }
}
