package org.abeyance.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads what was kept and not read because this or another node ended in between. */
@ApplicationScoped
class IntakeJob {

    private static final Logger LOG = Logger.getLogger(IntakeJob.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    /** So long whoever took it in may be reading it still. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private static final int MOST = 50;

    private final Arrivals arrivals;
    private final Filing filing;
    private final Clock clock;
    private final boolean isOn;
    private final ScheduledExecutorService timer;

    IntakeJob(
            Arrivals arrivals,
            Filing filing,
            Clock clock,
            @ConfigProperty(name = "abeyance.intake", defaultValue = "true") boolean isOn) {
        this.isOn = isOn;
        this.arrivals = arrivals;
        this.filing = filing;
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "intake");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent starting) {
        if (isOn) {
            timer.scheduleWithFixedDelay(this::look, 1, EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(10, TimeUnit.SECONDS);
    }

    void look() {
        try {
            Stamp stamp = new Stamp(Actor.ABEYANCE, clock.instant());
            arrivals.readBetter(stamp, MOST);
            for (long id : arrivals.unread(stamp.at().minus(GRACE), MOST)) {
                filing.fileWhatIsCertain(stamp, arrivals.read(stamp, id), ZoneOffset.UTC);
            }
        } catch (RuntimeException broken) {
            // whatever it was, for instance a database that is away: what was kept waits, and is looked for again
            LOG.error("What was kept could not be read; it is tried again", broken);
        }
    }
}
