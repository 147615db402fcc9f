package org.abeyance.response;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.post.Outbox;
import org.jboss.logging.Logger;

/** Looks every quarter of an hour whose answer is to be asked for. Without a mail server nobody is reminded. */
@ApplicationScoped
class ReminderJob {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class);
    private static final int FIRST = 1;
    private static final int EVERY = 15;

    private final Reminders reminders;
    private final Outbox outbox;
    private final Clock clock;
    private ScheduledExecutorService timer;

    ReminderJob(Reminders reminders, Outbox outbox, Clock clock) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        if (!outbox.isOpen()) {
            return;
        }
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "reminders");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, FIRST, EVERY, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (timer != null) {
            timer.shutdown();
        }
    }

    private void look() {
        try {
            run();
        } catch (RuntimeException broken) {
            // whatever it was, for instance a database that is away: it is looked again in a quarter of an hour
            LOG.error("The questions that wait could not be looked through; it is tried again", broken);
        }
    }

    /** All that are reached now; how many were sent. */
    int run() {
        Stamp stamp = new Stamp(Actor.ABEYANCE, clock.instant().truncatedTo(ChronoUnit.MICROS));
        int sent = 0;
        for (long question : reminders.waiting(stamp.at())) {
            sent += reminders.remind(stamp, question) ? 1 : 0;
        }
        return sent;
    }
}
