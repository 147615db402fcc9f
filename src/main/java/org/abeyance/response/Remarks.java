package org.abeyance.response;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.audit.Chain;
import org.abeyance.keeping.Item;
import org.abeyance.keeping.ItemKind;
import org.abeyance.keeping.Remains;

/** Remarks as items that can be forgotten one by one. */
final class Remarks {

    private Remarks() {}

    static List<Item> items(ItemKind kind, Collection<? extends Remark> remarks) {
        return remarks.stream()
                .filter(remark -> !remark.isDestroyed() && !remark.words().isBlank())
                .map(remark -> new Item(kind, remark.concern().id(), remark.ref(), remark.on()))
                .toList();
    }

    /** Forgets one, and returns what it had said. */
    static Remains destroy(Collection<? extends Remark> remarks, Item item, String destruction, String instead) {
        Remark found = remarks.stream()
                .filter(remark -> remark.ref().equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of(item.ref()));
        String said = found.words();
        found.destroy(destruction, instead);
        return new Remains(Chain.digest(said), Set.of(), Set.of(said));
    }
}
