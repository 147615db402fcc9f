package org.abeyance.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.MarkKind;

/**
 * By which names things are marked, and which of them bear a mark now. What was clawed back is not told here: of that the
 * database is asked for each reader.
 */
record Covering(Map<String, Set<String>> items, Set<String> marked) {

    static Covering ofFacts(Collection<String> refs, SearchQueries queries) {
        if (refs.isEmpty()) {
            return new Covering(Map.of(), Set.of());
        }
        List<SearchQueries.Mark> marks = queries.marksOnFacts(refs);
        Map<String, Set<String>> items = Stream.concat(
                        marks.stream().map(mark -> Map.entry(mark.ref(), mark.item())),
                        queries.lettersOf(refs).stream().map(with -> Map.entry(with.ref(), with.letter())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return new Covering(items, marked(marks));
    }

    static Covering of(Collection<String> items, SearchQueries queries) {
        return new Covering(Map.of(), items.isEmpty() ? Set.of() : marked(queries.marksOn(items)));
    }

    private static Set<String> marked(List<SearchQueries.Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind() != MarkKind.CLAWED_BACK)
                .map(SearchQueries.Mark::ref)
                .collect(Collectors.toSet());
    }

    /** The names by which a thing is marked. */
    Set<String> items(String ref, String own) {
        Set<String> all = new HashSet<>(items.getOrDefault(ref, Set.of()));
        all.add(own);
        return all;
    }

    boolean isMarked(String ref) {
        return marked.contains(ref);
    }
}
