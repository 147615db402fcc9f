package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;

/** Asks for a new index: the entry on the trail is what every node reads and follows. */
@ApplicationScoped
class Rebuilds {

    private final Trail trail;

    Rebuilds(Trail trail) {
        this.trail = trail;
    }

    @Transactional
    void ask(Stamp stamp) {
        trail.add(stamp, Filing.REBUILD, "search", "Asked every node to build its search index anew.", "");
    }
}
