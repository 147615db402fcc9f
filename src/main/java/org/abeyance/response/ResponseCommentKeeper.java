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

/** Keeps and forgets what was said to versions of responses: {@code R-7/comment-3}. */
@ApplicationScoped
class ResponseCommentKeeper implements Keeper {

    private final ResponseQueries queries;

    ResponseCommentKeeper(ResponseQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COMMENT;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.commentsIn(concerns).stream()
                .filter(one -> !one.text.isBlank())
                .map(one -> new Item(
                        ItemKind.COMMENT,
                        one.response.concern.id(),
                        ref(one),
                        LocalDate.ofInstant(one.recordedAt, ZoneOffset.UTC)))
                .toList();
    }

    private static String ref(ResponseComment one) {
        return one.response.ref + "/comment-" + one.id;
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        ResponseComment found = queries.commentsIn(List.of(item.concern())).stream()
                .filter(one -> ref(one).equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of("comment " + item.ref()));
        String text = found.text;
        found.destroy(destruction, words);
        return new Remains(Chain.digest(text), Set.of(), Set.of(text));
    }
}
