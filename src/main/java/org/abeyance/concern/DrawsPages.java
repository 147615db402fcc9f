package org.abeyance.concern;

import java.util.List;
import java.util.Optional;
import org.abeyance.store.Content;
import org.abeyance.store.Pictures;

/** Draws pages of files as pictures. Whoever can do that implements it. */
public interface DrawsPages {

    /** What was drawn: of all pages, and some of them. */
    record Drawn(Pictures.Drawing drawing, List<Pictures.Picture> pictures) {}

    /**
     * Draws some pages in a row, from one on.
     *
     * @return nothing where it has no time for it now
     */
    Optional<Drawn> draw(Content content, int from, int most);
}
