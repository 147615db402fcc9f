package org.abeyance.decision;

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

/**
 * Keeps and forgets why resumes were overridden, declined, cleared, stopped or cancelled: {@code R-7/step-3}. What a
 * custodian said for a wall is kept behind that wall.
 */
@ApplicationScoped
class GateKeeper implements Keeper {

    private final ResumeQueries queries;

    GateKeeper(ResumeQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COMMENT;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.reasonsIn(concerns).stream()
                .map(step -> new Item(
                        ItemKind.COMMENT,
                        step.wall().orElse(step.resume().concern()).id(),
                        ref(step),
                        LocalDate.ofInstant(step.at(), ZoneOffset.UTC)))
                .toList();
    }

    private static String ref(ResumeStep step) {
        return step.resume().ref() + "/step-" + step.id;
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        ResumeStep step = queries.reasonsIn(List.of(item.concern())).stream()
                .filter(one -> ref(one).equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of(item.ref()));
        String reason = step.reason();
        step.destroy(destruction, words);
        return new Remains(Chain.digest(reason), Set.of(), Set.of(reason));
    }
}
