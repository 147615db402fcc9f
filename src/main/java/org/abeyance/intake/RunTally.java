package org.abeyance.intake;

import java.util.Map;

/**
 * How many mails were read again in a run, of those that somebody may see.
 *
 * @param read anew, whatever became of it
 * @param differing said otherwise than before
 * @param waiting of these, letters at which a person has to look
 * @param failed could not be read again
 * @param left still to be read
 */
record RunTally(long read, long differing, long waiting, long failed, long left) {

    static RunTally of(Map<Rereading.Outcome, Long> counted, long left) {
        long read = counted.values().stream().mapToLong(Long::longValue).sum();
        long same = counted.getOrDefault(Rereading.Outcome.SAME, 0L);
        long failed = counted.getOrDefault(Rereading.Outcome.FAILED, 0L);
        return new RunTally(
                read, read - same - failed, counted.getOrDefault(Rereading.Outcome.PROPOSED, 0L), failed, left);
    }

    long all() {
        return read + left;
    }

    public int percent() {
        return all() == 0 ? 100 : (int) (read * 100 / all());
    }
}
