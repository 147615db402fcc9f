package org.abeyance.concern;

import java.util.Collection;
import java.util.Set;

/**
 * Knows of files that bear who somebody is whom only the legal team may know: a complainant signs, and has an address. Found
 * by CDI.
 */
public interface BearsNames {

    /** The references of those of some files that do. */
    Set<String> among(Collection<Attachment> files);
}
