package org.abeyance.deadline.law;

/** How sure one may be of a rule. */
public enum Confidence {
    /** The text itself, or an authority quoting it, was read. */
    HIGH,
    /** Parts rest on secondary sources. */
    MEDIUM,
    /** Not read; a proposal only. */
    LOW;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
