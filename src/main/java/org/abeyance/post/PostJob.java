package org.abeyance.post;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets this node look for mails that are due: at once when one is queued here, and every few seconds for those of other
 * nodes and those that were put off.
 */
@ApplicationScoped
class PostJob {

    private static final Logger LOG = Logger.getLogger(PostJob.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final Deliveries deliveries;
    private final MailSettings settings;
    private final Semaphore nudges = new Semaphore(0);
    private ScheduledExecutorService threads;
    private volatile boolean isStopping;

    PostJob(Deliveries deliveries, MailSettings settings) {
        this.deliveries = deliveries;
        this.settings = settings;
    }

    void start(@Observes StartupEvent starting) {
        if (settings.workers() == 0 || settings.server().isEmpty()) {
            return;
        }
        deliveries.start();
        threads = Executors.newScheduledThreadPool(settings.workers() + 1, work -> {
            Thread thread = new Thread(work, "post");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < settings.workers(); i++) {
            threads.execute(this::look);
        }
        long beat = settings.claim().toMillis() / 4;
        threads.scheduleAtFixedRate(this::keepHold, beat, beat, TimeUnit.MILLISECONDS);
    }

    void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        if (threads != null) {
            nudges.release();
        }
    }

    /** It finishes the conversation it is in; an interrupt would end that, and a file database with it. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopping = true;
        if (threads != null) {
            threads.shutdown();
            nudges.release(settings.workers());
            threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        while (!isStopping) {
            try {
                deliveries.work(() -> !isStopping);
                rest();
            } catch (RuntimeException broken) {
                // whatever it was, for instance a database that is away: mails wait, and are looked for again
                LOG.error("The outbox could not be worked through; it is tried again", broken);
                rest();
            }
        }
    }

    /** Until something is queued here, or for a few seconds. */
    private void rest() {
        try {
            nudges.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            isStopping = true;
        }
    }

    private void keepHold() {
        try {
            deliveries.keepHold();
        } catch (RuntimeException broken) {
            LOG.error("The hold on mails under way could not be renewed; it is tried again", broken);
        }
    }
}
