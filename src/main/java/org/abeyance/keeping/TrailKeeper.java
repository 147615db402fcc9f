package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;

/**
 * What the trail says of a concern, as one item. {@link Destructions} takes it from the entries; those on holds and
 * destructions stay, because they show that all else was lawful.
 */
@ApplicationScoped
class TrailKeeper implements Keeper {

    private final KeepingQueries queries;

    TrailKeeper(KeepingQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.TRAIL;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.withDetails(concerns).stream().map(TrailKeeper::item).toList();
    }

    private static Item item(Concern concern) {
        return new Item(
                ItemKind.TRAIL, concern.id(), concern.ref(), concern.opened().day());
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        List<KeepingQueries.Said> said = queries.said(item.concern()).stream()
                .filter(entry -> !stays(entry.act()))
                .toList();
        String digests = said.stream().map(KeepingQueries.Said::digest).collect(Collectors.joining("\n"));
        return new Remains(
                Chain.digest(digests),
                said.stream().map(KeepingQueries.Said::subject).collect(Collectors.toSet()),
                Set.of());
    }

    static boolean stays(String act) {
        return act.startsWith("destruction.")
                || act.startsWith("hold.")
                || act.endsWith(".destroy")
                || act.endsWith(".redact");
    }
}
