package org.abeyance.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.correspondence.Channel;
import org.abeyance.correspondence.Letter;
import org.abeyance.decision.Confirmation;
import org.abeyance.decision.Decision;
import org.abeyance.measure.Delivery;
import org.abeyance.measure.Measure;
import org.abeyance.position.Position;
import org.abeyance.position.Restriction;
import org.abeyance.register.Party;
import org.abeyance.register.Regulator;
import org.abeyance.source.Source;

/** What one fact says, whatever its kind, as a thing to be found. The DPO's advice is for the legal team and is left out. */
record FactWords(Fact fact, Surroundings around, Covering covering, boolean hasFiles) {

    Item item() {
        Concern concern = fact.concern();
        Surroundings.Names names = around.split(concern, names());
        return new Item(
                key(),
                concern.id(),
                kind(),
                references(),
                path(),
                fact.on().day(),
                new Item.Words(fact.headline(), text(), names.open(), names.secret()),
                traits(),
                covering.items(fact.ref(), fact.item()),
                covering.isMarked(fact.ref()));
    }

    private String key() {
        return fact instanceof Letter letter ? letter.letterRef() : fact.ref();
    }

    private String kind() {
        return fact instanceof Letter letter && letter.channel() == Channel.STATEMENT ? "statement" : fact.noun();
    }

    private List<String> references() {
        return fact instanceof Letter letter ? List.of(letter.letterRef(), fact.ref()) : List.of(fact.ref());
    }

    private String path() {
        return fact instanceof Letter letter
                ? "/letters/" + letter.letterRef()
                : "/concerns/" + fact.concern().ref() + "#" + fact.ref();
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        if (!fact.headline().endsWith(fact.text())) {
            parts.add(fact.text());
        }
        parts.add(fact.note());
        if (fact instanceof Decision decision) {
            parts.addAll(List.of(decision.part(), decision.basis()));
        }
        if (fact instanceof Confirmation confirmation) {
            parts.add(confirmation.proof());
        }
        if (fact instanceof Delivery delivery) {
            parts.add(delivery.evidence());
        }
        fact.source().ifPresent(source -> parts.addAll(List.of(source.title(), source.textAsRead())));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private Stream<String> names() {
        Stream<String> wrote = Stream.concat(Stream.of(fact.by()), fact.source().map(Source::publisher).stream());
        Stream<String> others = Stream.empty();
        if (fact instanceof Letter letter) {
            others = Stream.concat(Stream.of(letter.addressee()), letter.party().map(Party::name).stream());
        }
        if (fact instanceof Measure measure) {
            others = Stream.of(measure.owner());
        }
        if (fact instanceof Decision decision) {
            others = Stream.of(decision.decidedBy());
        }
        Stream<String> theirs = regulators().flatMap(one -> Stream.of(one.name(), one.fullName()));
        return Stream.of(wrote, others, theirs).flatMap(names -> names);
    }

    /** The one it is from or to; that of the whole matter where it names none. */
    private Stream<Regulator> regulators() {
        if (fact instanceof Letter letter && letter.regulator().isPresent()) {
            return letter.regulator().stream();
        }
        if (fact instanceof Position position) {
            return Stream.of(position.regulator());
        }
        if (fact instanceof Restriction restriction && restriction.regulator().isPresent()) {
            return restriction.regulator().stream();
        }
        return around.regulators(fact.concern());
    }

    private Map<Trait, Set<String>> traits() {
        Traits traits = Traits.of(kind(), fact.concern())
                .regulators(regulators())
                .platforms(fact.activities().stream())
                .places(fact.places())
                .marked(covering.isMarked(fact.ref()))
                .filed(hasFiles);
        if (fact instanceof Letter letter) {
            traits.add(Trait.DIRECTION, letter.direction().name().toLowerCase(Locale.ROOT));
        }
        return traits.all();
    }
}
