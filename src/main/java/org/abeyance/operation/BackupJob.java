package org.abeyance.operation;

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
import org.abeyance.Refused;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Backs the embedded database up every night, where somebody has said into which folder. */
@ApplicationScoped
class BackupJob {

    private static final Logger LOG = Logger.getLogger(BackupJob.class);

    private final Backups backups;
    private final Clock clock;
    private final int hour;
    private final ScheduledExecutorService timer;

    BackupJob(
            Backups backups, Clock clock, @ConfigProperty(name = "abeyance.backup.hour", defaultValue = "2") int hour) {
        this.backups = backups;
        this.clock = clock;
        this.hour = hour;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "backup");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent starting) {
        if (hour < 0 || hour > 23) {
            throw new IllegalStateException("abeyance.backup.hour is an hour of the day, 0 to 23; it is " + hour);
        }
        if (!backups.areOurs() || backups.folder().isEmpty()) {
            return;
        }
        timer.scheduleAtFixedRate(
                this::backUp,
                until(hour, clock.instant()).toSeconds(),
                Duration.ofDays(1).toSeconds(),
                TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    /** A night on which it fails is told in the log, and the next one is tried again. */
    void backUp() {
        try {
            Backups.Made made = backups.make(new Stamp(Actor.ABEYANCE, clock.instant()));
            LOG.infof("Backed up to %s, %s, SHA-256 %s.", made.name(), made.size(), made.sha256());
        } catch (Refused refused) {
            LOG.warn("No backup was made. " + refused.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("NO BACKUP WAS MADE.", failed);
        }
    }

    /** From a moment to the next time at which this hour begins, UTC. */
    static Duration until(int hour, Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(hour, ChronoUnit.HOURS);
        Instant next = today.isAfter(now) ? today : today.plus(1, ChronoUnit.DAYS);
        return Duration.between(now, next);
    }
}
