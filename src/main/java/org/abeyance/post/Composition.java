package org.abeyance.post;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.abeyance.store.Contents;

/** Writes a mail as it goes over the wire: plain text, beside it HTML with its pictures where there is some. */
final class Composition {

    private static final String UTF_8 = "UTF-8";

    private Composition() {}

    static MimeMessage of(
            Posting posting, InternetAddress from, Optional<String> answersTo, Session session, Contents contents)
            throws MessagingException {
        MimeMessage message = new Fixed(session, posting.messageId());
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

    private static void write(MimeMessage message, Posting posting, Contents contents) throws MessagingException {
        if (posting.enclosures().isEmpty()) {
            say(message, posting.content());
            return;
        }
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart said = new MimeBodyPart();
        say(said, posting.content());
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

    private static void say(MimePart part, Content content) throws MessagingException {
        if (content.html().isEmpty()) {
            part.setText(content.text(), UTF_8);
            return;
        }
        MimeMultipart both = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(content.text(), UTF_8);
        both.addBodyPart(plain);
        both.addBodyPart(shown(content));
        part.setContent(both);
    }

    private static MimeBodyPart shown(Content content) throws MessagingException {
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        if (content.pictures().isEmpty()) {
            return html;
        }
        MimeMultipart related = new MimeMultipart("related");
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
}
