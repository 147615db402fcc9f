package org.abeyance.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.people.Reader;
import org.abeyance.web.Cursor;

/** Assembles lists of deadlines in a fixed number of statements, however many lines there are. */
@ApplicationScoped
public class DeadlineReader {

    /** Some lines, and where the next page begins; none where this is the last. */
    public record Page(List<Section> sections, Optional<Cursor> next) {}

    /** The lines of one band. */
    public record Section(Band band, List<DeadlineLine> lines) {}

    /** How many open ones there are in a band; what is far away is not counted. */
    public record Count(Band band, Optional<Long> many) {}

    private static final Cursor START = new Cursor(LocalDate.of(1, 1, 1), 0);
    private static final Duration LATELY = Duration.ofDays(14);
    private static final int AT_ONCE = 500;

    private final DeadlineQueries queries;

    DeadlineReader(DeadlineQueries queries) {
        this.queries = queries;
    }

    public Page page(DeadlineFilter filter, Optional<Cursor> after, int most, LocalDate today, Reader reader) {
        List<Deadline> found = found(filter, after.orElse(START), most + 1, reader);
        List<Deadline> shown = found.size() > most ? found.subList(0, most) : found;
        Map<Band, List<DeadlineLine>> byBand = new EnumMap<>(Band.class);
        for (Deadline deadline : shown) {
            DeadlineLine line = DeadlineLine.of(deadline, today);
            byBand.computeIfAbsent(line.band(), band -> new ArrayList<>()).add(line);
        }
        List<Section> sections = byBand.entrySet().stream()
                .map(band -> new Section(band.getKey(), band.getValue()))
                .toList();
        Optional<Cursor> next = found.size() > most ? Optional.of(cursor(shown)) : Optional.empty();
        return new Page(sections, next);
    }

    private static Cursor cursor(List<Deadline> shown) {
        Deadline last = shown.get(shown.size() - 1);
        return new Cursor(last.listedOn, last.id);
    }

    private List<Deadline> found(DeadlineFilter filter, Cursor after, int most, Reader reader) {
        LocalDate first = after.day().isAfter(filter.from()) ? after.day() : filter.from();
        String whose = filter.whose();
        String by = filter.regulator();
        if (filter.owner().isEmpty()) {
            return filter.met()
                    ? queries.met(whose, by, first, filter.to(), after.day(), after.id(), most, reader.id())
                    : queries.open(whose, by, first, filter.to(), after.day(), after.id(), most, reader.id());
        }
        long owner = personId(filter.owner());
        return filter.met()
                ? queries.metOf(whose, by, owner, first, filter.to(), after.day(), after.id(), most, reader.id())
                : queries.openOf(whose, by, owner, first, filter.to(), after.day(), after.id(), most, reader.id());
    }

    /** The number in {@code P-7}; nobody's where it is no such reference. */
    private static long personId(String ref) {
        return ref.matches("P-[0-9]{1,15}") ? Long.parseLong(ref.substring(2)) : -1;
    }

    /** All lines, page by page as they are asked for. */
    public Stream<DeadlineLine> all(DeadlineFilter filter, LocalDate today, Reader reader) {
        return Stream.iterate(
                        found(filter, START, AT_ONCE, reader),
                        found -> !found.isEmpty(),
                        found -> found.size() < AT_ONCE ? List.of() : found(filter, cursor(found), AT_ONCE, reader))
                .flatMap(List::stream)
                .map(deadline -> DeadlineLine.of(deadline, today));
    }

    /** How many open ones lie in each band, whatever band the filter shows. */
    public List<Count> counts(DeadlineFilter filter, LocalDate today, Reader reader) {
        DeadlineQueries.Counts near = counts(filter, today, Band.LATE.first(today), Band.THIRTY.last(today), reader);
        DeadlineQueries.Counts undated = counts(filter, today, Band.OPEN.first(today), Band.OPEN.last(today), reader);
        return List.of(
                new Count(Band.LATE, Optional.of(near.late())),
                new Count(Band.WEEK, Optional.of(near.week() - near.late())),
                new Count(Band.FOURTEEN, Optional.of(near.fourteen() - near.week())),
                new Count(Band.THIRTY, Optional.of(near.all() - near.fourteen())),
                new Count(Band.LATER, Optional.empty()),
                new Count(Band.OPEN, Optional.of(undated.all())));
    }

    private DeadlineQueries.Counts counts(
            DeadlineFilter filter, LocalDate today, LocalDate first, LocalDate last, Reader reader) {
        LocalDate late = Band.LATE.last(today);
        LocalDate week = Band.WEEK.last(today);
        LocalDate fourteen = Band.FOURTEEN.last(today);
        return filter.owner().isEmpty()
                ? queries.counts(late, week, fourteen, first, last, filter.whose(), filter.regulator(), reader.id())
                : queries.countsOf(
                        late,
                        week,
                        fourteen,
                        first,
                        last,
                        filter.whose(),
                        filter.regulator(),
                        personId(filter.owner()),
                        reader.id());
    }

    /** What a changed calendar moved lately, of all that this reader may see, theirs to keep first asked for. */
    public List<DeadlineMove> movedLately(Instant now, int most, Reader reader) {
        return queries.movedSince(now.minus(LATELY), most, reader.id());
    }
}
