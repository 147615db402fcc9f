package org.abeyance.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.NewAttachment;
import org.abeyance.intake.mail.Form;
import org.abeyance.intake.mail.MailPart;
import org.abeyance.intake.mail.MailReader;
import org.abeyance.intake.mail.ReadMail;
import org.abeyance.intake.mail.Report;
import org.abeyance.intake.mail.Sort;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;

/**
 * What was read of an arrival, with everything it carries kept already, so that only rows are left to be written.
 *
 * @param fingerprint tells whether two mails of one Message-ID say the same
 */
record ReadArrival(
        Sort sort,
        String messageId,
        List<String> references,
        List<String> recipients,
        String senderName,
        String senderAddress,
        String subject,
        Instant sent,
        String text,
        String html,
        String signer,
        List<String> notes,
        List<Report> reports,
        List<NewAttachment> parts,
        String fingerprint,
        boolean blank) {

    /** Reads the bytes and keeps what they carry. Outside of any transaction: it may take a while. */
    static ReadArrival of(Contents contents, Content content, Form form, String name, Instant at, long most) {
        Path file = copied(contents, content);
        try (ReadMail mail = MailReader.read(file, form, name)) {
            List<NewAttachment> parts = new ArrayList<>();
            for (MailPart part : mail.parts()) {
                try (InputStream bytes = Files.newInputStream(part.bytes())) {
                    parts.add(new NewAttachment(
                            Attachment.Part.ENCLOSED, part.name(), part.mediaType(), contents.keep(at, bytes, most)));
                }
            }
            return new ReadArrival(
                    mail.sort(),
                    mail.messageId(),
                    mail.references(),
                    mail.recipients(),
                    mail.senderName(),
                    mail.senderAddress(),
                    mail.subject(),
                    mail.sent().orElse(null),
                    mail.text(),
                    mail.html(),
                    mail.signer(),
                    mail.notes(),
                    mail.reports(),
                    parts,
                    fingerprint(mail, parts),
                    mail.isBlank());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            delete(file);
        }
    }

    private static Path copied(Contents contents, Content content) {
        try {
            Path file = Files.createTempFile("abeyance-", ".arrival");
            MessageDigest sha256 = sha256();
            try (InputStream bytes = new DigestInputStream(contents.open(content), sha256)) {
                Files.copy(bytes, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            if (!HexFormat.of().formatHex(sha256.digest()).equals(content.digest())) {
                delete(file);
                throw Refused.because("The bytes that are kept are not those that came: their SHA-256 is another one.");
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static String fingerprint(ReadMail mail, List<NewAttachment> parts) {
        MessageDigest sha256 = sha256();
        sha256.update((mail.senderAddress() + "\n" + mail.subject() + "\n"
                        + mail.text().replaceAll("\\s+", " ").strip())
                .getBytes(StandardCharsets.UTF_8));
        parts.forEach(part -> sha256.update(part.content().digest().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same without some files. */
    ReadArrival without(Set<String> digests) {
        return new ReadArrival(
                sort,
                messageId,
                references,
                recipients,
                senderName,
                senderAddress,
                subject,
                sent,
                text,
                html,
                signer,
                notes,
                reports,
                parts.stream()
                        .filter(part -> !digests.contains(part.content().digest()))
                        .toList(),
                fingerprint,
                blank);
    }

    /** As the arrival has it once it is written into it. */
    String says(Aspect aspect) {
        return switch (aspect) {
            case SUBJECT -> shortSubject();
            case SENDER -> Aspect.sender(senderName, senderAddress);
            case SENT -> sent == null ? "" : sent.toString();
            case TEXT -> text;
            case FILES -> Aspect.files(parts);
            case RECIPIENTS -> String.join("\n", recipients);
            case HTML -> html;
            case SIGNER -> shortSigner();
            case NOTES -> String.join("\n", notes);
            case THREAD -> (messageId + "\n" + String.join("\n", references)).strip();
            case KIND -> sort.label();
        };
    }

    private String shortSubject() {
        return subject.length() > 300 ? subject.substring(0, 299) + "…" : subject;
    }

    private String shortSigner() {
        return signer.length() > 1000 ? signer.substring(0, 1000) : signer;
    }

    /** Writes it into the arrival. */
    void into(Arrival arrival) {
        arrival.edition = MailReader.EDITION;
        arrival.sort = sort;
        arrival.messageId = messageId;
        arrival.thread = String.join("\n", references);
        arrival.recipients = String.join("\n", recipients);
        arrival.fingerprint = fingerprint;
        arrival.senderName = senderName;
        arrival.senderAddress = senderAddress;
        arrival.subject = shortSubject();
        arrival.sentAt = sent;
        arrival.text = text;
        arrival.html = html;
        arrival.signer = shortSigner();
        arrival.notes = String.join("\n", notes);
        arrival.parts.clear();
        parts.forEach(part -> arrival.parts.add(new CarriedFile(part)));
    }
}
