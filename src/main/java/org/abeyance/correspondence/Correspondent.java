package org.abeyance.correspondence;

import java.util.Optional;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;

/**
 * Who wrote or was written to.
 *
 * @param name as typed; a complainant is never named, because a fact is read by more people than the legal team
 */
public record Correspondent(Optional<Regulator> regulator, Optional<Party> party, String name) {

    static final Correspondent NOBODY = new Correspondent(Optional.empty(), Optional.empty(), "");
}
