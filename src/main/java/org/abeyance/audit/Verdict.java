package org.abeyance.audit;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param head as far as the chain was walked
 * @param broken the first entry at which the chain breaks; nothing where it is intact
 */
public record Verdict(Head head, Optional<Broken> broken) {

    /**
     * Where the chain breaks first, told without a word of what the entries say.
     *
     * @param number of the entry, as it should be counted
     */
    public record Broken(long number, Damage damage, String sentence) {

        @Override
        public String toString() {
            return "Entry " + number + ", " + damage.label() + ": " + sentence;
        }
    }

    static Verdict intact(Head head) {
        return new Verdict(head, Optional.empty());
    }

    static Verdict broken(Head head, long number, Damage damage, String sentence) {
        return new Verdict(head, Optional.of(new Broken(number, damage, sentence)));
    }

    public boolean isIntact() {
        return broken.isEmpty();
    }

    @Override
    public String toString() {
        return broken.map(where -> "The trail is broken. " + where)
                .orElseGet(() -> "The trail is intact: " + head.number() + " entries, the last with the hash "
                        + head.hash() + ".");
    }
}
