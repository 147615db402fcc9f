package org.abeyance.store;

/** How far the reading of a file's words is. */
public enum TextState {
    WAITING,
    TAKEN,
    READ,
    UNREADABLE
}
