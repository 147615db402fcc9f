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

/** Keeps and forgets what the legal team noted beside answers: {@code Q-7/advice-3}. */
@ApplicationScoped
class AdviceKeeper implements Keeper {

    private final QuestionQueries queries;

    AdviceKeeper(QuestionQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.COMMENT;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.adviceIn(concerns).stream()
                .map(advice -> new Item(
                        ItemKind.COMMENT,
                        advice.question.concern().id(),
                        ref(advice),
                        LocalDate.ofInstant(advice.recordedAt(), ZoneOffset.UTC)))
                .toList();
    }

    private static String ref(Advice advice) {
        return advice.question.ref() + "/advice-" + advice.id;
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        Advice advice = queries.adviceIn(List.of(item.concern())).stream()
                .filter(one -> ref(one).equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of("advice " + item.ref()));
        String text = advice.text();
        advice.destroy(destruction, words);
        return new Remains(Chain.digest(text), Set.of(), Set.of(text));
    }
}
