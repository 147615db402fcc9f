package org.abeyance.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.abeyance.audit.Stamp;

/**
 * Keeps what came, became nothing, and is about no concern, so that the time to keep it begins when it came. Implemented where
 * it is held, and found by CDI.
 */
public interface Unfiled {

    /** What came before a moment, the oldest first; each is of the concern with the number nought. */
    List<Item> before(Instant moment, int most);

    /** Those of the named ones that are there, held for this transaction. */
    List<Item> held(Collection<String> refs);

    /** From now on until the transaction ends nobody destroys any of it. */
    void hold();

    /** Removes the content of one; called by the act that destroys only. */
    Remains destroy(Stamp stamp, Item item, String words);
}
