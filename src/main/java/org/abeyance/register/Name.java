package org.abeyance.register;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as given, with the two forms derived from it: the key by which two spellings are the same name (case, accents and
 * spacing aside), and the slug for addresses.
 */
public record Name(String given) {

    static final int LONGEST = 200;
    private static final int LONGEST_SLUG = 120;

    public Name {
        given = given.strip();
    }

    public String key() {
        return plain().replaceAll("\\s+", " ");
    }

    /** Lower-case letters, digits and single dashes; never empty. */
    public String slug() {
        String slug = plain().replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() > LONGEST_SLUG) {
            slug = slug.substring(0, LONGEST_SLUG).replaceAll("-+$", "");
        }
        return slug.isEmpty() ? "x" + Integer.toHexString(key().hashCode()) : slug;
    }

    private String plain() {
        return Normalizer.normalize(given, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    @Override
    public String toString() {
        return given;
    }
}
