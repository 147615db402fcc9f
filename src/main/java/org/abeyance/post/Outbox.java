package org.abeyance.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/**
 * Where all mail waits that is to go out. What is queued in the transaction of an act goes out if the act is kept, and is
 * undone with it.
 */
@ApplicationScoped
public class Outbox {

    /** To an address from which so many came back nothing more is sent. */
    public static final long MOST_BOUNCES = 3;

    private final PostQueries queries;
    private final Session session;
    private final MailSettings settings;
    private final Owners owners;
    private final Deliveries deliveries;
    private final Trail trail;
    private final Event<Queued> queued;

    Outbox(
            PostQueries queries,
            Session session,
            MailSettings settings,
            Owners owners,
            Deliveries deliveries,
            Trail trail,
            Event<Queued> queued) {
        this.queries = queries;
        this.session = session;
        this.settings = settings;
        this.owners = owners;
        this.deliveries = deliveries;
        this.trail = trail;
        this.queued = queued;
    }

    /** Whether a mail server is set. Without one everything waits. */
    public boolean isOpen() {
        return settings.server().isPresent();
    }

    /** In whose name mail goes out. */
    public String sender() {
        return settings.from().toUnicodeString();
    }

    /** The address to which answers about a reference come. */
    public String answersTo(String reference) {
        return settings.answersTo(Optional.of(reference))
                .orElseGet(() -> settings.from().getAddress());
    }

    /**
     * Queues a mail, within the transaction of the act that it belongs to.
     *
     * @return the one that was queued under this key before, as it is, where there is one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Mail queue(Stamp stamp, NewMail wanted) {
        if (wanted.to().isEmpty()) {
            throw new IllegalArgumentException(wanted + " is for nobody");
        }
        return of(wanted.key()).orElseGet(() -> {
            String messageId =
                    UUID.randomUUID() + "@" + Addresses.domain(settings.from().getAddress());
            Mail mail = new Mail(wanted, messageId, stamp);
            session.persist(mail);
            queued.fire(new Queued());
            return mail;
        });
    }

    /** What was queued under a key of its owner. */
    public Optional<Mail> of(String key) {
        return queries.byKey(key);
    }

    public List<Mail> of(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : queries.byKeys(keys);
    }

    /** The keys of those of some mails that may have come twice: a server had them, and its answer was never heard. */
    public Set<String> inDoubt(Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : Set.copyOf(queries.inDoubt(keys));
    }

    /**
     * How hard it was to deliver the mails of one owner.
     *
     * @param retried how many were tried more than once
     * @param doubts how many may have come twice
     */
    public record Toil(long retried, long doubts) {}

    public Toil toil(String owner, Instant since) {
        return new Toil(queries.retried(owner, since), queries.doubts(owner, since));
    }

    /** Every try to deliver it, the first one first: the proof. */
    public List<Attempt> attempts(Mail mail) {
        return queries.attempts(mail.id);
    }

    /**
     * Takes back what still waits of a mail; what has gone is gone.
     *
     * @param why for whoever wonders
     */
    @Transactional
    public void withdraw(Stamp stamp, long id, String why) {
        Mail mail = held(id);
        if (!mail.state.isWaiting()) {
            throw Refused.because(mail.ref() + " does not wait any more.");
        }
        if (mail.isClaimedAt(stamp.at())) {
            throw Refused.because(mail.ref() + " is being sent at this moment.");
        }
        mail.waiting().forEach(one -> {
            one.becomes(State.WITHDRAWN, why, stamp.at());
            owners.tell(one, stamp.at());
        });
        mail.settle();
        tell(stamp, mail, "mail.withdraw", "Took back what waited of " + mail.ref() + ".", why);
    }

    /** Tries again now, and once more where it had been given up. */
    @Transactional
    public void retry(Stamp stamp, long id) {
        Mail mail = held(id);
        if (mail.state != State.QUEUED && mail.state != State.GIVEN_UP) {
            throw Refused.because(mail.ref() + " is " + mail.state.label() + ".");
        }
        mail.recipients.stream()
                .filter(one -> one.state == State.GIVEN_UP)
                .forEach(one -> one.becomes(State.QUEUED, "", stamp.at()));
        mail.settle();
        mail.nextAt = stamp.at();
        if (!stamp.at().isBefore(mail.notAfter)) {
            mail.notAfter = stamp.at().plus(NewMail.PATIENCE);
        }
        deliveries.noLull();
        queued.fire(new Queued());
        tell(stamp, mail, "mail.retry", "Tried " + mail.ref() + " again.", "");
    }

    /** Somebody says that the addresses from which this mail came back are right: mail goes there again. */
    @Transactional
    public void release(Stamp stamp, long id) {
        Mail mail = held(id);
        mail.recipients.stream()
                .filter(one -> one.isBadAddress)
                .forEach(one -> session.persist(new Release(one.address, stamp)));
        tell(stamp, mail, "mail.release", "Let mail go again to where " + mail.ref() + " came back from.", "");
    }

    /**
     * Takes away what mails say that hold one of some texts, whatever became of them; that they went stays.
     *
     * @param texts each as somebody wrote it, long enough not to be anybody's
     * @param words one sentence for a reader, to stand in its place
     */
    @Transactional
    public void forget(Collection<String> texts, String words) {
        for (String text : texts) {
            queries.saying(like(text), like(escaped(text))).forEach(mail -> mail.say(Content.of("Destroyed", words)));
        }
    }

    private static String like(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The concern that one of these mails is about, where it is one of ours to which answers are filed: its internal number. */
    public Optional<Long> concernOf(Collection<String> messageIds) {
        return messageIds.isEmpty() ? Optional.empty() : queries.concernOf(messageIds);
    }

    /**
     * A report that came back about a mail of ours.
     *
     * @return the mail, where it is one of ours
     */
    @Transactional
    public Optional<Mail> report(Stamp stamp, DeliveryReport report) {
        Optional<Mail> mail = queries.byMessageId(report.messageId());
        mail.flatMap(found -> named(found, report.address())).ifPresent(one -> {
            session.lock(one.mail, LockModeType.PESSIMISTIC_WRITE);
            boolean isNews = switch (report.action()) {
                case FAILED -> one.comesBack(State.BOUNCED, report.line(), stamp.at());
                case DELIVERED -> one.becomes(State.DELIVERED, report.line(), stamp.at());
                case DELAYED, RELAYED, EXPANDED -> false;
            };
            if (isNews) {
                owners.tell(one, stamp.at());
            }
            one.mail.settle();
        });
        return mail;
    }

    /** A server may report under the address it forwarded to; where there was only one recipient it is theirs. */
    private static Optional<Recipient> named(Mail mail, String address) {
        return mail.recipients.stream()
                .filter(one -> one.address.equals(address))
                .findFirst()
                .or(() -> mail.recipients.stream()
                        .filter(one -> mail.recipients.size() == 1)
                        .findFirst());
    }

    private Mail held(long id) {
        Mail mail = session.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mail == null) {
            throw Missing.of("mail M-" + id);
        }
        return mail;
    }

    private void tell(Stamp stamp, Mail mail, String act, String sentence, String reason) {
        if (mail.concern == null) {
            trail.add(stamp, act, mail.ref(), sentence, reason);
        } else {
            trail.add(stamp, mail.concern, act, mail.ref(), sentence, reason);
        }
    }
}
