package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Markable;

/** Letters, in all their editions, by their references. */
@ApplicationScoped
class MarkableLetters implements Markable {

    private final LetterQueries queries;

    MarkableLetters(LetterQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Item> item(Concern concern, String ref) {
        return queries.latest(ref, concern.id())
                .map(letter -> new Item(ref, "letter", letter.on().day(), "/letters/" + ref));
    }
}
