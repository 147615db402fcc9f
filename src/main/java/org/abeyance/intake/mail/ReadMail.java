package org.abeyance.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was read of a mail: a reading, not the mail. Filled while it is read; what it carries lies in a folder of its own until
 * it is closed.
 */
public final class ReadMail implements AutoCloseable {

    /** Longer texts are cut here and the whole stands in the original. */
    static final int LONGEST_TEXT = 1_000_000;

    private static final int MOST_NOTES = 30;

    final Path folder;
    Sort sort = Sort.LETTER;
    String messageId = "";
    final Set<String> references = new LinkedHashSet<>();
    String senderName = "";
    String senderAddress = "";
    final Set<String> recipients = new LinkedHashSet<>();
    String subject = "";
    Instant sent;
    String text = "";
    String html = "";
    String signer = "";

    /** The part that is the signature; within which parting line what it signs stands beside it. */
    MailPart signature;

    String signedWithin = "";
    boolean encrypted;
    final List<MailPart> parts = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    ReadMail() {
        try {
            this.folder = Files.createTempDirectory("abeyance-mail-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Says for a person what could not be read, or must be known beside what was. */
    void note(String sentence) {
        if (notes.size() < MOST_NOTES) {
            notes.add(sentence);
        }
    }

    void sealed() {
        encrypted = true;
        note("It is encrypted. It is kept as it came and can be read only by whoever holds the key.");
    }

    public Sort sort() {
        return sort;
    }

    /** Without its angle brackets; empty where it has none. */
    public String messageId() {
        return messageId;
    }

    /** The mails it answers or goes on from, the nearest last. */
    public List<String> references() {
        return List.copyOf(references);
    }

    public String senderName() {
        return senderName;
    }

    /** In lower case. */
    public String senderAddress() {
        return senderAddress;
    }

    /** All addresses it was sent to, in lower case. */
    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    public String subject() {
        return subject;
    }

    public Optional<Instant> sent() {
        return Optional.ofNullable(sent);
    }

    public String text() {
        return text;
    }

    /** As it came, with whatever is in it: never shown but through {@link SafeHtml}. */
    public String html() {
        return html;
    }

    /** Who signed it, and how far that was checked; empty where nobody did. */
    public String signer() {
        return signer;
    }

    public boolean isEncrypted() {
        return encrypted;
    }

    public List<MailPart> parts() {
        return List.copyOf(parts);
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** True where nothing was found that a person could go by. */
    public boolean isBlank() {
        return senderAddress.isEmpty() && senderName.isEmpty() && subject.isEmpty() && text.isBlank();
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
