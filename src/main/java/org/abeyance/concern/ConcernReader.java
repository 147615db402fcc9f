package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Register;
import org.abeyance.web.Cursor;

/** Assembles pages of the list of concerns, in a fixed number of statements however many lines there are. */
@ApplicationScoped
public class ConcernReader {

    /** Some lines, and where the next page begins; none where this is the last. */
    public record Page(List<ConcernLine> lines, Optional<Cursor> next) {}

    /** Before every concern in the order of the newest first. */
    private static final Cursor NEWEST = new Cursor(Concerns.NEVER, Long.MAX_VALUE);

    /** Before every concern in the order of the next date first. */
    private static final Cursor FIRST_DUE = new Cursor(LocalDate.of(1, 1, 1), 0);

    private static final int AT_ONCE = 500;

    private final Concerns concerns;
    private final Register register;

    ConcernReader(Concerns concerns, Register register) {
        this.concerns = concerns;
        this.register = register;
    }

    /** The page after a cursor: by the next date where that is asked for, else the newest first. */
    public Page page(ConcernFilter filter, boolean byDue, Optional<Cursor> after, int most, Reader reader) {
        Cursor from = after.orElse(byDue ? FIRST_DUE : NEWEST);
        List<Concern> found = byDue
                ? concerns.dueFirst(filter, from.day(), from.id(), most + 1, reader)
                : concerns.newestFirst(filter, from.day(), from.id(), most + 1, reader);
        if (found.size() <= most) {
            return new Page(lines(found), Optional.empty());
        }
        List<Concern> shown = found.subList(0, most);
        return new Page(lines(shown), Optional.of(cursor(shown.get(most - 1), byDue)));
    }

    /** All lines, page by page as they are asked for. */
    public Stream<ConcernLine> all(ConcernFilter filter, boolean byDue, Reader reader) {
        return Stream.iterate(
                        Optional.of(page(filter, byDue, Optional.empty(), AT_ONCE, reader)),
                        Optional::isPresent,
                        before -> before.get()
                                .next()
                                .map(next -> page(filter, byDue, Optional.of(next), AT_ONCE, reader)))
                .flatMap(page -> page.get().lines().stream());
    }

    private static Cursor cursor(Concern last, boolean byDue) {
        return new Cursor(
                byDue ? last.nextDue().orElse(Concerns.NEVER) : last.opened().day(), last.id());
    }

    /** Concerns that the caller was let in to, as lines in their order. */
    public List<ConcernLine> lines(List<Concern> shown) {
        List<Long> ids = shown.stream().map(Concern::id).toList();
        Map<Long, List<String>> platforms = platforms(ids);
        Map<Long, List<String>> places =
                gathered(concerns.placesOf(ids), FactScope.OfPlace::fact, FactScope.OfPlace::place);
        Map<Long, List<String>> regulators = gathered(
                concerns.regulatorsOf(ids),
                part -> part.concern().id(),
                part -> part.regulator().name());
        return shown.stream()
                .map(concern -> line(
                        concern,
                        platforms.getOrDefault(concern.id(), List.of()),
                        places.getOrDefault(concern.id(), List.of()),
                        regulators.getOrDefault(concern.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> platforms(Collection<Long> ids) {
        List<FactScope.OfActivity> pairs = concerns.activitiesOf(ids);
        Map<Long, String> names = new HashMap<>();
        for (Activity activity : register.activities(
                pairs.stream().map(FactScope.OfActivity::activity).distinct().toList())) {
            names.put(activity.id(), activity.platform().name());
        }
        return gathered(pairs, FactScope.OfActivity::fact, pair -> names.get(pair.activity()));
    }

    private static <R> Map<Long, List<String>> gathered(
            List<R> rows, Function<R, Long> concern, Function<R, String> name) {
        return rows.stream().collect(Collectors.groupingBy(concern, Collectors.mapping(name, Collectors.toList())));
    }

    private static ConcernLine line(
            Concern concern, List<String> platforms, List<String> places, List<String> regulators) {
        return new ConcernLine(
                concern.ref(),
                concern.title(),
                concern.theirReference(),
                concern.kind(),
                concern.stage(),
                concern.outcome(),
                concern.organisation().name(),
                concern.practice().name(),
                platforms.stream().distinct().toList(),
                places,
                regulators.stream().distinct().toList(),
                concern.owner().map(Person::name).orElse(""),
                concern.deputy().map(Person::name).orElse(""),
                concern.opened(),
                concern.nextDue());
    }
}
