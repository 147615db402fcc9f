package org.abeyance.search.lucene;

import org.abeyance.search.Sieve;

/** Where words are looked for: in whole things, or in their parts. */
enum Level {
    WHOLE,
    PART;

    /** What a field of words is called there. */
    String field(String name) {
        return this == WHOLE ? name : Fields.inPart(name);
    }

    /** Whether there are names that this reader may find and others may not: a part is for the legal team as a whole. */
    boolean isSecret(Sieve sieve) {
        return this == WHOLE && sieve.legalTeam();
    }
}
