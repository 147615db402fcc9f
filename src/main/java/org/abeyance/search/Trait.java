package org.abeyance.search;

import java.util.Optional;
import java.util.stream.Stream;

/** By what findings can be narrowed, and under which word that is typed: {@code regulator:ico}. */
public enum Trait {
    KIND("kind", "Kind"),
    REGULATOR("regulator", "Regulator"),
    PLATFORM("platform", "Platform"),
    JURISDICTION("jurisdiction", "Jurisdiction"),
    DIRECTION("direction", "Direction"),
    PRIVILEGED("privileged", "Privileged"),
    HAS("has", "Has"),
    IN("in", "Concern");

    private final String word;
    private final String label;

    Trait(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Whether its values are counted beside the findings. */
    public boolean isCounted() {
        return this != IN;
    }

    public static Optional<Trait> of(String word) {
        return Stream.of(values()).filter(trait -> trait.word.equals(word)).findFirst();
    }
}
