package org.abeyance.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Note;

/** Notes among ourselves. They have no page of their own: they stand in the casefile. */
@ApplicationScoped
class NoteItems implements Indexed {

    private static final String KIND = "note";
    private static final SubjectForm SUBJECT = SubjectForm.of("N-[0-9]+");

    private final SearchQueries queries;
    private final Concerns concerns;

    NoteItems(SearchQueries queries, Concerns concerns) {
        this.queries = queries;
        this.concerns = concerns;
    }

    @Override
    public long count() {
        return queries.countNotes();
    }

    @Override
    public Batch after(long number, int most) {
        return Batch.of(queries.notesAfter(number, most), Note::id, this::items, number, most);
    }

    @Override
    public Batch after(long concern, long number, int most) {
        return Batch.of(queries.notesAfter(concern, number, most), Note::id, this::items, number, most);
    }

    @Override
    public boolean owns(String subject) {
        return SUBJECT.names(subject);
    }

    @Override
    public Change now(Collection<String> subjects) {
        List<String> refs = SUBJECT.references(subjects);
        return new Change(items(queries.notes(refs)), List.of());
    }

    private List<Item> items(List<Note> found) {
        Surroundings around = Surroundings.of(
                found.stream().map(note -> note.concern().id()).collect(Collectors.toSet()), concerns, queries);
        Covering covering = Covering.of(found.stream().map(Note::ref).toList(), queries);
        return found.stream().map(note -> item(note, around, covering)).toList();
    }

    private static Item item(Note note, Surroundings around, Covering covering) {
        Concern concern = note.concern();
        return new Item(
                note.ref(),
                concern.id(),
                KIND,
                List.of(note.ref()),
                "/concerns/" + concern.ref() + "#notes",
                LocalDate.ofInstant(note.recordedAt(), ZoneOffset.UTC),
                new Item.Words("Note in " + concern.title(), note.text(), note.recordedByName(), ""),
                Traits.of(KIND, concern)
                        .regulators(around.regulators(concern))
                        .platforms(concern.activities().stream())
                        .places(concern.places())
                        .marked(covering.isMarked(note.ref()))
                        .all(),
                covering.items(note.ref(), note.ref()),
                covering.isMarked(note.ref()));
    }
}
