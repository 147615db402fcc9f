package org.abeyance.operation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.audit.Trail;
import org.abeyance.store.Database;
import org.jboss.logging.Logger;

/**
 * Notes the head of the trail in the log, at the start and then every midnight, UTC: the log lies elsewhere, so that a trail
 * which was cut or written anew contradicts it.
 */
@ApplicationScoped
class HeadJob {

    private static final Logger LOG = Logger.getLogger(HeadJob.class);

    private final Trail trail;
    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService timer;

    HeadJob(Trail trail, Database database, Clock clock) {
        this.trail = trail;
        this.database = database;
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "trail-head");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Before anything else is done, because nothing can be where the trail can not go on. */
    void start(@Observes @Priority(1) StartupEvent starting) {
        if (!database.isPostgresql()) {
            goOn();
        }
        note();
        timer.scheduleAtFixedRate(
                this::note,
                untilMidnight(clock.instant()).toSeconds(),
                Duration.ofDays(1).toSeconds(),
                TimeUnit.SECONDS);
    }

    private void goOn() {
        int beyond = trail.follow();
        if (beyond > 0) {
            LOG.errorf(
                    "The process was killed in the middle of an act: %d entries stood beyond the head of the trail, which was"
                            + " moved to %s. What they tell of may be undone: look at the last entries, and let the trail be verified.",
                    beyond, trail.head());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /** A day on which the database can not be read is told as such, and the next one is tried again. */
    void note() {
        try {
            LOG.infof("The head of the trail is %s (keep this line: verify-trail compares with it).", trail.head());
        } catch (IllegalStateException unreadable) {
            LOG.error("The head of the trail can not be noted.", unreadable);
        }
    }

    static Duration untilMidnight(Instant now) {
        return Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    }
}
