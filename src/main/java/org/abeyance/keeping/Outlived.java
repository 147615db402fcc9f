package org.abeyance.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;

/** A closed concern with items whose time is over and which no proposal names yet. */
public record Outlived(Concern concern, LocalDate closedOn, List<Item> items) {

    /** "12 letters, 3 notes". */
    public String counted() {
        Map<ItemKind, Long> many =
                items.stream().collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.counting()));
        return many.entrySet().stream()
                .map(entry -> entry.getKey().counted(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
