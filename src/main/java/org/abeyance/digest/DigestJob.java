package org.abeyance.digest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.post.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every minute whose digest is due, or as often as is set. Without a mail server none is opened: what would be told waits. */
@ApplicationScoped
class DigestJob {

    private static final Logger LOG = Logger.getLogger(DigestJob.class);
    private static final Duration FIRST = Duration.ofSeconds(20);

    private final Digests digests;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration poll;
    private ScheduledExecutorService timer;

    DigestJob(
            Digests digests,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "abeyance.digest.poll", defaultValue = "1M") Duration poll) {
        this.digests = digests;
        this.outbox = outbox;
        this.clock = clock;
        this.poll = poll;
    }

    void start(@Observes StartupEvent starting) {
        if (!outbox.isOpen()) {
            return;
        }
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "digest");
            thread.setDaemon(true);
            return thread;
        });
        long first = Math.min(FIRST.toMillis(), poll.toMillis());
        timer.scheduleWithFixedDelay(this::look, first, poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (timer != null) {
            timer.shutdown();
        }
    }

    private void look() {
        try {
            run(clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (RuntimeException broken) {
            // whatever it was, for instance a database that is away: nothing is lost, it is looked again soon
            LOG.error("The digests that are due could not be opened; it is tried again", broken);
        }
    }

    /** All that are due at a moment. */
    int run(Instant now) {
        Stamp stamp = new Stamp(Actor.ABEYANCE, now);
        digests.enrol(now);
        int opened = 0;
        for (int some = digests.open(stamp); some > 0; some = digests.open(stamp)) {
            opened += some;
        }
        return opened;
    }
}
