package org.abeyance.concern;

import java.time.LocalDate;
import java.util.Optional;

/** Knows items of one kind that can be marked: letters, notes, files, drafts. Whoever keeps such items implements it. */
public interface Markable {

    /** The item of this reference within the concern; nothing where it has none. Marks are not asked here. */
    Optional<Item> item(Concern concern, String ref);

    /**
     * An item as far as everybody inside the concern may know it.
     *
     * @param noun what it is, "letter"
     * @param on its date, shown whatever its marks
     * @param href where it stands by itself
     */
    record Item(String ref, String noun, LocalDate on, String href) {}
}
