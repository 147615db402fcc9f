package org.abeyance.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Watches the mailboxes that the operator named, each in a thread of its own. */
@ApplicationScoped
class MailboxJob {

    private static final Logger LOG = Logger.getLogger(MailboxJob.class);
    private static final long LAST_WORDS = TimeUnit.SECONDS.toMillis(10);

    private final Mailboxes mailboxes;
    private final Arrivals arrivals;
    private final Filing filing;
    private final Clock clock;
    private final List<String> written;
    private final List<MailboxWatch> watches = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    MailboxJob(
            Mailboxes mailboxes,
            Arrivals arrivals,
            Filing filing,
            Clock clock,
            @ConfigProperty(name = "abeyance.mailbox.urls") Optional<List<String>> written) {
        this.mailboxes = mailboxes;
        this.arrivals = arrivals;
        this.filing = filing;
        this.clock = clock;
        this.written = written.orElse(List.of());
    }

    void start(@Observes StartupEvent starting) {
        mailboxes.freeThoseOfTheDead();
        for (String one : written) {
            try {
                watch(MailboxAddress.parse(one));
            } catch (IllegalArgumentException wrong) {
                String name = one.replaceAll("\\?.*", "");
                LOG.errorf("The mailbox %s is not watched: %s", name, wrong.getMessage());
                mailboxes.know(name);
                mailboxes.failed(name, "It is not watched: " + wrong.getMessage(), clock.instant());
            }
        }
    }

    private void watch(MailboxAddress address) {
        MailboxWatch watch = new MailboxWatch(address, mailboxes, arrivals, filing, clock);
        Thread thread = new Thread(watch, "mailbox " + address.name());
        thread.setDaemon(true);
        thread.start();
        watches.add(watch);
        threads.add(thread);
    }

    /** Each finishes the mail that it is taking in: an interrupt would end that, and a file database with it. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        watches.forEach(MailboxWatch::close);
        for (Thread thread : threads) {
            thread.join(LAST_WORDS);
        }
        watches.forEach(MailboxWatch::letGo);
    }
}
