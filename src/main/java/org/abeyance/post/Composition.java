package org.abeyance.post;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.abeyance.store.Contents;

/** Writes a mail as it goes over the wire: plain text, beside it HTML with its pictures where there is some. */
final class Composition {

    private static final String UTF_8 = "UTF-8";

    private Composition() {}

    static MimeMessage of(
            Posting posting, InternetAddress from, Optional<String> answersTo, Session session, Contents contents)
            throws MessagingException {
        Fixed message = new Fixed(session, posting.messageId());
        message.setFrom(from);
        if (answersTo.isPresent()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(answersTo.get())});
        }
        for (NewMail.To to : posting.heads()) {
            if (to.field() != NewMail.Field.BCC) {
                RecipientType type = to.field() == NewMail.Field.CC ? RecipientType.CC : RecipientType.TO;
                message.addRecipient(type, Addresses.of(to.address(), to.name()));
            }
        }
        message.setSubject(posting.content().subject(), UTF_8);
        message.setSentDate(Date.from(posting.dated()));
        for (var header : posting.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        write(message, posting, contents);
        message.saveChanges();
        return message;
    }

    private static void write(Fixed message, Posting posting, Contents contents) throws MessagingException {
        if (posting.enclosures().isEmpty()) {
            say(message, posting.content(), message);
            return;
        }
        Parts all = new Parts("mixed", message);
        MimeBodyPart said = new MimeBodyPart();
        say(said, posting.content(), message);
        all.addBodyPart(said);
        for (Enclosure enclosure : posting.enclosures()) {
            all.addBodyPart(enclosed(enclosure, contents));
        }
        message.setContent(all);
    }

    /** Its bytes are read from the database while they go over the wire. */
    private static MimeBodyPart enclosed(Enclosure enclosure, Contents contents) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Kept(enclosure, contents)));
        part.setFileName(enclosure.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private record Kept(Enclosure enclosure, Contents contents) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return contents.open(enclosure.content());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("what is kept is not written to");
        }

        @Override
        public String getContentType() {
            // a text or a mail would be looked at and perhaps written anew: a file goes as the bytes it is
            boolean isLookedAt = enclosure.mediaType().matches("(text|message|multipart)/.*");
            return isLookedAt ? "application/octet-stream" : enclosure.mediaType();
        }

        @Override
        public String getName() {
            return enclosure.name();
        }
    }

    private static void say(MimePart part, Content content, Fixed whole) throws MessagingException {
        if (content.html().isEmpty()) {
            part.setText(content.text(), UTF_8);
            return;
        }
        Parts both = new Parts("alternative", whole);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(content.text(), UTF_8);
        both.addBodyPart(plain);
        both.addBodyPart(shown(content, whole));
        part.setContent(both);
    }

    private static MimeBodyPart shown(Content content, Fixed message) throws MessagingException {
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        if (content.pictures().isEmpty()) {
            return html;
        }
        Parts related = new Parts("related", message);
        related.addBodyPart(html);
        for (Picture picture : content.pictures()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.bytes(), picture.mediaType())));
            part.setContentID("<" + picture.name() + ">");
            part.setDisposition(Part.INLINE);
            part.setFileName(picture.name());
            related.addBodyPart(part);
        }
        MimeBodyPart whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    /** Keeps the Message-ID that it was given; the library would make one of its own. */
    private static final class Fixed extends MimeMessage {

        private final String messageId;

        Fixed(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId + ">");
        }
    }

    /** Parted by lines that follow from the Message-ID, so that at every try the same bytes go. */
    private static final class Parts extends MimeMultipart {

        Parts(String kind, Fixed whole) throws MessagingException {
            super(kind);
            ContentType type = new ContentType(contentType);
            type.setParameter(
                    "boundary",
                    "=_" + kind + "_" + UUID.nameUUIDFromBytes(whole.messageId.getBytes(StandardCharsets.UTF_8)));
            contentType = type.toString();
        }
    }
}
