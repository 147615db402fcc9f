package org.abeyance.keeping;

import java.util.Collection;
import java.util.List;
import org.abeyance.audit.Stamp;

/** Keeps items of one kind, as perhaps others do, and destroys them when {@link Destructions} says so. Found by CDI. */
public interface Keeper {

    ItemKind kind();

    /** The items of some concerns of which the content is still there; no statement per concern. */
    List<Item> in(Collection<Long> concerns);

    /**
     * Removes the content of an item wherever its keeper has it, within the transaction.
     *
     * @param destruction its reference, {@code X-7}, to be kept with what is left
     * @param words one sentence for a reader, to stand where the content stood
     */
    Remains destroy(Stamp stamp, Item item, String destruction, String words);
}
