package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.people.Reader;

/** Gathers the letters and files of all pages of findings. */
@ApplicationScoped
public class Gathering {

    private static final int AT_ONCE = 100;

    /** So many findings are looked at, of each kind, for the letters and files in them. */
    private static final int MOST_LOOKED_AT = 2000;

    private static final int MOST_CONCERNS = 10;

    /** A letter is found as a statement where it was one. */
    private static final List<String> KINDS = List.of("letter", "statement", Item.FILE);

    private final Search search;

    Gathering(Search search) {
        this.search = search;
    }

    /** At most so many, those first that the question puts first. */
    public Papers of(SearchForm form, int most, Reader reader) {
        if (form.isEmpty()) {
            return Papers.NONE;
        }
        Optional<Progress> building = search.building();
        if (building.isPresent()) {
            return new Papers(Set.of(), Set.of(), false, building.map(Progress::percent), List.of());
        }
        SearchBox box = form.box();
        if (box.isEmpty()) {
            return new Papers(Set.of(), Set.of(), false, Optional.empty(), box.hints());
        }
        Set<String> refs = new LinkedHashSet<>();
        boolean isMore = false;
        for (SearchBox one : ofKinds(box)) {
            isMore |= gather(one, form.order(), most, reader, refs);
        }
        return new Papers(
                refs.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new)),
                concerns(box, form.order(), reader),
                isMore || refs.size() > most,
                Optional.empty(),
                box.hints());
    }

    /** Without what is neither, unless the question names a kind itself. */
    private static List<SearchBox> ofKinds(SearchBox box) {
        return isOfAKind(box)
                ? List.of(box)
                : KINDS.stream().map(kind -> narrowed(box, kind)).toList();
    }

    private static boolean isOfAKind(SearchBox box) {
        return box.clauses().stream()
                .anyMatch(clause ->
                        clause instanceof Clause.Having having && having.trait() == Trait.KIND && !having.excluded());
    }

    private static SearchBox narrowed(SearchBox box, String kind) {
        List<Clause> clauses = new ArrayList<>(box.clauses());
        clauses.add(new Clause.Having(Trait.KIND, kind, false));
        return new SearchBox(clauses, box.from(), box.to(), box.hints());
    }

    /** Whether there is more. */
    private boolean gather(SearchBox box, Asked.Order order, int most, Reader reader, Set<String> refs) {
        Optional<String> after = Optional.empty();
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
            Found found = search.find(box, order, after, AT_ONCE, false, reader);
            found.hits().stream().flatMap(Gathering::paper).forEach(refs::add);
            after = found.next();
            if (after.isEmpty() || refs.size() > most) {
                return after.isPresent();
            }
        }
        return true;
    }

    /** A file goes along with the letter that it came with. */
    private static Stream<String> paper(Hit hit) {
        if (hit.isPaper()) {
            return Stream.of(hit.letter().orElse(hit.reference()));
        }
        return hit.reference().startsWith("L-") ? Stream.of(hit.reference()) : Stream.empty();
    }

    private Set<String> concerns(SearchBox box, Asked.Order order, Reader reader) {
        if (isOfAKind(box)) {
            return Set.of();
        }
        return search
                .find(narrowed(box, "concern"), order, Optional.empty(), MOST_CONCERNS, false, reader)
                .hits()
                .stream()
                .map(Hit::reference)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
