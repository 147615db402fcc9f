package org.abeyance.concern;

import java.util.Collection;
import java.util.Set;

/**
 * Knows of files that bear who somebody is whom only the legal team may know: a complainant signs, and has an address. Found
 * by CDI.
 */
public interface BearsNames {

    /**
     * As much of a file as tells that.
     *
     * @param fact what it belongs to, by its number
     * @param part what it is of it
     */
    record Paper(String ref, Long fact, Attachment.Part part) {

        public boolean isOriginal() {
            return part == Attachment.Part.ORIGINAL;
        }
    }

    /** The references of those of some files that do. */
    Set<String> among(Collection<Paper> files);
}
