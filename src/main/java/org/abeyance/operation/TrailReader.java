package org.abeyance.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Marks;
import org.abeyance.people.Reader;
import org.abeyance.register.Visibility;

/**
 * Reads the trail for somebody: what concerns something hidden from them is sealed, and whoever looks for something never
 * finds a sealed entry, so that looking tells nothing about it.
 */
@ApplicationScoped
public class TrailReader {

    private final TrailQueries queries;
    private final Visibility visibility;
    private final Marks marks;

    TrailReader(TrailQueries queries, Visibility visibility, Marks marks) {
        this.marks = marks;
        this.queries = queries;
        this.visibility = visibility;
    }

    /**
     * A page of what was found.
     *
     * @param next the number of the last entry of this page; nothing where no more was found
     */
    public record Found(List<TrailLine> lines, Optional<Long> next) {}

    /** Newest first, below a number. */
    public Found newestFirst(TrailFilter filter, long before, int most, Reader reader) {
        Set<String> hidden = hidden(reader);
        List<TrailLine> lines = queries.newestFirst(
                before,
                filter.isEverything(),
                hidden,
                filter.subject(),
                filter.below(),
                filter.person(),
                filter.act(),
                filter.acts(),
                filter.first(),
                filter.end(),
                most + 1,
                reader.id());
        return found(lines, most, filter, hidden, reader);
    }

    /** In the order of the chain, above a number. */
    public Found oldestFirst(TrailFilter filter, long after, int most, Reader reader) {
        Set<String> hidden = hidden(reader);
        List<TrailLine> lines = queries.oldestFirst(
                after,
                filter.isEverything(),
                hidden,
                filter.subject(),
                filter.below(),
                filter.person(),
                filter.act(),
                filter.acts(),
                filter.first(),
                filter.end(),
                most + 1,
                reader.id());
        return found(lines, most, filter, hidden, reader);
    }

    private Found found(List<TrailLine> lines, int most, TrailFilter filter, Set<String> hidden, Reader reader) {
        List<TrailLine> page = lines.subList(0, Math.min(most, lines.size()));
        Set<String> unknown = unknownAmong(page, reader);
        Items items = items(page, reader);
        List<TrailLine> shown = page.stream()
                .map(line -> isHidden(line, hidden, unknown) || items.gone.contains(line.item())
                        ? line.sealed()
                        : items.opaque.contains(line.item()) ? line.withoutWords() : line)
                .filter(line -> filter.isEverything() || !line.isSealed())
                .toList();
        return new Found(
                shown, lines.size() > most ? Optional.of(page.get(most - 1).number()) : Optional.empty());
    }

    /**
     * Of what some entries were about, what this reader may not read.
     *
     * @param gone moved to where this reader does not see it, or clawed back
     */
    private record Items(Set<String> opaque, Set<String> gone) {}

    private Items items(List<TrailLine> lines, Reader reader) {
        Set<String> named = lines.stream()
                .map(TrailLine::item)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return new Items(Set.of(), Set.of());
        }
        Set<String> opaque = new HashSet<>(marks.opaqueFacts(named, reader));
        opaque.addAll(marks.opaqueAmong(named, reader));
        Set<String> covering = new HashSet<>();
        List<TrailQueries.Clock> clocks = queries.clocksOfMarked(named);
        clocks.forEach(clock -> covering.add(clock.marked()));
        Set<String> closed = marks.opaqueAmong(covering, reader);
        clocks.stream().filter(clock -> closed.contains(clock.marked())).forEach(clock -> opaque.add(clock.ref()));
        Set<String> gone = new HashSet<>(queries.itemsElsewhere(named, reader.id()));
        gone.addAll(marks.withheldAmong(named, reader));
        gone.addAll(marks.withheldFacts(named, reader));
        return new Items(opaque, gone);
    }

    private static boolean isHidden(TrailLine line, Set<String> hidden, Set<String> unknown) {
        return line.isSealed()
                || line.concern() == null && hidden.contains(line.subject())
                || line.concernsNamed().anyMatch(unknown::contains);
    }

    /** Concerns that entries about others name, as a link does, and of which this reader may not know. */
    private Set<String> unknownAmong(List<TrailLine> lines, Reader reader) {
        Set<String> named = lines.stream().flatMap(TrailLine::concernsNamed).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            queries.concernsSeen(named, reader.id()).forEach(named::remove);
        }
        return named;
    }

    /** What the trail calls the entries of the register that are hidden from this reader. */
    private Set<String> hidden(Reader reader) {
        Set<String> hidden = new HashSet<>(visibility.hiddenSubjects(reader));
        hidden.add(""); // an empty list is no list in SQL
        return hidden;
    }
}
