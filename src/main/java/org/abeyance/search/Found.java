package org.abeyance.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of findings.
 *
 * @param total how many there are on all pages
 * @param counts of the values of each trait among all of them, the most frequent first
 * @param next where the next page begins
 * @param instead words that would find something, where these find nothing
 */
public record Found(
        List<Hit> hits, long total, Map<Trait, List<Count>> counts, Optional<String> next, Optional<String> instead) {

    public static final Found NOTHING = new Found(List.of(), 0, Map.of(), Optional.empty(), Optional.empty());

    /** How often a value occurs. */
    public record Count(String value, long number) {}
}
