package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;

/** Puts a refusal of the gate on the trail. The refused act is undone, so it has a transaction of its own. */
@ApplicationScoped
class Refusals {

    private final Trail trail;

    Refusals(Trail trail) {
        this.trail = trail;
    }

    /** Hands the refusal back, to be thrown. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Refused kept(Stamp stamp, long concern, Object subject, String what, Refused refused) {
        trail.add(stamp, concern, "resume.refuse", subject, "Refused " + what + ": " + refused.getMessage(), "");
        return refused;
    }
}
