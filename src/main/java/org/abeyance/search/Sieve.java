package org.abeyance.search;

import java.util.Set;

/**
 * What one reader may not find, read from the database as the question is asked: neither hits nor counts nor highlights nor
 * suggestions are taken from it.
 *
 * @param hidden the numbers of the concerns behind walls
 * @param withheld the items that were clawed back
 * @param legalTeam whether marked items are found, and names that are for the legal team
 * @param drafts whether what is being drafted is found
 */
public record Sieve(Set<Long> hidden, Set<String> withheld, boolean legalTeam, boolean drafts) {

    public Sieve {
        hidden = Set.copyOf(hidden);
        withheld = Set.copyOf(withheld);
    }
}
