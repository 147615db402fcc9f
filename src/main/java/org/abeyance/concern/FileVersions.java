package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Reader;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.hibernate.Session;

/** Keeps better versions of files beside the ones they take the place of. No bytes are ever changed. */
@ApplicationScoped
class FileVersions {

    private final Attachments attachments;
    private final AttachmentQueries queries;
    private final Contents contents;
    private final Marks marks;
    private final Session session;
    private final Trail trail;

    FileVersions(
            Attachments attachments,
            AttachmentQueries queries,
            Contents contents,
            Marks marks,
            Session session,
            Trail trail) {
        this.attachments = attachments;
        this.queries = queries;
        this.contents = contents;
        this.marks = marks;
        this.session = session;
        this.trail = trail;
    }

    /** All versions of a file that the caller was let in to, as far as this reader may know of them, the latest first. */
    ShownFiles of(Attachment file, Reader reader) {
        return attachments.shown(queries.versions(file.series()), reader);
    }

    /**
     * Keeps a newer version of a file, of the same fact. What marks the one before marks it too.
     *
     * @throws Refused where there is a newer one already, or where the bytes are the same
     */
    @Transactional
    Attachment add(Stamp stamp, Reader reader, AttachmentRef ref, Upload upload) {
        Attachment before = attachments.get(ref, reader);
        Attachment first = session.find(Attachment.class, before.series());
        session.refresh(first, LockModeType.PESSIMISTIC_WRITE);
        requireLatest(before);
        Content content = bytes(stamp, upload);
        if (content.id().equals(before.content().id())) {
            throw Refused.at("files", "That is " + before.ref() + " itself, byte for byte.");
        }
        Attachment added = attachments.keepAnother(
                stamp,
                before.concern(),
                before.fact(),
                new NewAttachment(Attachment.Part.FILE, upload.name(), upload.mediaType(), content));
        added.supersede(before);
        session.flush();
        trail.add(
                stamp,
                before.concern().id(),
                "file.supersede",
                before.concern().ref() + "/" + before.ref(),
                "Kept " + added.ref() + " as version " + added.edition() + " of the file " + before.ref() + ".",
                "");
        carry(stamp, reader, before, added);
        return added;
    }

    private void requireLatest(Attachment before) {
        if (before.isOriginal()) {
            throw Refused.at("files", "The mail itself stays as it came.");
        }
        if (before.isDestroyed()) {
            throw Refused.at("files", "It was destroyed.");
        }
        Attachment latest = queries.versions(before.series()).get(0);
        if (!latest.ref().equals(before.ref())) {
            throw Refused.at("files", "There is a newer version already: " + latest.ref() + ".");
        }
    }

    private Content bytes(Stamp stamp, Upload upload) {
        try (InputStream bytes = Files.newInputStream(upload.bytes())) {
            return contents.keep(stamp.at(), bytes, attachments.most());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void carry(Stamp stamp, Reader reader, Attachment before, Attachment added) {
        List<ItemMark> held = marks.of(before.concern(), before.ref()).stream()
                .filter(mark -> !mark.isLifted())
                .toList();
        if (held.stream().anyMatch(mark -> mark.kind() == MarkKind.CLAWED_BACK)) {
            throw Missing.of(new AttachmentRef(before.ref()));
        }
        ConcernRef concern = new ConcernRef(before.concern().ref());
        held.forEach(mark -> marks.mark(stamp, reader, concern, added.ref(), mark.wanted()));
    }
}
