package org.abeyance.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every five minutes of whom something is due. */
@ApplicationScoped
class NoticeJob {

    private static final Logger LOG = Logger.getLogger(NoticeJob.class);
    private static final int EVERY = 5;

    private final Reminders reminders;
    private final ResumeWatch resumes;
    private final Clock clock;
    private final boolean isOn;
    private ScheduledExecutorService timer;

    NoticeJob(
            Reminders reminders,
            ResumeWatch resumes,
            Clock clock,
            @ConfigProperty(name = "abeyance.reminders", defaultValue = "true") boolean isOn) {
        this.reminders = reminders;
        this.resumes = resumes;
        this.clock = clock;
        this.isOn = isOn;
    }

    void start(@Observes StartupEvent starting) {
        if (!isOn) {
            return;
        }
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "notice");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, 1, EVERY, TimeUnit.MINUTES);
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
            LOG.error("Nobody could be reminded; it is tried again", broken);
        }
    }

    void run(Instant now) {
        Stamp stamp = new Stamp(Actor.ABEYANCE, now);
        Optional<Long> after = Optional.of(0L);
        while (after.isPresent()) {
            after = reminders.remind(stamp, after.get());
        }
        reminders.tellMoves(stamp);
        resumes.look(stamp);
    }
}
