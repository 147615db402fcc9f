package org.abeyance.register;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of entries that concerns name. Places are none of them: they are there for everybody. */
public enum Noun {
    ORGANISATION("organisation", "organisations"),
    PLATFORM("platform", "platforms"),
    PRACTICE("practice", "practices"),
    ACTIVITY("activity", "activities"),
    REGULATOR("regulator", "regulators"),
    PARTY("party", "parties");

    private final String one;
    private final String many;

    Noun(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** The kind whose entries stand under this part of an address. */
    static Optional<Noun> at(String path) {
        return Stream.of(values()).filter(noun -> noun.many.equals(path)).findFirst();
    }

    public String one() {
        return one;
    }

    public String many() {
        return many;
    }

    /** What the trail calls an entry of this kind. */
    public String subject(String slug) {
        return one + "/" + slug;
    }

    @Override
    public String toString() {
        return one;
    }
}
