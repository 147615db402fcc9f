package org.abeyance.intake;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.Refused;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jboss.logging.Logger;

/**
 * Watches one mailbox: takes in what is there and waits for more (IDLE, or a look every half minute where the server has none). The
 * mailbox is only read: whoever else uses it sees nothing of it. Whatever goes wrong is remembered, told on a page, and tried
 * again.
 */
final class MailboxWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final MailboxAddress address;
    private final Mailboxes mailboxes;
    private final Arrivals arrivals;
    private final Filing filing;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();
    private final ScheduledExecutorService beat;
    private final Duration look;
    private final Object rest = new Object();
    private volatile boolean isStopping;
    private volatile IMAPFolder open;

    MailboxWatch(MailboxAddress address, Mailboxes mailboxes, Arrivals arrivals, Filing filing, Clock clock) {
        this.address = address;
        this.mailboxes = mailboxes;
        this.arrivals = arrivals;
        this.filing = filing;
        this.clock = clock;
        this.beat = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mailbox-beat");
            thread.setDaemon(true);
            return thread;
        });
        this.look = Collections.min(List.of(LOOK, mailboxes.hold().dividedBy(3)));
        beat.scheduleAtFixedRate(this::wake, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        Duration first = Collections.min(List.of(FIRST_REST, look));
        Duration pause = first;
        mailboxes.know(address.name());
        while (!isStopping) {
            try {
                if (mailboxes.hold(address.name(), node, clock.instant())) {
                    watch();
                    pause = first;
                }
            } catch (MessagingException | IOException | RuntimeException failed) {
                if (!isStopping) {
                    fail(failed);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : pause.multipliedBy(2);
                }
            }
            rest(pause);
        }
    }

    private void fail(Exception failed) {
        LOG.warnf("The mailbox %s can not be read: %s", address.name(), failed);
        try {
            mailboxes.failed(address.name(), Trouble.of(failed, address), clock.instant());
        } catch (RuntimeException databaseAway) {
            LOG.error("That can not be remembered either", databaseAway);
        }
    }

    private void watch() throws MessagingException, IOException {
        Session session = Session.getInstance(address.properties());
        try (Store store = session.getStore(address.protocol())) {
            store.connect(address.host(), address.port(), address.user(), address.password());
            try (IMAPFolder folder = (IMAPFolder) store.getFolder(address.folder())) {
                folder.open(Folder.READ_ONLY);
                open = folder;
                mailboxes.reached(address.name(), clock.instant());
                while (!isStopping && mailboxes.hold(address.name(), node, clock.instant())) {
                    int before = folder.getMessageCount();
                    takeAll(folder);
                    mailboxes.reached(address.name(), clock.instant());
                    if (folder.getMessageCount() == before) {
                        await(folder);
                    }
                }
            } finally {
                open = null;
            }
        }
    }

    private void takeAll(IMAPFolder folder) throws MessagingException, IOException {
        Mailboxes.Mark mark = mailboxes.mark(address.name());
        long validity = folder.getUIDValidity();
        long from = mark.validity() == validity ? mark.lastUid() + 1 : 1;
        for (Message message : folder.getMessagesByUID(from, UIDFolder.LASTUID)) {
            long uid = message == null ? 0 : folder.getUID(message);
            if (uid >= from && !isStopping) {
                take((IMAPMessage) message, uid);
                mailboxes.took(address.name(), new Mailboxes.Mark(validity, uid), clock.instant());
                mailboxes.hold(address.name(), node, clock.instant());
            }
        }
    }

    /** What is refused stays in the mailbox, and that it does is told. */
    private void take(IMAPMessage message, long uid) throws MessagingException, IOException {
        Stamp stamp = new Stamp(Actor.ABEYANCE, clock.instant());
        NewArrival came =
                new NewArrival(Door.MAILBOX, address.user() + " " + uid + ".eml", "message/rfc822", Optional.empty());
        message.setPeek(true);
        try (InputStream bytes = message.getMimeStream()) {
            Arrival arrival = arrivals.receive(stamp, came, bytes);
            filing.fileWhatIsCertain(stamp, arrival, ZoneOffset.UTC);
        } catch (Refused refused) {
            mailboxes.failed(
                    address.name(),
                    "Number " + uid + " stays in the mailbox and was not taken in: " + refused.getMessage(),
                    clock.instant());
        } catch (UncheckedIOException cutOff) {
            throw cutOff.getCause();
        }
    }

    /** Until something comes, or the beat wakes it. */
    private void await(IMAPFolder folder) throws MessagingException {
        if (isStopping) {
            return;
        }
        boolean canIdle = ((org.eclipse.angus.mail.imap.IMAPStore) folder.getStore()).hasCapability("IDLE");
        if (canIdle) {
            folder.idle(true);
        } else {
            rest(look);
            folder.getMessageCount();
        }
    }

    /** Asking anything ends IDLE: so a dead line is noticed, and the hold on the mailbox is renewed. */
    private void wake() {
        IMAPFolder folder = open;
        if (folder != null) {
            try {
                folder.getMessageCount();
            } catch (MessagingException | RuntimeException gone) {
                LOG.debugf("The line to %s is gone", address.name());
            }
        }
    }

    private void rest(Duration pause) {
        synchronized (rest) {
            if (!isStopping) {
                try {
                    rest.wait(pause.toMillis());
                } catch (InterruptedException stopping) {
                    isStopping = true;
                }
            }
        }
    }

    @Override
    public void close() {
        isStopping = true;
        beat.shutdownNow();
        synchronized (rest) {
            rest.notifyAll();
        }
        hangUp();
    }

    /** A question within a second of the last would not end IDLE; what was half taken in is taken in at the next contact. */
    private void hangUp() {
        IMAPFolder folder = open;
        if (folder != null) {
            try {
                folder.forceClose();
            } catch (MessagingException | RuntimeException gone) {
                LOG.debugf("The line to %s is gone", address.name());
            }
        }
    }

    /** Lets another node read it at once. */
    void letGo() {
        mailboxes.release(address.name(), node);
    }
}
