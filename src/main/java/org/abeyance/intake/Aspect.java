package org.abeyance.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.concern.NewAttachment;
import org.abeyance.store.Sizes;

/** What can differ from one reading of a mail to the next. */
public enum Aspect {
    SUBJECT("subject", true),
    SENDER("sender", true),
    SENT("when it was sent", true),
    TEXT("words", true),
    FILES("files", true),
    RECIPIENTS("recipients", false),
    HTML("formatted words", false),
    SIGNER("signature", false),
    NOTES("remarks on reading it", false),
    THREAD("what it goes on from", false),
    KIND("kind", false);

    private final String label;
    private final boolean ofLetter;

    Aspect(String label, boolean ofLetter) {
        this.label = label;
        this.ofLetter = ofLetter;
    }

    public String label() {
        return label;
    }

    /** Whether a letter that was made of it says this, too. */
    public boolean isOfLetter() {
        return ofLetter;
    }

    /** As it was read so far. */
    String was(Arrival arrival) {
        return switch (this) {
            case SUBJECT -> arrival.subject;
            case SENDER -> sender(arrival.senderName, arrival.senderAddress);
            case SENT -> arrival.sentAt == null ? "" : arrival.sentAt.toString();
            case TEXT -> arrival.text;
            case FILES ->
                files(arrival.parts.stream().map(CarriedFile::enclosed).toList());
            case RECIPIENTS -> arrival.recipients;
            case HTML -> arrival.html;
            case SIGNER -> arrival.signer;
            case NOTES -> arrival.notes;
            case THREAD -> (arrival.messageId + "\n" + arrival.thread).strip();
            case KIND -> arrival.sort.label();
        };
    }

    static String sender(String name, String address) {
        return name.isEmpty() ? address : address.isEmpty() ? name : name + " <" + address + ">";
    }

    /** One a line, with what tells one content from another. */
    static String files(List<NewAttachment> files) {
        return files.stream()
                .map(file -> file.name() + ", " + Sizes.written(file.content().size()) + ", SHA-256 "
                        + file.content().digest())
                .collect(Collectors.joining("\n"));
    }

    static Stream<Aspect> all() {
        return Stream.of(values());
    }
}
