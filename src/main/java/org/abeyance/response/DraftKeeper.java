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

/** Keeps and forgets what was drafted as answers, each draft by itself: {@code Q-7/2}. */
@ApplicationScoped
class DraftKeeper implements Keeper {

    private final QuestionQueries queries;

    DraftKeeper(QuestionQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.DRAFT;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.draftsIn(concerns).stream()
                .map(draft -> new Item(
                        ItemKind.DRAFT,
                        draft.question().concern().id(),
                        ref(draft),
                        LocalDate.ofInstant(draft.recordedAt(), ZoneOffset.UTC)))
                .toList();
    }

    private static String ref(Draft draft) {
        return draft.question().ref() + "/" + draft.edition();
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        Draft draft = queries.draftsIn(List.of(item.concern())).stream()
                .filter(one -> ref(one).equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of("draft " + item.ref()));
        String text = draft.text();
        draft.destroy(destruction, words);
        return new Remains(Chain.digest(text), Set.of(), Set.of(text));
    }
}
