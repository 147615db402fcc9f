package org.abeyance.people;

/** An answer that holds a secret: it is never kept, so it can not be told again. */
public interface ToldOnce {}
