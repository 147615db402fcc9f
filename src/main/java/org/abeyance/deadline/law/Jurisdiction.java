package org.abeyance.deadline.law;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Whose law a rule is.
 *
 * @param name as rules write it: {@code UK}, {@code England and Wales}, {@code EU/UK}, {@code Ireland}
 */
public record Jurisdiction(String name) {

    private static final Map<String, ZoneId> ZONES = Map.of(
            "UK", ZoneId.of("Europe/London"),
            "England and Wales", ZoneId.of("Europe/London"),
            "Scotland", ZoneId.of("Europe/London"),
            "Northern Ireland", ZoneId.of("Europe/London"),
            "EU", ZoneId.of("Europe/Brussels"),
            "EU/UK", ZoneId.of("Europe/Brussels"),
            "Ireland", ZoneId.of("Europe/Dublin"),
            "IE", ZoneId.of("Europe/Dublin"),
            "Italy", ZoneId.of("Europe/Rome"),
            "IT", ZoneId.of("Europe/Rome"));

    /** The zone in which its dates are meant where no calendar says; empty where the trigger's own offset must do. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(ZONES.get(name));
    }

    /** Whether its days off may be those of one part of the United Kingdom or another. */
    boolean isUnitedKingdom() {
        return name.equals("UK") || name.equals("EU/UK");
    }

    @Override
    public String toString() {
        return name;
    }
}
