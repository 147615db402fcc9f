package org.abeyance.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long items of a kind are kept after the closure of their concern.
 *
 * @param months none where they are kept without end
 * @param setAt none where it is the product's own default
 */
public record Period(ItemKind kind, Optional<Integer> months, String reason, Optional<Instant> setAt, String setBy) {

    /** The first day on which it may be destroyed; none where it never may. */
    public Optional<LocalDate> end(LocalDate closedOn) {
        return months.map(closedOn::plusMonths);
    }

    /** "6 years", "18 months", "without end". */
    public String length() {
        return months.map(Period::written).orElse("without end");
    }

    private static String written(int months) {
        if (months % 12 != 0) {
            return months == 1 ? "1 month" : months + " months";
        }
        return months == 12 ? "1 year" : months / 12 + " years";
    }

    @Override
    public String toString() {
        return kind.title() + ": " + length();
    }
}
