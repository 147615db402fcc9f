package org.abeyance.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.Refused;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads all mail again where that was asked for: some at a time, on one node at a time, and after a restart from where it was.
 */
@ApplicationScoped
class ReadingJob {

    private static final Logger LOG = Logger.getLogger(ReadingJob.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int BATCH = 20;

    private final Rereadings rereadings;
    private final Arrivals arrivals;
    private final Clock clock;
    private final boolean isOn;
    private final String node = UUID.randomUUID().toString();
    private final ScheduledExecutorService timer;
    private volatile boolean stops;

    ReadingJob(
            Rereadings rereadings,
            Arrivals arrivals,
            Clock clock,
            @ConfigProperty(name = "abeyance.intake", defaultValue = "true") boolean isOn) {
        this.rereadings = rereadings;
        this.arrivals = arrivals;
        this.clock = clock;
        this.isOn = isOn;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "reading");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent starting) {
        if (isOn) {
            rereadings.freeThoseOfTheDead();
            timer.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** The mail that is being read is finished: an interrupt would end that, and a file database with it. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stops = true;
        timer.shutdown();
        timer.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            while (!stops && readSome(node)) {
                // there is more
            }
        } catch (RuntimeException broken) {
            // whatever it was, for instance a database that is away: it goes on from where it was
            LOG.error("Mail could not be read again; it is tried again", broken);
        }
    }

    /** Reads the next ones; true where there may be more. */
    boolean readSome(String as) {
        Stamp stamp = new Stamp(Actor.ABEYANCE, clock.instant());
        Optional<ReadingRun> run = rereadings.hold(as, stamp.at());
        if (run.isEmpty()) {
            return false;
        }
        List<Long> ids = rereadings.next(run.get(), BATCH);
        if (ids.isEmpty()) {
            rereadings.finish(stamp, run.get());
            return false;
        }
        for (long id : ids) {
            if (stops) {
                return false;
            }
            read(stamp, run.get(), id);
        }
        return true;
    }

    private void read(Stamp stamp, ReadingRun run, long id) {
        try {
            arrivals.readAgain(stamp, run, id);
        } catch (Refused refused) {
            rereadings.failed(stamp, run, id, refused.getMessage());
        } catch (RuntimeException broken) {
            // one mail on which the reader breaks must not keep all others from being read
            LOG.errorf(broken, "The mail with the number %d could not be read again", id);
            rereadings.failed(stamp, run, id, "The reader broke on it; what it said is in the log.");
        }
    }
}
