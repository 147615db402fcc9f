package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.intake.Arrival;
import org.abeyance.intake.CarriedFile;

/**
 * Mail that waits to be filed, for those who may see the holding page. Once it is filed it is found as the letter that it
 * became. Whose concern it may be about tells who may find it, and is no place in which it lies.
 */
@ApplicationScoped
class HeldItems implements Indexed {

    static final String KIND = "held mail";

    /** By this name all of it is kept from whoever may not see the holding page. */
    static final String HOLDING = "holding";

    /** The number of the concern of what has none. */
    static final long NO_CONCERN = 0;

    private static final SubjectForm SUBJECT = SubjectForm.of("I-[0-9]{4}-[0-9]+");
    private static final int LONGEST = 200_000;
    private static final int AT_ONCE = 20;

    private final SearchQueries queries;

    HeldItems(SearchQueries queries) {
        this.queries = queries;
    }

    @Override
    public long count() {
        return queries.countHeld();
    }

    @Override
    public Batch after(long number, int most) {
        int some = Math.min(most, AT_ONCE);
        return Batch.of(queries.heldAfter(number, some), Arrival::id, this::items, number, some);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        int some = Math.min(most, AT_ONCE);
        return Batch.of(queries.heldAfter(concern, number, some), Arrival::id, this::items, number, some);
    }

    @Override
    public boolean owns(String subject) {
        return SUBJECT.names(subject);
    }

    @Override
    public Change now(Collection<String> subjects) {
        List<String> refs = SUBJECT.references(subjects);
        List<Arrival> held = queries.held(refs);
        Set<String> gone = new HashSet<>(refs);
        held.forEach(arrival -> gone.remove(arrival.ref()));
        return new Change(items(held), List.copyOf(gone));
    }

    private List<Item> items(List<Arrival> found) {
        return found.stream().map(this::item).toList();
    }

    private Item item(Arrival arrival) {
        Traits traits = new Traits().add(Trait.KIND, KIND).add(Trait.IN, arrival.ref());
        return new Item(
                arrival.ref(),
                arrival.concern().map(concern -> concern.id()).orElse(NO_CONCERN),
                KIND,
                List.of(arrival.ref()),
                "/holding/" + arrival.ref(),
                LocalDate.ofInstant(arrival.sentAt().orElse(arrival.arrivedAt()), ZoneOffset.UTC),
                new Item.Words(
                        arrival.title(),
                        Stream.concat(
                                        Stream.of(arrival.text()),
                                        arrival.parts().stream().map(this::said))
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining("\n\n")),
                        Stream.of(arrival.senderName(), arrival.senderAddress())
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        ""),
                traits.filed(!arrival.parts().isEmpty()).all(),
                Set.of(arrival.ref(), HOLDING),
                false);
    }

    /** One file at a time: they may say very much. */
    private String said(CarriedFile part) {
        String words = queries.said(Set.of(part.content().id())).stream()
                .map(SearchQueries.Said::words)
                .findFirst()
                .orElse("");
        // a name is one word to the index, and people look for a part of it
        return part.name() + "\n" + part.name().replaceAll("[._-]+", " ") + "\n"
                + (words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }
}
