package org.abeyance.people;

import org.abeyance.audit.Stamp;

/** What hears, in the same transaction, that somebody left. */
public interface HearsOfLeavers {

    void left(Stamp stamp, Person person);
}
