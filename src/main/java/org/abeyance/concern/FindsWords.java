package org.abeyance.concern;

import java.util.List;

/** Shows where in a text the words stand that somebody looked for, in whichever form search found them. Found by CDI. */
public interface FindsWords {

    /**
     * The whole text in pieces.
     *
     * @param asked as typed into the box
     */
    List<Piece> in(String text, String asked);
}
