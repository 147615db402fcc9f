package org.abeyance.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

/** Reads a mail that Outlook saved in its own format. */
final class OutlookReader {

    private OutlookReader() {}

    static void read(Path file, ReadMail mail) {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            message.setReturnNullOnMissingChunk(true);
            message.guess7BitEncoding();
            headers(message, mail);
            words(message, mail);
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                attachment(attachment, mail);
            }
            kind(message, mail);
        } catch (IOException | ChunkNotFoundException | RuntimeException broken) {
            mail.note("Outlook's file is broken and was read as far as it goes. All of it stands in the original.");
        }
    }

    private static void headers(MAPIMessage message, ReadMail mail) throws ChunkNotFoundException {
        String[] lines = message.getHeaders();
        MailHeaders headers = new MailHeaders();
        if (lines != null) {
            String whole = String.join("\n", lines).replaceAll("\\r?\\n[ \\t]+", " ");
            Arrays.stream(whole.split("\n")).forEach(line -> {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.substring(0, colon).contains(" ")) {
                    headers.add(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            });
            Envelope.read(headers, mail);
        }
        if (mail.subject.isEmpty()) {
            mail.subject = Words.cut(Words.line(said(message.getSubject())), 2_000);
        }
        if (mail.senderName.isEmpty() && mail.senderAddress.isEmpty()) {
            sender(message, mail);
        }
        Calendar sent = message.getMessageDate();
        if (mail.sent == null && sent != null) {
            mail.sent = sent.toInstant();
        }
    }

    private static void sender(MAPIMessage message, ReadMail mail) throws ChunkNotFoundException {
        mail.senderName = Words.cut(Words.line(said(message.getDisplayFrom())), 200);
        StringChunk address = message.getMainChunks().getEmailFromChunk();
        String said =
                address == null ? "" : Words.line(said(address.getValue())).toLowerCase(Locale.ROOT);
        mail.senderAddress = said.matches("[^@\\s]+@[^@\\s]+") ? Words.cut(said, 320) : "";
    }

    private static void words(MAPIMessage message, ReadMail mail) throws ChunkNotFoundException {
        mail.text = Words.cut(Words.shown(said(message.getTextBody())), ReadMail.LONGEST_TEXT)
                .strip();
        mail.html = Words.cut(Words.shown(said(message.getHtmlBody())), ReadMail.LONGEST_TEXT);
        if (mail.text.isBlank() && !mail.html.isBlank()) {
            mail.text = HtmlText.of(mail.html);
        }
        if (mail.text.isBlank()) {
            mail.text = Words.cut(Words.shown(Rtf.words(said(message.getRtfBody()))), ReadMail.LONGEST_TEXT);
        }
    }

    private static void attachment(AttachmentChunks attachment, ReadMail mail) throws IOException {
        String name = Optional.ofNullable(attachment.getAttachLongFileName())
                .or(() -> Optional.ofNullable(attachment.getAttachFileName()))
                .map(StringChunk::getValue)
                .orElse("unnamed");
        if (attachment.getAttachData() == null) {
            mail.note("It encloses another message, “" + Words.cut(Words.line(name), 80) + "”; see the original.");
            return;
        }
        byte[] bytes = attachment.getAttachData().getValue();
        Path file = mail.folder.resolve("part-" + mail.parts.size());
        Files.copy(new ByteArrayInputStream(bytes), file);
        String type = attachment.getAttachMimeTag() == null
                ? ""
                : said(attachment.getAttachMimeTag().getValue());
        mail.parts.add(new MailPart(name, type, file, bytes.length));
    }

    /** What Outlook calls the kind of a message says what its headers may not: {@code IPM.Note.SMIME}, {@code REPORT.IPM...}. */
    private static void kind(MAPIMessage message, ReadMail mail) throws IOException {
        StringChunk chunk = message.getMainChunks().getMessageClass();
        String kind = chunk == null ? "" : said(chunk.getValue()).toLowerCase(Locale.ROOT);
        if (kind.startsWith("ipm.note.smime")) {
            wrapped(mail);
        } else if (kind.startsWith("ipm.schedule.meeting")) {
            mail.sort = Sort.INVITATION;
            mail.note(
                    kind.contains("canceled")
                            ? "It calls off a meeting, as Outlook does."
                            : kind.contains(".resp.")
                                    ? "It answers an invitation to a meeting, as Outlook does."
                                    : "It invites to a meeting, as Outlook does.");
        } else if (kind.startsWith("report.")) {
            mail.sort = Sort.REPORT;
        } else if (kind.contains("ooftemplate")) {
            mail.sort = Sort.AUTO_REPLY;
        }
    }

    /** Outlook keeps a mail that was signed or encrypted as one file in its own. */
    private static void wrapped(ReadMail mail) throws IOException {
        if (mail.parts.size() != 1) {
            return;
        }
        MailPart part = mail.parts.get(0);
        byte[] bytes = Files.readAllBytes(part.bytes());
        String beginning = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        if (beginning.toLowerCase(Locale.ROOT).contains("content-type:")) {
            Signatures.within(bytes, mail);
        } else {
            Signatures.opaque(part, mail, mail::sealed);
            Signatures.check(part.bytes(), mail);
        }
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
