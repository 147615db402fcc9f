package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.audit.Chain;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Note;

/** Keeps and forgets the notes of concerns. */
@ApplicationScoped
class NoteKeeper implements Keeper {

    private final KeepingQueries queries;

    NoteKeeper(KeepingQueries queries) {
        this.queries = queries;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.NOTE;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return queries.notesIn(concerns).stream()
                .map(note -> new Item(
                        ItemKind.NOTE,
                        note.concern().id(),
                        note.ref(),
                        LocalDate.ofInstant(note.recordedAt(), ZoneOffset.UTC)))
                .toList();
    }

    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        Note note = queries.notesIn(List.of(item.concern())).stream()
                .filter(one -> one.ref().equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of("note " + item.ref()));
        String text = note.text();
        note.destroy(destruction, words);
        return new Remains(Chain.digest(text), Set.of(note.concern().ref() + "/" + note.ref()), Set.of(text));
    }
}
