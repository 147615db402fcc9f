package org.abeyance.keeping;

import java.util.Set;

/**
 * What a keeper leaves of a destroyed item.
 *
 * @param digest SHA-256 of the content that was there, in sixty-four hexadecimal digits
 * @param subjects what the trail calls the item: the details of these entries go with it
 * @param texts what the content said: the details of any other entry of the concern that quotes it go, too
 */
public record Remains(String digest, Set<String> subjects, Set<String> texts) {}
