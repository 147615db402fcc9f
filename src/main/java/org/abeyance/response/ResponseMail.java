package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.correspondence.WentOut;
import org.abeyance.post.Content;
import org.abeyance.post.Mail;
import org.abeyance.post.MailOwner;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;

/** Mails responses: queued in the act that sends them, so that they go if and only if that is kept. */
@ApplicationScoped
class ResponseMail implements MailOwner {

    private final Outbox outbox;
    private final ResponseWords words;
    private final ResponseQueries queries;
    private final WentOut wentOut;

    ResponseMail(Outbox outbox, ResponseWords words, ResponseQueries queries, WentOut wentOut) {
        this.queries = queries;
        this.wentOut = wentOut;
        this.outbox = outbox;
        this.words = words;
    }

    @Override
    public String name() {
        return "response";
    }

    /** Whether a response can be mailed from here. */
    boolean isOpen() {
        return outbox.isOpen();
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Refused.at("way", "No mail server is set here. Send it elsewhere, and say how.");
        }
    }

    /** Queues it with its letter and all that is enclosed, in the thread of the letters that it answers. */
    Mail queue(Stamp stamp, Response response, String address, List<Attachment> files, Collection<String> letters) {
        NewMail mail = NewMail.of(key(response), name())
                .to(address, "")
                .saying(Content.of(response.title, words.plain(response)))
                .about(response.concern.id())
                .answersTo(response.concern.ref());
        for (Attachment file : files) {
            mail = mail.enclosing(new org.abeyance.post.Enclosure(file.name(), file.mediaType(), file.content()));
        }
        return outbox.queue(stamp, wentOut.answering(mail, letters));
    }

    @Override
    public boolean keepsWhatWent() {
        return true;
    }

    @Override
    public void went(Mail mail, org.abeyance.store.Content bytes, Instant at) {
        queries.sentBy(mail.key().substring(name().length() + 1)).ifPresent(letter -> wentOut.keep(letter, bytes, at));
    }

    /** The mail by which it went, where it went from here. */
    Optional<Mail> of(Response response) {
        return outbox.of(key(response));
    }

    private static String key(Response response) {
        return "response/" + response.ref;
    }
}
