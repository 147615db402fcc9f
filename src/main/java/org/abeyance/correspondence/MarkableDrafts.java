package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Markable;

/** Letters that are still written, by their references. */
@ApplicationScoped
class MarkableDrafts implements Markable {

    private final DraftQueries queries;

    MarkableDrafts(DraftQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Item> item(Concern concern, String ref) {
        return queries.in(concern.id(), ref)
                .map(draft ->
                        new Item(ref, "draft", LocalDate.ofInstant(draft.begunAt, ZoneOffset.UTC), "/drafts/" + ref));
    }
}
