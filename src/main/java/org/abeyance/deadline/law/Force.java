package org.abeyance.deadline.law;

/** What missing a date means. */
public enum Force {
    /** The right or the power is lost, or the duty broken. */
    HARD,
    /** The act may still be done, "as soon as reasonably practicable thereafter" or without losing its effect. */
    SOFT;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
