package org.abeyance.concern;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.abeyance.source.Source;
import org.abeyance.store.Numbers;
import org.hibernate.Session;

/**
 * Marks items of a concern and says what a reader may see of a marked one: outside the legal team its reference and its
 * date, and nothing else. Whoever shows the subject, text or file of an item asks here. An item is named by its reference:
 * {@code L-2026-102}, {@code N-57}.
 */
@ApplicationScoped
public class Marks {

    private final MarkQueries queries;
    private final Concerns concerns;
    private final List<Markable> markables;
    private final List<Marking> markings;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Marks(
            MarkQueries queries,
            Concerns concerns,
            @All List<Markable> markables,
            @All List<Marking> markings,
            Session session,
            Numbers numbers,
            Trail trail) {
        this.queries = queries;
        this.concerns = concerns;
        this.markables = markables;
        this.markings = markings;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** True where only reference and date of the item may be shown to this reader. */
    public boolean opaque(String item, Reader reader) {
        return !opaqueAmong(List.of(item), reader).isEmpty();
    }

    /** Those of some items of which only reference and date may be shown to this reader. */
    public Set<String> opaqueAmong(Collection<String> items, Reader reader) {
        return items.isEmpty() ? Set.of() : Set.copyOf(queries.opaque(items, reader.id(), reader.legalTeam()));
    }

    /** Those of some items that were clawed back from this reader: they are left out of lists, and missing. */
    public Set<String> withheldAmong(Collection<String> items, Reader reader) {
        return items.isEmpty() ? Set.of() : Set.copyOf(queries.withheld(items, reader.id(), reader.legalTeam()));
    }

    /** All items that were clawed back from this reader: few, because that happens seldom. */
    public Set<String> withheldFrom(Reader reader) {
        return Set.copyOf(queries.withheld(reader.id(), reader.legalTeam()));
    }

    public boolean withheld(String item, Reader reader) {
        return !withheldAmong(List.of(item), reader).isEmpty();
    }

    /** Those of some items that bear a mark, whoever asks: what stands by itself on a page of its own. */
    public Set<String> markedAmong(Collection<String> items) {
        return items.isEmpty() ? Set.of() : Set.copyOf(queries.marked(items));
    }

    /** The references of those of some facts whose words may not be shown to this reader, as {@code F-107}. */
    public Set<String> opaqueFacts(Collection<String> facts, Reader reader) {
        if (facts.isEmpty()) {
            return Set.of();
        }
        List<MarkQueries.Covered> covered = queries.covered(facts);
        Set<String> items =
                covered.stream().map(MarkQueries.Covered::marked).collect(Collectors.toCollection(HashSet::new));
        Set<String> opaque = opaqueAmong(items, reader);
        return covered.stream()
                .filter(one -> opaque.contains(one.marked()))
                .map(MarkQueries.Covered::fact)
                .collect(Collectors.toSet());
    }

    /** The references of those of some facts that a mark covers, whoever asks: what leaves the house tells none of it. */
    public Set<String> coveredFacts(Collection<String> facts) {
        return facts.isEmpty()
                ? Set.of()
                : queries.covered(facts).stream().map(MarkQueries.Covered::fact).collect(Collectors.toSet());
    }

    /** The references of those of some facts that were clawed back from this reader. */
    public Set<String> withheldFacts(Collection<String> facts, Reader reader) {
        if (facts.isEmpty()) {
            return Set.of();
        }
        List<MarkQueries.Covered> itself = queries.covered(facts).stream()
                .filter(one -> one.item().equals(one.marked()))
                .toList();
        Set<String> withheld =
                withheldAmong(itself.stream().map(MarkQueries.Covered::item).collect(Collectors.toSet()), reader);
        return itself.stream()
                .filter(one -> withheld.contains(one.item()))
                .map(MarkQueries.Covered::fact)
                .collect(Collectors.toSet());
    }

    /** What this reader may read of some facts and of the letters they cite. */
    public Words words(Collection<? extends Fact> facts, Reader reader) {
        if (facts.isEmpty()) {
            return new Words(Set.of(), Set.of(), Set.of(), Set.of());
        }
        Set<String> items = new HashSet<>();
        Set<String> refs = new HashSet<>();
        for (Fact fact : facts) {
            refs.add(fact.ref());
            items.add(fact.item());
            fact.source().flatMap(Source::letter).ifPresent(items::add);
        }
        Set<String> marked = markedAmong(items);
        return new Words(opaqueFacts(refs, reader), marked, opaqueAmong(marked, reader), withheldAmong(marked, reader));
    }

    /** The item of this reference within a concern, as far as everybody inside may know it. */
    public Markable.Item item(Concern concern, String ref) {
        return markables.stream()
                .flatMap(markable -> markable.item(concern, ref).stream())
                .findFirst()
                .orElseThrow(() -> Missing.of("item " + ref));
    }

    /** All marks that an item bears or bore, oldest first. */
    public List<ItemMark> of(Concern concern, String item) {
        return queries.of(concern.id, item);
    }

    /** All marks in a concern, by the date of what they are on. */
    public List<ItemMark> of(Concern concern) {
        return queries.of(concern.id);
    }

    /** Marks an item: from this moment only the legal team sees more of it than reference and date. */
    @Transactional
    public ItemMark mark(Stamp stamp, Reader reader, ConcernRef ref, String item, NewMark wanted) {
        Concern concern = concerns.get(ref, reader);
        Markable.Item marked = seen(concern, item, reader);
        if (wanted.kind() == MarkKind.PRIVILEGED && wanted.basis().isEmpty()) {
            throw Refused.at("basis", "Say on what the privilege rests.");
        }
        if (!reader.isCaseworker() && !reader.legalTeam()) {
            throw Refused.because("Caseworkers and the legal team mark items.");
        }
        if (opaque(item, reader)) {
            throw Refused.because("It is marked already, and the legal team decides on its marks.");
        }
        requireReason(wanted.reason());
        boolean known = of(concern, item).stream().anyMatch(mark -> !mark.isLifted() && mark.kind == wanted.kind());
        if (known) {
            throw Refused.at("kind", "It is marked " + wanted.kind().label() + " already.");
        }
        return keep(
                stamp,
                concern,
                marked,
                wanted,
                "mark.set",
                "Marked " + item + " " + wanted.kind().label() + ".");
    }

    /** Adds a note, marked from its first moment where a mark is wanted. */
    @Transactional
    public Note note(Stamp stamp, Reader reader, ConcernRef ref, String text, Optional<NewMark> wanted) {
        Note note = concerns.note(stamp, reader, ref, text);
        wanted.ifPresent(mark -> mark(stamp, reader, ref, note.ref, mark));
        return note;
    }

    private ItemMark keep(
            Stamp stamp, Concern concern, Markable.Item item, NewMark wanted, String act, String sentence) {
        ItemMark mark = new ItemMark("K-" + numbers.next("mark_number", 5), concern, item, wanted, stamp);
        session.persist(mark);
        markings.forEach(marking -> marking.marked(concern, mark.item));
        trail.add(stamp, concern.id, act, concern.ref + "/" + mark.item, sentence, wanted.reason());
        return mark;
    }

    /** The marks of an item, and of its files, go to another concern with it. Within an act that says why. */
    @Transactional
    public void move(String item, Concern to) {
        session.flush();
        session.createMutationQuery("update ItemMark m set m.concern = :to where m.item = :item or m.item in"
                        + " (select a.ref from Attachment a where a.fact.item = :item)")
                .setParameter("to", to)
                .setParameter("item", item)
                .executeUpdate();
    }

    /** Lifts a mark, which stays as what was so until now. The legal team decides on it. */
    @Transactional
    public void lift(Stamp stamp, Reader reader, ConcernRef ref, String mark, String reason) {
        Concern concern = concerns.get(ref, reader);
        ItemMark lifted = queries.byRef(concern.id, mark).orElseThrow(() -> Missing.of("mark " + mark));
        seen(concern, lifted.item, reader);
        if (!reader.legalTeam()) {
            throw Refused.because("The legal team decides on marks.");
        }
        if (lifted.kind == MarkKind.CLAWED_BACK) {
            throw Refused.because("What was clawed back is given back, by its guards.");
        }
        if (lifted.isLifted()) {
            throw Refused.because("This mark was lifted already, by " + lifted.liftedByName() + ".");
        }
        requireReason(reason);
        lifted.lift(stamp, reason);
        trail.add(
                stamp,
                concern.id,
                "mark.lift",
                concern.ref + "/" + lifted.item,
                "Lifted the mark “" + lifted.kind.label() + "” from " + lifted.item + ".",
                reason);
    }

    /** Somebody reads items of a concern by themselves: where one is marked, that is recorded. */
    @Transactional
    public void visit(Stamp stamp, Concern concern, Collection<String> items) {
        markedAmong(items).stream()
                .sorted()
                .forEach(item -> trail.add(
                        stamp,
                        concern.id,
                        "mark.visit",
                        concern.ref + "/" + item,
                        "Opened the marked " + item + ".",
                        ""));
    }

    /**
     * Hides an item at once from all but the guards of the concern: the custodians of its wall, and where there is none the
     * legal team. It should not have been there.
     */
    @Transactional
    public void clawBack(Stamp stamp, Reader reader, ConcernRef ref, String item, String reason) {
        if (!reader.isCaseworker() && !reader.legalTeam()) {
            throw Refused.because("Caseworkers and the legal team claw back.");
        }
        Concern concern = concerns.get(ref, reader);
        Markable.Item hidden = seen(concern, item, reader);
        requireReason(reason);
        if (isClawedBack(concern, item)) {
            throw Refused.because(item + " is clawed back already.");
        }
        NewMark mark =
                new NewMark(MarkKind.CLAWED_BACK, Optional.empty(), Optional.empty(), "", "", reader.name(), reason);
        keep(stamp, concern, hidden, mark, "mark.claw-back", "Clawed back " + item + ".");
    }

    /** What was clawed back is there again for those who saw it before. Its guards decide on it. */
    @Transactional
    public void giveBack(Stamp stamp, Reader reader, ConcernRef ref, String item, String reason) {
        Concern concern = concerns.get(ref, reader);
        seen(concern, item, reader);
        requireReason(reason);
        ItemMark mark = of(concern, item).stream()
                .filter(one -> one.kind == MarkKind.CLAWED_BACK && !one.isLifted())
                .findFirst()
                .orElseThrow(() -> Refused.because(item + " is not clawed back."));
        mark.lift(stamp, reason);
        trail.add(stamp, concern.id, "mark.give-back", concern.ref + "/" + item, "Gave back " + item + ".", reason);
    }

    private boolean isClawedBack(Concern concern, String item) {
        return of(concern, item).stream().anyMatch(mark -> mark.kind == MarkKind.CLAWED_BACK && !mark.isLifted());
    }

    private Markable.Item seen(Concern concern, String item, Reader reader) {
        if (withheld(item, reader)) {
            throw Missing.of("item " + item);
        }
        return item(concern, item);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
    }
}
