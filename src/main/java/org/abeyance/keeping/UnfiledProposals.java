package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;

/** Proposes to forget what came and was filed nowhere; it is done and refused as anything else of which that is proposed. */
@ApplicationScoped
class UnfiledProposals {

    private final UnfiledMail unfiled;
    private final Destructions destructions;

    UnfiledProposals(UnfiledMail unfiled, Destructions destructions) {
        this.unfiled = unfiled;
        this.destructions = destructions;
    }

    /** Somebody says that some of it shall be forgotten. Nothing happens yet. */
    @Transactional
    Destruction propose(Stamp stamp, Collection<String> chosen, String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
        if (chosen.isEmpty()) {
            throw Refused.at("items", "Choose what is to be destroyed.");
        }
        if (chosen.size() > Destructions.MOST) {
            throw Refused.at("items", "At most " + Destructions.MOST + " at a time.");
        }
        List<Item> wanted = unfiled.held(chosen);
        if (wanted.size() != Set.copyOf(chosen).size()) {
            throw Refused.at("items", "Some of this is not there, or was filed or destroyed already. Choose again.");
        }
        unfiled.mustBeOver(wanted, stamp.day());
        unfiled.mustNotBeProposed(wanted);
        return destructions.keep(stamp, Optional.empty(), wanted, reason);
    }
}
