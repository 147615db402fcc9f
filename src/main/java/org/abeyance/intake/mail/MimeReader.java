package org.abeyance.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Reads MIME as a stream, one part after the other, so that a mail of any size is read in little memory. */
final class MimeReader {

    private static final int MOST_PARTS = 500;
    private static final int LONGEST_BODY = 4 * 1024 * 1024;
    private static final int DEEPEST = 100;

    private static final MimeConfig PATIENT = new MimeConfig.Builder()
            .setStrictParsing(false)
            .setMalformedHeaderStartsBody(false)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private final ReadMail mail;

    /** The types of the multiparts that enclose what is read now, the innermost first. */
    private final Deque<String> around = new ArrayDeque<>();

    private MailHeaders headers = new MailHeaders();
    private MailHeaders own;
    private boolean isAlternativeTaken;
    private int parts;

    MimeReader(ReadMail mail) {
        this.mail = mail;
    }

    /** As far as it can be read: what was read before something broke stays read. */
    void read(InputStream bytes) {
        MimeTokenStream stream = new MimeTokenStream(PATIENT, DecodeMonitor.SILENT, null, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(bytes);
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && parts < MOST_PARTS && around.size() < DEEPEST) {
                take(state, stream);
                state = stream.next();
            }
            if (state != EntityState.T_END_OF_STREAM) {
                mail.note(
                        "It has more parts, or parts within parts, than are read here. All of it stands in the original.");
            }
        } catch (MimeException | IOException | RuntimeException broken) {
            mail.note("It is broken from somewhere on and was read up to there. All of it stands in the original.");
        }
        if (own == null) {
            own = headers;
        }
        Envelope.read(own, mail);
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_HEADER -> headers = new MailHeaders();
            case T_FIELD -> headers.add(stream.getField());
            case T_END_HEADER -> own = own == null ? headers : own;
            case T_START_MULTIPART ->
                begin(
                        stream.getBodyDescriptor().getMimeType(),
                        stream.getBodyDescriptor().getBoundary());
            case T_END_MULTIPART -> around.poll();
            case T_BODY -> body(stream);
            default -> {
                // preambles and epilogues say nothing
            }
        }
    }

    private void begin(String type, String boundary) {
        around.push(type == null ? "multipart/mixed" : type.toLowerCase(Locale.ROOT));
        if ("multipart/encrypted".equals(around.peek())) {
            mail.sealed();
        } else if ("multipart/signed".equals(around.peek()) && mail.signedWithin.isEmpty() && boundary != null) {
            mail.signedWithin = boundary;
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        parts++;
        String type = stream.getBodyDescriptor().getMimeType();
        type = type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
        Parameters disposition = new Parameters(headers.raw("content-disposition"));
        Parameters content = new Parameters(headers.raw("content-type"));
        String name = disposition.get("filename");
        name = name.isEmpty() ? content.get("name") : name;
        boolean isFile =
                headers.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment") || !name.isEmpty();
        InputStream decoded = stream.getDecodedInputStream();
        if (type.equals("text/plain") && !isFile) {
            text(words(decoded, content.get("charset"), "text/plain", "text.txt"));
        } else if (type.equals("text/html") && !isFile) {
            html(words(decoded, content.get("charset"), "text/html", "text.html"));
        } else {
            part(type, name, decoded);
        }
    }

    /** The words of a body; what is too long for one is kept as a file, and its beginning is read. */
    private String words(InputStream decoded, String charset, String type, String name) throws IOException {
        byte[] beginning = decoded.readNBytes(LONGEST_BODY);
        if (beginning.length == LONGEST_BODY) {
            keep(type, name, new java.io.SequenceInputStream(new ByteArrayInputStream(beginning), decoded));
            mail.note("Its text is very long. The beginning is shown, all of it is enclosed.");
        }
        return Words.cut(Words.shown(Words.of(beginning, charset)), ReadMail.LONGEST_TEXT);
    }

    private void text(String words) {
        isAlternativeTaken |= "multipart/alternative".equals(around.peek()) && !words.isBlank();
        mail.text = mail.text.isBlank()
                ? words.strip()
                : Words.cut(mail.text + "\n\n" + words.strip(), ReadMail.LONGEST_TEXT);
    }

    private void html(String words) {
        mail.html = mail.html.isEmpty() ? words : Words.cut(mail.html + "<hr>" + words, ReadMail.LONGEST_TEXT);
        if (mail.text.isBlank()
                || !isAlternativeTaken && around.size() > 0 && !"multipart/alternative".equals(around.peek())) {
            text(HtmlText.of(words));
        }
    }

    private void part(String type, String said, InputStream decoded) throws IOException {
        MailPart part = keep(type, said.isEmpty() ? nameFor(type) : said, decoded);
        if (type.equals("application/ms-tnef") || part.name().equalsIgnoreCase("winmail.dat")) {
            Tnef.read(part, mail);
        } else if (type.matches("application/(x-)?pkcs7-signature")
                || part.name().equalsIgnoreCase("smime.p7s")) {
            mail.signature = mail.signature == null ? part : mail.signature;
        } else if (type.matches("application/(x-)?pkcs7-mime")) {
            Signatures.opaque(part, mail, mail::sealed);
        } else if (type.equals("application/pgp-signature")) {
            mail.signer = "Signed with PGP; the signature is kept, nobody checked it here";
        } else if (type.equals("text/calendar")) {
            Invitation.read(part, mail);
        } else if (type.equals("message/delivery-status")) {
            DeliveryStatus.read(part, mail);
        } else if (type.matches("text/rfc822-headers|message/rfc822") && around.contains("multipart/report")) {
            DeliveryStatus.readReturned(part, mail);
        }
    }

    private MailPart keep(String type, String name, InputStream decoded) throws IOException {
        Path file = mail.folder.resolve("part-" + mail.parts.size());
        try (OutputStream out = Files.newOutputStream(file)) {
            decoded.transferTo(out);
        } catch (IOException | RuntimeException broken) {
            mail.note("“" + Words.cut(name, 80) + "” is broken; what could be decoded of it is enclosed.");
        }
        MailPart part = new MailPart(name, type, file, Files.size(file));
        mail.parts.add(part);
        return part;
    }

    private static String nameFor(String type) {
        return switch (type) {
            case "message/rfc822" -> "enclosed.eml";
            case "text/calendar" -> "invitation.ics";
            case "message/delivery-status" -> "delivery-status.txt";
            case "text/rfc822-headers" -> "headers.txt";
            case "application/pdf" -> "unnamed.pdf";
            case "application/pkcs7-signature", "application/x-pkcs7-signature" -> "smime.p7s";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> "smime.p7m";
            case "application/ms-tnef" -> "winmail.dat";
            default ->
                type.startsWith("image/") ? "picture." + type.substring(6).replaceAll("\\W.*", "") : "unnamed";
        };
    }

    static String address(Mailbox mailbox) {
        return mailbox.getAddress().toLowerCase(Locale.ROOT);
    }
}
