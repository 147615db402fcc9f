package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Keeper;
import org.abeyance.keeping.Remains;
import org.abeyance.keeping.Unfiled;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.hibernate.Session;

/**
 * Keeps and forgets what came and became no letter: of a concern after its closure, else after a time from the day it came.
 * What became a letter is forgotten with that.
 */
@ApplicationScoped
class ArrivalKeeper implements Keeper, Unfiled {

    private final IntakeQueries queries;
    private final Contents contents;
    private final Rereadings rereadings;
    private final Session session;

    ArrivalKeeper(IntakeQueries queries, Contents contents, Rereadings rereadings, Session session) {
        this.queries = queries;
        this.contents = contents;
        this.rereadings = rereadings;
        this.session = session;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.ARRIVAL;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.noLettersIn(concerns).stream().map(ArrivalKeeper::item).toList();
    }

    @Override
    public List<Item> before(Instant moment, int most) {
        return queries.unfiledBefore(moment, most).stream()
                .map(ArrivalKeeper::item)
                .toList();
    }

    private static Item item(Arrival arrival) {
        return new Item(
                ItemKind.ARRIVAL,
                arrival.concern == null ? 0 : arrival.concern.id(),
                arrival.ref,
                LocalDate.ofInstant(arrival.arrivedAt, ZoneOffset.UTC));
    }

    @Override
    public List<Item> held(Collection<String> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        List<Arrival> named = queries.unfiled(refs);
        // somebody may be filing it in this moment
        named.forEach(arrival -> session.refresh(arrival, LockModeType.PESSIMISTIC_WRITE));
        return named.stream()
                .filter(arrival -> arrival.concern == null && arrival.isNoLetter())
                .map(ArrivalKeeper::item)
                .toList();
    }

    @Override
    public void hold() {
        session.createNativeQuery("select id from arrival where concern_id is null for update", Long.class)
                .getResultList();
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        return destroy(stamp, item, words);
    }

    /** The digest is that of the bytes as they came, as whoever has the mail computes it. */
    @Override
    public Remains destroy(Stamp stamp, Item item, String words) {
        Arrival arrival = queries.byRef(item.ref()).orElseThrow();
        String digest = arrival.content.digest();
        Set<String> subjects = arrival.concern == null
                ? Set.of(arrival.ref)
                : Set.of(arrival.ref, arrival.concern.ref() + "/" + arrival.ref);
        Set<Content> gone = new LinkedHashSet<>(List.of(arrival.content));
        arrival.parts.forEach(part -> gone.add(part.content));
        rereadings.forget(arrival);
        arrival.destroy(
                stamp.at(), words, queries.known(Arrival.destroyed(digest)).isEmpty());
        session.flush();
        gone.forEach(contents::discard);
        return new Remains(digest, subjects, Set.of());
    }
}
