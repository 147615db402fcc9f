package org.abeyance.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/** Outlook's envelope in the envelope, winmail.dat: what it hides is taken out, and it stays enclosed as it came. */
final class Tnef {

    /** Read whole into memory by the library, so only up to here. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private Tnef() {}

    static void read(MailPart part, ReadMail mail) {
        if (part.size() > LARGEST) {
            mail.note("Its winmail.dat is too large to be opened here; it is enclosed as it came.");
            return;
        }
        try (InputStream in = Files.newInputStream(part.bytes())) {
            HMEFMessage message = new HMEFMessage(in);
            for (Attachment attachment : message.getAttachments()) {
                String name = Optional.ofNullable(attachment.getLongFilename())
                        .or(() -> Optional.ofNullable(attachment.getFilename()))
                        .orElse("unnamed");
                add(mail, name, attachment.getContents());
            }
            String body = message.getBody();
            if (body != null && !body.isBlank() && mail.text.isBlank()) {
                mail.text = Words.cut(Words.shown(Rtf.words(body)), ReadMail.LONGEST_TEXT)
                        .strip();
            }
        } catch (IOException | RuntimeException broken) {
            mail.note("Its winmail.dat can not be opened; it is enclosed as it came.");
        }
    }

    private static void add(ReadMail mail, String name, byte[] bytes) throws IOException {
        if (bytes != null) {
            Path file = mail.folder.resolve("part-" + mail.parts.size());
            Files.copy(new ByteArrayInputStream(bytes), file);
            mail.parts.add(new MailPart(name, "application/octet-stream", file, bytes.length));
        }
    }
}
