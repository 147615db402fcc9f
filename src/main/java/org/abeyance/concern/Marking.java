package org.abeyance.concern;

/** What repeats the words of an item further up, and must not any more once it is marked: the clock that its event started. */
public interface Marking {

    /** An item was marked or clawed back; within the same transaction. */
    void marked(Concern concern, String item);
}
