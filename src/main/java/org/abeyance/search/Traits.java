package org.abeyance.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Regulator;

/** Gathers by what a thing can be narrowed. */
final class Traits {

    private final Map<Trait, Set<String>> values = new EnumMap<>(Trait.class);

    static Traits of(String kind, Concern concern) {
        return new Traits().add(Trait.KIND, kind).add(Trait.IN, concern.ref());
    }

    Traits add(Trait trait, String value) {
        values.computeIfAbsent(trait, any -> new LinkedHashSet<>()).add(value);
        return this;
    }

    Traits regulators(Stream<Regulator> regulators) {
        regulators.forEach(regulator -> add(Trait.REGULATOR, regulator.slug()));
        return this;
    }

    Traits platforms(Stream<Activity> activities) {
        activities.forEach(activity -> add(Trait.PLATFORM, activity.platform().slug()));
        return this;
    }

    /** What is said of a place is found under the places around it, too. */
    Traits places(List<Jurisdiction> places) {
        for (Jurisdiction place : places) {
            for (Jurisdiction at = place; at != null; at = at.parent().orElse(null)) {
                add(Trait.JURISDICTION, at.code());
            }
        }
        return this;
    }

    Traits marked(boolean isMarked) {
        return isMarked ? add(Trait.PRIVILEGED, "yes") : this;
    }

    Traits filed(boolean hasFiles) {
        return hasFiles ? add(Trait.HAS, "file") : this;
    }

    Map<Trait, Set<String>> all() {
        return values;
    }
}
