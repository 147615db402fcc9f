package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Files, by their references. */
@ApplicationScoped
class MarkableFiles implements Markable {

    private final AttachmentQueries queries;

    MarkableFiles(AttachmentQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Item> item(Concern concern, String ref) {
        return queries.in(concern.id, ref)
                .map(file ->
                        new Item(ref, "file", LocalDate.ofInstant(file.recordedAt, ZoneOffset.UTC), "/files/" + ref));
    }
}
