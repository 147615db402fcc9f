package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.register.Entry;
import org.abeyance.register.Register;

/** What findings can be narrowed by, in words and with the address that does it. */
@ApplicationScoped
class Facets {

    /** One trait. */
    record Facet(String label, List<Value> values) {}

    /** One of its values, how often it occurs, and the address that narrows by it or no longer does. */
    record Value(String label, long number, String href, boolean chosen) {}

    private static final int MOST = 8;

    private static final Map<String, String> WORDS =
            Map.of("in", "received", "out", "sent", "internal", "among ourselves", "yes", "marked", "file", "a file");

    private final Register register;

    Facets(Register register) {
        this.register = register;
    }

    List<Facet> of(Found found, SearchForm form) {
        Map<Trait, String> chosen = form.chosen();
        return Stream.of(Trait.values())
                .filter(trait -> found.counts().containsKey(trait))
                .map(trait -> facet(trait, found.counts().get(trait), chosen.getOrDefault(trait, ""), form))
                .filter(facet -> facet.values().size() > 1
                        || facet.values().stream().anyMatch(Value::chosen)
                        || facet.label().equals(Trait.PRIVILEGED.label()))
                .toList();
    }

    private Facet facet(Trait trait, List<Found.Count> counts, String chosen, SearchForm form) {
        Function<String, String> names = names(trait);
        return new Facet(
                trait.label(),
                counts.stream()
                        .limit(MOST)
                        .map(count -> {
                            boolean isChosen = count.value().equalsIgnoreCase(chosen);
                            return new Value(
                                    names.apply(count.value()),
                                    count.number(),
                                    form.narrowed(trait, isChosen ? "" : count.value()),
                                    isChosen);
                        })
                        .toList());
    }

    private Function<String, String> names(Trait trait) {
        Map<String, String> known = switch (trait) {
            case REGULATOR -> named(register.regulators());
            case PLATFORM -> named(register.platforms());
            case JURISDICTION ->
                register.jurisdictions().stream()
                        .collect(Collectors.toMap(place -> place.code(), place -> place.name()));
            default -> WORDS;
        };
        return value -> known.getOrDefault(value, value);
    }

    private static Map<String, String> named(List<? extends Entry> entries) {
        return entries.stream().collect(Collectors.toMap(Entry::slug, Entry::name, (one, other) -> one));
    }
}
