package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Reader;
import org.abeyance.search.Gathering;
import org.abeyance.search.Papers;

/** Gathers what may go into a bundle, from what a search finds and from what was named. */
@ApplicationScoped
class BundleOffers {

    private final Bundles bundles;
    private final Gathering gathering;
    private final Concerns concerns;

    BundleOffers(Bundles bundles, Gathering gathering, Concerns concerns) {
        this.bundles = bundles;
        this.gathering = gathering;
        this.concerns = concerns;
    }

    BundleOffer of(BundleSource source, Reader reader) {
        Papers papers = gathering.of(source.search(), Bundles.MOST, reader);
        Set<String> named = new LinkedHashSet<>(source.concerns());
        named.addAll(papers.concerns());
        Map<String, Concern> known = concerns.named(named, reader);
        List<Concern> whole = source.concerns().stream()
                .filter(known::containsKey)
                .map(known::get)
                .distinct()
                .toList();
        Set<String> refs = new LinkedHashSet<>(source.papers());
        refs.addAll(papers.refs());
        Gathered gathered = bundles.offer(refs, whole, reader);
        List<BundleOffer.Group> groups = gathered.concerns().stream()
                .map(concern -> group(concern, gathered))
                .toList();
        return new BundleOffer(
                groups,
                hints(source, papers, known, gathered),
                papers.concerns().stream()
                        .filter(known::containsKey)
                        .filter(ref -> !source.concerns().contains(ref))
                        .map(ref -> new BundleOffer.Whole(ref, known.get(ref).title(), source.with(ref)))
                        .toList(),
                papers.isMore() || gathered.isMore(),
                papers.building());
    }

    private static BundleOffer.Group group(Concern concern, Gathered gathered) {
        Map<Boolean, List<BundleItem>> items =
                gathered.itemsOf(concern).stream().collect(Collectors.partitioningBy(BundleItem::isMarked));
        return new BundleOffer.Group(concern.ref(), concern.title(), items.get(false), items.get(true));
    }

    private static List<String> hints(
            BundleSource source, Papers papers, Map<String, Concern> known, Gathered gathered) {
        List<String> hints = new ArrayList<>(papers.hints());
        source.others()
                .forEach(
                        one -> hints.add(
                                "“" + one
                                        + "” is no reference of a concern, a letter or a file, as C-2024-003, L-2024-012 or A-2024-007."));
        Set<String> here = Stream.of(
                        known.keySet().stream(),
                        gathered.letters().stream().map(letter -> letter.letterRef()),
                        gathered.letters().stream()
                                .flatMap(letter ->
                                        gathered.enclosedIn(letter).stream().map(file -> file.ref())),
                        gathered.files().stream().map(file -> file.ref()))
                .flatMap(some -> some)
                .collect(Collectors.toSet());
        List<String> missing = Stream.concat(source.concerns().stream(), source.papers().stream())
                .filter(ref -> !here.contains(ref))
                .toList();
        if (!missing.isEmpty()) {
            hints.add("Nothing that you may hand out is called " + String.join(", ", missing) + ".");
        }
        return hints;
    }
}
