package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Notes, by their references. */
@ApplicationScoped
class MarkableNotes implements Markable {

    private final ConcernQueries queries;

    MarkableNotes(ConcernQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Item> item(Concern concern, String ref) {
        return queries.note(concern.id, ref)
                .map(note -> new Item(
                        ref,
                        "note",
                        LocalDate.ofInstant(note.recordedAt, ZoneOffset.UTC),
                        "/concerns/" + concern.ref + "/notes/" + ref));
    }
}
