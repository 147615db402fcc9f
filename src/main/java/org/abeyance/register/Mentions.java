package org.abeyance.register;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Entries that are named, by their kinds and numbers. Who names an entry names what it hangs on. */
final class Mentions {

    private final Map<Noun, Set<Long>> ids = new EnumMap<>(Noun.class);

    void add(Noun noun, Long id) {
        ids.computeIfAbsent(noun, key -> new HashSet<>()).add(id);
    }

    boolean has(Noun noun, Long id) {
        return ids.getOrDefault(noun, Set.of()).contains(id);
    }

    void spreadOver(Shelf shelf) {
        for (Noun noun : Noun.values()) {
            shelf.of(noun).stream()
                    .filter(entry -> has(noun, entry.id()))
                    .flatMap(Entry::hangsOn)
                    .forEach(on -> add(on.noun(), on.id()));
        }
    }
}
