package org.abeyance.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

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
            String html = said(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML));
            mail.html = mail.html.isBlank() ? html : mail.html;
            for (String words : new String[] {
                said(message.getMessageMAPIAttribute(MAPIProperty.BODY)), HtmlText.of(html), rich(message)
            }) {
                mail.text = mail.text.isBlank() ? words.strip() : mail.text;
            }
            kind(message, mail);
        } catch (IOException | RuntimeException broken) {
            mail.note("Its winmail.dat can not be opened; it is enclosed as it came.");
        }
    }

    private static String rich(HMEFMessage message) {
        String rtf = message.getBody();
        return rtf == null ? "" : Words.cut(Words.shown(Rtf.words(rtf)), ReadMail.LONGEST_TEXT);
    }

    private static String said(MAPIAttribute attribute) {
        if (attribute == null) {
            return "";
        }
        String words = attribute instanceof MAPIStringAttribute text
                ? text.getDataString()
                : Words.of(attribute.getData(), "");
        return Words.cut(Words.shown(words), ReadMail.LONGEST_TEXT);
    }

    private static void kind(HMEFMessage message, ReadMail mail) {
        TNEFAttribute kind = message.getMessageAttribute(TNEFProperty.ID_MESSAGECLASS);
        String said = kind == null ? "" : Words.of(kind.getData(), "").replace("Microsoft Schedule.Mtg", "Meeting");
        if (said.matches("(?is).*(Schedule\\.)?Meeting(\\.)?Req.*") && mail.sort == Sort.LETTER) {
            mail.sort = Sort.INVITATION;
            mail.note("It invites to a meeting, as Outlook does; what a calendar reads is in its winmail.dat.");
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
