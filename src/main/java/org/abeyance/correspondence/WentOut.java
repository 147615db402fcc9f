package org.abeyance.correspondence;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.NewAttachment;
import org.abeyance.post.Mail;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.abeyance.store.Content;

/**
 * What a letter that goes out by mail bears and leaves: in its head the mails that it answers, so that every mail program
 * shows them as one thread, and among its files the mail itself, byte for byte, as the server accepted it.
 */
@ApplicationScoped
public class WentOut {

    /** A line of a head may be 998 characters; some servers break longer ones. */
    private static final int LONGEST = 900;

    private final DraftQueries queries;
    private final Attachments attachments;
    private final Outbox outbox;
    private final List<Arriving> arriving;

    WentOut(DraftQueries queries, Attachments attachments, Outbox outbox, @All List<Arriving> arriving) {
        this.queries = queries;
        this.attachments = attachments;
        this.outbox = outbox;
        this.arriving = arriving;
    }

    /** The same mail, in answer to these letters, as far as they came or went by mail themselves. */
    public NewMail answering(NewMail mail, Collection<String> letters) {
        List<String> answered = new ArrayList<>();
        List<String> thread = new ArrayList<>();
        for (String letter : letters) {
            came(letter).ifPresent(came -> {
                answered.add(came.messageId());
                thread.addAll(came.thread());
                thread.add(came.messageId());
            });
        }
        return answered.isEmpty()
                ? mail
                : mail.header("In-Reply-To", line(answered)).header("References", line(thread));
    }

    private Optional<Arriving.Came> came(String letter) {
        return arriving.stream()
                .flatMap(doors -> doors.came(letter).stream())
                .findFirst()
                .or(() -> outbox.of(LetterMails.key(letter))
                        .map(Mail::messageId)
                        .map(id -> new Arriving.Came(id, List.of(), "")));
    }

    /** The latest of them, as many as fit. */
    private static String line(List<String> ids) {
        String line = "";
        List<String> all = ids.stream()
                .distinct()
                .filter(id -> id.matches("[\\x21-\\x7e&&[^<>]]{1,400}"))
                .toList();
        for (int at = all.size() - 1; at >= 0; at--) {
            String longer = "<" + all.get(at) + ">" + (line.isEmpty() ? "" : " " + line);
            if (longer.length() > LONGEST) {
                break;
            }
            line = longer;
        }
        return line;
    }

    /**
     * Keeps a mail as it went among the files of its letter; the same one again is the one that is there.
     */
    public void keep(String letter, Content bytes, Instant at) {
        queries.asSent(letter)
                .filter(sent -> !sent.isDestroyed())
                .ifPresent(sent -> attachments.keep(
                        new Stamp(Actor.ABEYANCE, at),
                        sent.concern(),
                        Optional.of(sent),
                        new NewAttachment(Attachment.Part.ORIGINAL, name(letter), "message/rfc822", bytes)));
    }

    /** The mail as it went, among the files of a letter; there where a server has accepted it. */
    static Optional<Attachment> among(List<Attachment> files, Letter letter) {
        return files.stream()
                .filter(file -> file.isOriginal() && file.name().equals(name(letter.letterRef())))
                .findFirst();
    }

    private static String name(String letter) {
        return letter + ".eml";
    }
}
