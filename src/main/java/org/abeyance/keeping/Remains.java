package org.abeyance.keeping;

import java.util.List;
import java.util.Set;

/**
 * What a keeper leaves of a destroyed item.
 *
 * @param digest SHA-256 of the content that was there, in sixty-four hexadecimal digits
 * @param subjects what the trail calls the item: the details of these entries go with it
 * @param texts what the content said: the details of any other entry of the concern that quotes it go, too
 */
public record Remains(String digest, Set<String> subjects, Set<String> texts) {

    /** A shorter text says too little to be found again among the words of others. */
    private static final int TELLING = 12;

    private static final int BEGINNING = 60;

    /** Those texts that can be told from any other. */
    public List<String> telling() {
        return texts.stream().filter(Remains::isTelling).toList();
    }

    static boolean isTelling(String text) {
        return text.length() >= TELLING;
    }

    /** The beginnings of their first lines, for who looks for them in longer texts. */
    public List<String> beginnings() {
        return texts.stream()
                .flatMap(text -> text.lines().limit(1))
                .map(line -> line.substring(0, Math.min(BEGINNING, line.length())))
                .filter(Remains::isTelling)
                .toList();
    }
}
