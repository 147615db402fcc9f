package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.abeyance.audit.Stamp;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Keeper;
import org.abeyance.keeping.Remains;

/** Keeps and forgets what was said to prove that responses arrived, as long as the files that prove it: {@code R-7/proof-2}. */
@ApplicationScoped
class ProofKeeper implements Keeper {

    private final ResponseQueries queries;

    ProofKeeper(ResponseQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.FILE;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return Remarks.items(ItemKind.FILE, queries.proofsIn(concerns));
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        return Remarks.destroy(queries.proofsIn(List.of(item.concern())), item, destruction, words);
    }
}
