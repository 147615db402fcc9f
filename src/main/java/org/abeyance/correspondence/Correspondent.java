package org.abeyance.correspondence;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;

/**
 * Who wrote or was written to.
 *
 * @param name as typed; a complainant is never named, because a fact is read by more people than the legal team
 */
public record Correspondent(Optional<Regulator> regulator, Optional<Party> party, String name) {

    static final Correspondent NOBODY = new Correspondent(Optional.empty(), Optional.empty(), "");

    /** Words that a machine files, without what tells who a complainant is. What a person wrote stays as it is. */
    public String discreetly(String words, Collection<String> telling) {
        String said = words;
        for (String name : telling) {
            if (isUnnamed() && name.length() > 2) {
                said = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(said)
                        .replaceAll("a complainant");
            }
        }
        return said;
    }

    private boolean isUnnamed() {
        return party.isPresent() && Correspondents.COMPLAINANT.equals(name);
    }
}
