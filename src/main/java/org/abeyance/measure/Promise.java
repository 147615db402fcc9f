package org.abeyance.measure;

import java.util.Optional;

/** A measure with its delivery, if it was delivered. */
public record Promise(Measure measure, Optional<Delivery> delivery) {

    public boolean isDelivered() {
        return delivery.isPresent();
    }
}
