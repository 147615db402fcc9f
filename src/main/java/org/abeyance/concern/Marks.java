package org.abeyance.concern;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
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
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Marks(
            MarkQueries queries,
            Concerns concerns,
            @All List<Markable> markables,
            Session session,
            Numbers numbers,
            Trail trail) {
        this.queries = queries;
        this.concerns = concerns;
        this.markables = markables;
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

    /** Marks an item: from this moment only the legal team sees more of it than reference and date. */
    @Transactional
    public ItemMark mark(Stamp stamp, Reader reader, ConcernRef ref, String item, NewMark wanted) {
        Concern concern = concerns.get(ref, reader);
        Markable.Item marked = seen(concern, item, reader);
        if (wanted.kind() == MarkKind.PRIVILEGED && wanted.basis().isEmpty()) {
            throw Refused.at("basis", "Say on what the privilege rests.");
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

    private ItemMark keep(
            Stamp stamp, Concern concern, Markable.Item item, NewMark wanted, String act, String sentence) {
        ItemMark mark = new ItemMark("K-" + numbers.next("mark_number", 5), concern, item, wanted, stamp);
        session.persist(mark);
        trail.add(stamp, concern.id, act, concern.ref + "/" + mark.item, sentence, wanted.reason());
        return mark;
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
