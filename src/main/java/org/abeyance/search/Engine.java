package org.abeyance.search;

import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Head;
import org.abeyance.concern.Piece;

/**
 * What finds things: a copy of what the database says, made to be asked. All that this product wants of a search engine
 * stands here, so that another one can take its place.
 */
public interface Engine extends AutoCloseable {

    /** Where a copy is filled. */
    interface Copy {

        void add(List<Item> items);

        /** Takes these things out, and all that lies in these concerns. */
        void remove(List<String> keys, List<Long> concerns);

        /** From here on it is what the database said at this end of the trail, and can be found so. */
        void standsAt(Head head);
    }

    /** Up to which end of the trail it has taken everything in; none where it holds nothing yet. */
    Optional<Head> standing();

    /** The copy that is asked, to be brought up to date. Only one thread at a time. */
    Copy copy();

    /** An empty copy beside the one that is asked. */
    Copy begin();

    /** The copy that was begun takes the place of the one that is asked. */
    void turnOver();

    /** Writes to disk what has changed since the last time. */
    void keep();

    /** No word of what was removed stays on the disk. */
    void purge();

    Found find(Asked asked, Sieve sieve);

    /** What bears exactly this reference: ours, or theirs. */
    List<Hit> named(String reference, Sieve sieve);

    /** A text, and where in it the words stand that are asked for. */
    List<Piece> point(String text, List<Clause> clauses);

    /** How many things it holds. */
    long size();

    @Override
    void close();
}
