package org.abeyance.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;

/** Keeps and forgets the files of concerns. */
@ApplicationScoped
class FileKeeper implements Keeper {

    private final Attachments attachments;

    FileKeeper(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.FILE;
    }

    @Override
    public List<Item> in(Collection<Long> concerns) {
        return attachments.keptIn(concerns).stream()
                .map(file -> new Item(
                        ItemKind.FILE,
                        file.concern().id(),
                        file.ref(),
                        LocalDate.ofInstant(file.recordedAt(), ZoneOffset.UTC)))
                .toList();
    }

    /** The digest is that of the bytes, as whoever has the file computes it. */
    @Override
    public Remains destroy(Stamp stamp, Item item, String destruction, String words) {
        Attachment file = attachments.keptIn(List.of(item.concern())).stream()
                .filter(one -> one.ref().equals(item.ref()))
                .findFirst()
                .orElseThrow(() -> Missing.of("file " + item.ref()));
        String digest = file.digest();
        String name = file.name();
        attachments.destroy(file, destruction, stamp.at(), words);
        return new Remains(digest, Set.of(file.concern().ref() + "/" + file.ref()), Set.of(name));
    }
}
