package org.abeyance.keeping;

import java.util.Set;
import org.abeyance.audit.Stamp;

/**
 * Holds copies of what items say: an index, a digest that went out, a title that quotes them. Found by CDI; asked within the
 * transaction of the destruction, after the item's keeper has removed the content.
 */
public interface Forgets {

    /**
     * Removes every copy of the content of an item.
     *
     * @param remains with what the content said, for those who hold copies by their words
     * @param words one sentence for a reader, to stand where a copy stood
     * @return what the copies said in words of their own, so that the trail forgets that too; mostly nothing
     */
    Set<String> forget(Stamp stamp, Item item, Remains remains, String words);
}
