package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Keeper;
import org.abeyance.keeping.Remains;

/** Keeps and forgets the cover letters of responses, each version by itself: {@code R-7/version-2}. */
@ApplicationScoped
class EditionKeeper implements Keeper {

    private final ResponseQueries queries;

    EditionKeeper(ResponseQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.DRAFT;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.editionsIn(concerns).stream()
                .filter(one -> !one.cover.isBlank())
                .map(one -> new Item(
                        ItemKind.DRAFT,
                        one.response.concern.id(),
                        ref(one),
                        LocalDate.ofInstant(one.recordedAt, ZoneOffset.UTC)))
                .toList();
    }

    private static String ref(Edition one) {
        return one.response.ref + "/version-" + one.edition;
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        Edition found = queries.editionsIn(List.of(item.concern())).stream()
                .filter(one -> ref(one).equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of("version " + item.ref()));
        String text = found.cover;
        found.destroy(destruction, words);
        return new Remains(Chain.digest(text), Set.of(), Set.of(text));
    }
}
