package org.abeyance.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.PartyPart;
import org.abeyance.concern.PartyRole;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.register.Name;
import org.abeyance.register.Regulator;

/**
 * What things of several concerns share with their concern, read in two statements: its regulators, and the complainants
 * whose names are for the legal team.
 */
final class Surroundings {

    private final Map<Long, List<Regulator>> regulators;
    private final Map<Long, List<PartyPart>> parties;

    private Surroundings(Map<Long, List<Regulator>> regulators, Map<Long, List<PartyPart>> parties) {
        this.regulators = regulators;
        this.parties = parties;
    }

    static Surroundings of(Collection<Long> concerns, Concerns all, SearchQueries queries) {
        if (concerns.isEmpty()) {
            return new Surroundings(Map.of(), Map.of());
        }
        return new Surroundings(
                all.regulatorsOf(concerns).stream()
                        .collect(Collectors.groupingBy(
                                part -> part.concern().id(),
                                Collectors.mapping(RegulatorPart::regulator, Collectors.toList()))),
                queries.partiesOf(concerns).stream()
                        .collect(Collectors.groupingBy(part -> part.concern().id())));
    }

    Stream<Regulator> regulators(Concern concern) {
        return regulators.getOrDefault(concern.id(), List.of()).stream();
    }

    Stream<String> parties(Concern concern) {
        return parts(concern).map(part -> part.party().name());
    }

    private Stream<PartyPart> parts(Concern concern) {
        return parties.getOrDefault(concern.id(), List.of()).stream();
    }

    /** Names told to everybody, and those for the legal team. */
    Names split(Concern concern, Stream<String> names) {
        Set<String> complainants = parts(concern)
                .filter(part -> part.role() == PartyRole.COMPLAINANT)
                .map(part -> new Name(part.party().name()).key())
                .collect(Collectors.toSet());
        Map<Boolean, List<String>> split = names.filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.partitioningBy(name -> complainants.contains(new Name(name).key())));
        return new Names(joined(split.get(false)), joined(split.get(true)));
    }

    private static String joined(List<String> names) {
        return String.join(" · ", names);
    }

    /** Names as everybody may read them, and those that only the legal team may. */
    record Names(String open, String secret) {}
}
