package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Markable;

/** Responses, by their references. */
@ApplicationScoped
class MarkableResponses implements Markable {

    private final ResponseQueries queries;

    MarkableResponses(ResponseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Item> item(Concern concern, String ref) {
        return queries.of(concern.id()).stream()
                .filter(response -> response.ref.equals(ref))
                .findFirst()
                .map(response -> new Item(
                        ref,
                        "response",
                        LocalDate.ofInstant(response.recordedAt, ZoneOffset.UTC),
                        "/responses/" + ref));
    }
}
