package org.abeyance.response;

/**
 * A stage of clearance as concerns of a kind ask for it.
 *
 * @param legal whether only somebody of the legal team clears it
 */
public record Stage(String name, boolean legal) {

    @Override
    public String toString() {
        return legal ? name + " (legal team)" : name;
    }
}
