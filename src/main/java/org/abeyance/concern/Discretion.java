package org.abeyance.concern;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.people.Reader;
import org.abeyance.register.Name;

/** Names of complainants are for the legal team; everybody else reads that there is one. */
public record Discretion(Set<String> hiddenKeys) {

    private static final String INSTEAD = "a complainant";

    public static Discretion towards(Reader reader, List<PartyPart> parties) {
        return new Discretion(
                reader.legalTeam()
                        ? Set.of()
                        : parties.stream()
                                .filter(part -> part.role() == PartyRole.COMPLAINANT)
                                .map(part -> new Name(part.party().name()).key())
                                .collect(Collectors.toSet()));
    }

    public String shown(String name) {
        return name.isBlank() || !hiddenKeys.contains(new Name(name).key()) ? name : INSTEAD;
    }
}
