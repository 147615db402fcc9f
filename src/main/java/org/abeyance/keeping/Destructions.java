package org.abeyance.keeping;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Reader;
import org.abeyance.store.Numbers;
import org.abeyance.web.Formats;
import org.hibernate.Session;

/** Forgets what may be forgotten: after its time, never under a legal hold, and never by one person alone. */
@ApplicationScoped
public class Destructions {

    static final int MOST = 500;

    private final KeepingQueries queries;
    private final Concerns concerns;
    private final Retention retention;
    private final LegalHolds holds;
    private final List<Keeper> keepers;
    private final UnfiledMail unfiled;
    private final Oblivion oblivion;
    private final Session session;
    private final Numbers numbers;
    private final Trail trail;

    Destructions(
            KeepingQueries queries,
            Concerns concerns,
            Retention retention,
            LegalHolds holds,
            @All List<Keeper> keepers,
            UnfiledMail unfiled,
            Oblivion oblivion,
            Session session,
            Numbers numbers,
            Trail trail) {
        this.queries = queries;
        this.concerns = concerns;
        this.retention = retention;
        this.holds = holds;
        this.keepers = keepers;
        this.unfiled = unfiled;
        this.oblivion = oblivion;
        this.session = session;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** One that this reader may know of. */
    public Destruction get(DestructionRef ref, Reader reader) {
        return queries.destruction(ref.text(), reader.id()).orElseThrow(() -> Missing.of(ref));
    }

    /** Those that wait for a second person, the oldest first. */
    public List<Destruction> proposed(Reader reader, int most) {
        return queries.proposed(most, reader.id());
    }

    /** Those that were done or refused, the latest first. */
    public List<Destruction> ended(Reader reader, int most) {
        return queries.ended(most, reader.id());
    }

    /** The items of concerns of which the content is there, in the order of their kinds; one statement for each kind. */
    List<Item> itemsIn(Collection<Long> ids) {
        List<Item> items = new ArrayList<>();
        if (!ids.isEmpty()) {
            keepers.forEach(keeper -> items.addAll(keeper.in(ids)));
            items.sort(java.util.Comparator.comparing(Item::kind).thenComparing(Item::on));
        }
        return items;
    }

    /** Those that a proposal names already. */
    List<Item> waiting(Collection<Item> items, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<DestructionItem> named = queries.proposedIn(ids).stream()
                .flatMap(destruction -> destruction.items.stream())
                .toList();
        return items.stream()
                .filter(item -> named.stream().anyMatch(one -> one.is(item)))
                .toList();
    }

    /** Since when a concern is closed; nothing while it is open. */
    Optional<LocalDate> closedOn(Concern concern) {
        return concern.isClosed() ? queries.closedOn(concern.id()) : Optional.empty();
    }

    /** Somebody says that items of a concern shall be forgotten. Nothing happens yet. */
    @Transactional
    public Destruction propose(Stamp stamp, Reader reader, ConcernRef ref, Collection<String> chosen, String reason) {
        Concern concern = concerns.get(ref, reader);
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
        if (chosen.isEmpty()) {
            throw Refused.at("items", "Choose what is to be destroyed.");
        }
        if (chosen.size() > MOST) {
            throw Refused.at("items", "At most " + MOST + " at a time.");
        }
        session.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        List<Item> there = itemsIn(List.of(concern.id()));
        List<Item> wanted =
                there.stream().filter(item -> chosen.contains(item.key())).toList();
        if (wanted.size() != List.copyOf(java.util.Set.copyOf(chosen)).size()) {
            throw Refused.at("items", "Some of this is not there, or was destroyed already. Choose again.");
        }
        mustBeOver(concern, wanted, stamp.day());
        List<Item> twice = waiting(wanted, List.of(concern.id()));
        if (!twice.isEmpty()) {
            throw Refused.at("items", "There is a proposal on " + twice.get(0) + " already.");
        }
        return keep(stamp, Optional.of(concern), wanted, reason);
    }

    /** Keeps a proposal on items that were found to be over their time. */
    Destruction keep(Stamp stamp, Optional<Concern> concern, List<Item> wanted, String reason) {
        Destruction destruction = new Destruction(
                DestructionRef.of(numbers.next("destruction_number", 3)), concern, wanted, reason, stamp);
        session.persist(destruction);
        tell(
                stamp,
                destruction,
                "destruction.propose",
                "Proposed to destroy " + destruction.itemsInWords() + " " + destruction.where() + " (" + destruction
                        + ").",
                reason);
        return destruction;
    }

    private void tell(Stamp stamp, Destruction destruction, String act, String sentence, String reason) {
        if (destruction.concern == null) {
            trail.add(stamp, act, destruction.subject(), sentence, reason);
        } else {
            trail.add(stamp, destruction.concern.id(), act, destruction.subject(), sentence, reason);
        }
    }

    /** A second person does it: from this moment only tombstones are left. */
    @Transactional
    public void carryOut(Stamp stamp, Reader reader, DestructionRef ref) {
        Destruction destruction = held(ref, reader);
        if (destruction.proposedBy.equals(reader.ref())) {
            throw Refused.because("You proposed this; somebody else must do it.");
        }
        List<Item> there = there(destruction);
        List<Item> named = there.stream()
                .filter(item -> destruction.items.stream().anyMatch(one -> one.is(item)))
                .toList();
        if (named.size() != destruction.items.size()) {
            throw Refused.because(
                    "Some of this is not " + destruction.where() + " any more. Refuse it, and propose anew.");
        }
        if (destruction.concern == null) {
            unfiled.mustBeOver(named, stamp.day());
        } else {
            mustBeOver(destruction.concern, named, stamp.day());
        }
        destruction.carryOut(stamp);
        session.flush();
        String numbersTaken = oblivion.over(stamp, destruction, named);
        tell(
                stamp,
                destruction,
                "destruction.carry-out",
                "Destroyed " + destruction.itemsInWords() + " " + destruction.where() + " (" + ref + "), as "
                        + destruction.proposedByName + " proposed" + numbersTaken + ".",
                destruction.reason);
    }

    private List<Item> there(Destruction destruction) {
        return destruction.concern == null
                ? unfiled.held(
                        destruction.items.stream().map(DestructionItem::ref).toList())
                : itemsIn(List.of(destruction.concern.id()));
    }

    /** Somebody, perhaps who proposed it, says that it shall not be done. */
    @Transactional
    public void refuse(Stamp stamp, Reader reader, DestructionRef ref, String reason) {
        Destruction destruction = held(ref, reader);
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
        destruction.refuse(stamp, reason);
        tell(
                stamp,
                destruction,
                "destruction.refuse",
                "Refused to destroy " + destruction.itemsInWords() + " " + destruction.where() + " (" + ref + ").",
                reason);
    }

    /** For this transaction alone: two who end it at once, or one who opens a hold meanwhile, wait for each other. */
    private Destruction held(DestructionRef ref, Reader reader) {
        Destruction destruction = get(ref, reader);
        destruction.concern().ifPresent(concern -> session.refresh(concern, LockModeType.PESSIMISTIC_WRITE));
        session.refresh(destruction, LockModeType.PESSIMISTIC_WRITE);
        if (!destruction.isProposed()) {
            throw Refused.because(
                    ref + " was " + destruction.state.label() + " already, by " + destruction.endedByName() + ".");
        }
        return destruction;
    }

    private void mustBeOver(Concern concern, List<Item> items, LocalDate today) {
        if (holds.isHeld(concern)) {
            throw Refused.because(concern.ref() + " is under a legal hold: nothing of it is destroyed.");
        }
        LocalDate closed = closedOn(concern)
                .orElseThrow(() -> Refused.because(
                        concern.ref() + " is not closed, and the time to keep things begins when it is."));
        Map<ItemKind, Period> periods = retention.periods();
        for (Item item : items) {
            Optional<LocalDate> end = periods.get(item.kind()).end(closed);
            if (end.isEmpty()) {
                throw Refused.at("items", item.kind().title() + " are kept without end.");
            }
            if (today.isBefore(end.get())) {
                throw Refused.at(
                        "items", "The time to keep " + item + " is not over before " + Formats.dated(end.get()) + ".");
            }
        }
    }
}
