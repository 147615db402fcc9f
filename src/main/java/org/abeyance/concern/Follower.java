package org.abeyance.concern;

import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;

/** Keeps facts that hang on another and go where it goes: the proof of a decision, the turns of a restriction. */
public interface Follower {

    /**
     * A fact was corrected; what hung on it is hung on what stands in its place, or falls with it.
     *
     * @param right what stands in its place; none where the fact was never so
     */
    void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right);

    /** What hangs on a fact now, and goes along where it goes. */
    default List<? extends Fact> hanging(Fact fact) {
        return List.of();
    }

    /** Why what hangs on a corrected fact is corrected too. */
    static String reason(Fact wrong, Optional<? extends Fact> right) {
        return right.isPresent()
                ? "Follows the correction of the " + wrong + "."
                : "The " + wrong + " on which it hangs was never so.";
    }
}
