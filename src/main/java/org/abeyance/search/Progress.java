package org.abeyance.search;

/**
 * How far an index is that is being built.
 *
 * @param done things read so far
 * @param all things there were when it began
 */
public record Progress(long done, long all) {

    public int percent() {
        return all == 0 ? 100 : (int) Math.min(100, done * 100 / all);
    }
}
