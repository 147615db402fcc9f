package org.abeyance.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * What is looked for on the trail.
 *
 * @param subject a reference and all below it: {@code C-2026-014} finds the acts on its facts too; empty for any
 * @param person {@code P-7}; empty for anybody
 * @param act {@code concern.open}, or {@code concern} for every act on concerns; empty for any
 * @param from the first moment
 * @param until the first moment that is too late
 */
public record TrailFilter(String subject, String person, String act, Optional<Instant> from, Optional<Instant> until) {

    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    public static TrailFilter everything() {
        return new TrailFilter("", "", "", Optional.empty(), Optional.empty());
    }

    public boolean isEverything() {
        return equals(everything());
    }

    Instant first() {
        return from.orElse(BEGINNING);
    }

    Instant end() {
        return until.orElse(END);
    }

    String below() {
        return escaped(subject) + "/%";
    }

    String acts() {
        return escaped(act) + ".%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
