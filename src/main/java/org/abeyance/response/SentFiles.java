package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.AttachmentRef;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.NewAttachment;
import org.abeyance.correspondence.Letter;
import org.abeyance.people.Reader;

/** Keeps a response with its letter as it goes out, byte for byte, with all that is enclosed. */
@ApplicationScoped
class SentFiles {

    private final ResponseQueries queries;
    private final ResponseWords words;
    private final Attachments attachments;

    SentFiles(ResponseQueries queries, ResponseWords words, Attachments attachments) {
        this.queries = queries;
        this.words = words;
        this.attachments = attachments;
    }

    /** Every file of the concern that a version carries: what is the response itself comes first. */
    List<Attachment> carried(Edition edition, Reader reader) {
        List<String> refs = new ArrayList<>();
        edition.document().ifPresent(refs::add);
        queries.enclosuresOf(List.of(edition.id)).forEach(enclosure -> refs.add(enclosure.file()));
        return refs.stream()
                .map(ref -> attachments.get(new AttachmentRef(ref), reader))
                .toList();
    }

    /** Keeps them as files of the letter; the letter itself as a page and as a PDF, unless a file is the response. */
    List<Attachment> keep(
            Stamp stamp,
            Response response,
            Edition edition,
            List<Attachment> carried,
            Letter letter,
            Dispatch dispatch) {
        List<Attachment> kept = new ArrayList<>();
        if (edition.document().isEmpty()) {
            Printed printed = PaperPages.printed(words.paper(response), dispatch.on());
            String html = file(stamp, letter, response.ref + ".html", "text/html", printed.html())
                    .ref();
            Attachment pdf = file(stamp, letter, response.ref + ".pdf", "application/pdf", printed.pdf());
            response.print(html, pdf.ref());
            kept.add(pdf);
        }
        for (Attachment file : carried) {
            kept.add(attachments.keep(
                    stamp,
                    letter.concern(),
                    Optional.of(letter),
                    new NewAttachment(Attachment.Part.ENCLOSED, file.name(), file.mediaType(), file.content())));
        }
        return kept;
    }

    private Attachment file(Stamp stamp, Letter letter, String name, String mediaType, byte[] bytes) {
        return attachments.keep(
                stamp, letter.concern(), Optional.of(letter), name, mediaType, new ByteArrayInputStream(bytes));
    }
}
