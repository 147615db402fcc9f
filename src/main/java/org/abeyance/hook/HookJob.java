package org.abeyance.hook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets this node call webhooks: at once when something is told here, and every few seconds for the rest. */
@ApplicationScoped
class HookJob {

    private static final Logger LOG = Logger.getLogger(HookJob.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);
    private static final int WORKERS = 2;

    private final HookCalls calls;
    private final boolean isOn;
    private final Semaphore nudges = new Semaphore(0);
    private ExecutorService threads;
    private volatile boolean isStopping;

    HookJob(HookCalls calls, @ConfigProperty(name = "abeyance.hooks", defaultValue = "true") boolean isOn) {
        this.calls = calls;
        this.isOn = isOn;
    }

    void start(@Observes StartupEvent starting) {
        if (!isOn) {
            return;
        }
        threads = Executors.newFixedThreadPool(WORKERS, work -> {
            Thread thread = new Thread(work, "hook");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < WORKERS; i++) {
            threads.execute(this::look);
        }
    }

    void nudge(@Observes(during = TransactionPhase.AFTER_SUCCESS) Hooks.Due due) {
        if (threads != null) {
            nudges.release();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopping = true;
        if (threads != null) {
            threads.shutdown();
            nudges.release(WORKERS);
            threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        while (!isStopping) {
            try {
                calls.work(() -> !isStopping);
            } catch (RuntimeException broken) {
                // whatever it was, for instance a database that is away: nothing is lost, it is looked again soon
                LOG.error("Webhooks could not be called; it is tried again", broken);
            }
            rest();
        }
    }

    private void rest() {
        try {
            nudges.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            isStopping = true;
        }
    }
}
