package org.abeyance.post;

/** Something waits in the outbox; told once its transaction is through. */
record Queued() {}
