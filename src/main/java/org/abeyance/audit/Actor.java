package org.abeyance.audit;

/**
 * Who acts, as the trail names them.
 *
 * @param ref the person's reference, {@code P-7}
 * @param name the name at the time of the act
 */
public record Actor(String ref, String name) {

    /** The product itself: start-up, the demonstration, timed work. */
    public static final Actor ABEYANCE = new Actor("P-0", "Abeyance");

    @Override
    public String toString() {
        return name + " (" + ref + ")";
    }
}
