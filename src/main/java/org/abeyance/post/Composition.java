package org.abeyance.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Date;
import java.util.Optional;

/** Writes a mail as it goes over the wire: plain text, beside it HTML with its pictures where there is some. */
final class Composition {

    private static final String UTF_8 = "UTF-8";

    private Composition() {}

    static MimeMessage of(Posting posting, InternetAddress from, Optional<String> answersTo, Session session)
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
        write(message, posting.content());
        message.saveChanges();
        return message;
    }

    private static void write(MimeMessage message, Content content) throws MessagingException {
        if (content.html().isEmpty()) {
            message.setText(content.text(), UTF_8);
            return;
        }
        MimeMultipart both = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(content.text(), UTF_8);
        both.addBodyPart(plain);
        both.addBodyPart(shown(content));
        message.setContent(both);
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
