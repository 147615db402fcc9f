package org.abeyance.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Words;
import org.abeyance.correspondence.Letter;
import org.abeyance.exchange.Bundle.Happening;
import org.abeyance.people.Reader;

/** What happened in the concerns of a bundle, without what is marked, unless it was chosen expressly: a bundle leaves the house. */
@ApplicationScoped
class BundleChronology {

    /** So many concerns are read in one statement. */
    private static final int AT_ONCE = 10;

    private final Facts facts;
    private final Marks marks;

    BundleChronology(Facts facts, Marks marks) {
        this.facts = facts;
        this.marks = marks;
    }

    private record Dated(Fact fact, Happening happening) {}

    List<Happening> of(
            List<Concern> concerns, Set<String> expressly, Map<Long, Discretion> discretions, Reader reader) {
        List<Dated> all = new ArrayList<>();
        for (int from = 0; from < concerns.size(); from += AT_ONCE) {
            List<Concern> some = concerns.subList(from, Math.min(from + AT_ONCE, concerns.size()));
            all.addAll(some(some, expressly, discretions, reader));
        }
        return all.stream()
                .sorted(Comparator.comparing(dated -> dated.fact().on().day()))
                .map(Dated::happening)
                .toList();
    }

    private List<Dated> some(
            List<Concern> concerns, Set<String> expressly, Map<Long, Discretion> discretions, Reader reader) {
        Reader outside = new Reader(reader.id(), reader.ref(), reader.name(), reader.roles(), false, reader.zone());
        List<Fact> all = facts.believed(concerns.stream().map(Concern::id).toList());
        Words words = marks.words(all, reader);
        Words withoutLegal = marks.words(all, outside);
        Map<String, String> letters = all.stream()
                .filter(fact -> fact instanceof Letter && fact.eventKey().isPresent())
                .collect(Collectors.toMap(BundleChronology::event, Fact::item, (first, other) -> first));
        return all.stream()
                .filter(fact -> !words.isOpaque(fact) && !words.isWithheld(fact))
                .filter(fact -> expressly.contains(fact.item())
                        || !words.isMarked(fact) && !withoutLegal.isOpaque(fact)
                        || cites(fact).filter(expressly::contains).isPresent() && !words.isMarked(fact))
                .map(fact -> new Dated(
                        fact,
                        new Happening(
                                fact.on(),
                                fact.concern().ref(),
                                fact.noun(),
                                discretions.get(fact.concern().id()).shown(fact.by()),
                                fact.text(),
                                fact.source().map(words::cited).orElse(""),
                                letter(fact, letters))))
                .toList();
    }

    /** An event of a file is one within a concern. */
    private static String event(Fact fact) {
        return fact.concern().id() + " " + fact.eventKey().orElse("");
    }

    /** The letter that it is, that it cites, or that one event brought with it. */
    private static String letter(Fact fact, Map<String, String> letters) {
        return fact instanceof Letter
                ? fact.item()
                : cites(fact)
                        .or(() -> Optional.ofNullable(letters.get(event(fact))))
                        .orElse("");
    }

    private static Optional<String> cites(Fact fact) {
        return fact.source().flatMap(source -> source.letter());
    }
}
