package org.abeyance.audit;

/** Something that is kept together with an act or not at all, in the act's own transaction. */
public interface Companion {

    /**
     * Called once in each transaction, when its first entry is put on the trail; whatever is kept here is undone with the
     * act. Throws to undo the act.
     */
    void accompany();
}
