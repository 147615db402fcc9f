package org.abeyance.intake.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.concern.Attachment;
import org.abeyance.intake.Arrival;
import org.abeyance.store.Content;
import org.abeyance.store.ContentText;
import org.abeyance.store.Contents;
import org.abeyance.store.TextState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Reads the words of files that nobody has read yet, one after the other; several nodes share what there is. */
@ApplicationScoped
public class TextJob {

    private static final Logger LOG = Logger.getLogger(TextJob.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST = 20;
    private static final int MOST_ATTEMPTS = 3;

    /** So many files are never being kept at once. */
    private static final int UNDER_WAY = 1_000;

    private static final String FATAL = "Reading it made the reader end several times, so it was given up.";

    private final TextQueries queries;
    private final Contents contents;
    private final Session session;
    private final Trail trail;
    private final Clock clock;
    private final Duration patience;
    private final boolean isOn;
    private final ScheduledExecutorService timer;
    private final TextWorker worker;
    private volatile boolean isStopping;

    /** Up to this file all are noted. */
    private long noted;

    TextJob(
            TextQueries queries,
            Contents contents,
            Session session,
            Trail trail,
            Clock clock,
            @ConfigProperty(name = "abeyance.files.reading-time", defaultValue = "60S") Duration patience,
            @ConfigProperty(name = "abeyance.files.reading", defaultValue = "true") boolean isOn) {
        this.queries = queries;
        this.contents = contents;
        this.session = session;
        this.trail = trail;
        this.clock = clock;
        this.patience = patience;
        this.isOn = isOn;
        this.worker = new TextWorker(patience);
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "file-reading");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent starting) {
        if (isOn) {
            timer.scheduleWithFixedDelay(this::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        isStopping = true;
        worker.close();
        timer.shutdown();
        timer.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            while (!isStopping && readSome() == MOST) {
                LOG.debug("More files wait to be read");
            }
        } catch (IOException | InterruptedException | RuntimeException broken) {
            // whatever it was, for instance a database that is away: the files wait, and are looked for again
            if (!isStopping) {
                LOG.error("The words of files could not be read; it is tried again", broken);
            }
        }
    }

    /**
     * Reads what waits, up to some.
     *
     * @return how many waited
     */
    public synchronized int readSome() throws IOException, InterruptedException {
        noteUnknown();
        QuarkusTransaction.requiringNew()
                .call(() -> queries.unknownInHeld(MOST))
                .forEach(this::note);
        List<Long> waiting = QuarkusTransaction.requiringNew()
                .call(() -> queries.waiting(TextState.WAITING, TextState.TAKEN, clock.instant(), MOST));
        for (long content : waiting) {
            if (!isStopping && claim(content)) {
                read(content);
            }
        }
        return waiting.size();
    }

    /** Files are numbered as they come; the last ones are looked at again, since one may be kept after one that came later. */
    private void noteUnknown() {
        long last = QuarkusTransaction.requiringNew().call(queries::lastFile);
        long settled = Math.max(0, last - UNDER_WAY);
        long after = Math.min(noted, settled);
        List<Long> unknown = QuarkusTransaction.requiringNew().call(() -> queries.unknown(after, MOST));
        unknown.forEach(this::note);
        noted = unknown.size() < MOST ? settled : after;
    }

    private void note(long content) {
        try {
            QuarkusTransaction.requiringNew().run(() -> session.persist(new ContentText(content)));
        } catch (RuntimeException known) {
            if (!isClash(known)) {
                throw known;
            }
        }
    }

    /** Another node noted the same file in the same moment. */
    private static boolean isClash(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof org.hibernate.exception.ConstraintViolationException) {
                return true;
            }
        }
        return failure instanceof PersistenceException;
    }

    private boolean claim(long content) {
        return QuarkusTransaction.requiringNew()
                .call(() -> queries.claim(
                                content,
                                TextState.WAITING,
                                TextState.TAKEN,
                                clock.instant().plus(patience.multipliedBy(2)),
                                clock.instant())
                        == 1);
    }

    private void read(long id) throws IOException, InterruptedException {
        boolean isFatal = QuarkusTransaction.requiringNew()
                .call(() -> queries.text(id).orElseThrow().attempts() > MOST_ATTEMPTS);
        if (isFatal) {
            settle(id, new TextWorker.Words("", FATAL, false));
            return;
        }
        Content content = QuarkusTransaction.requiringNew().call(() -> queries.content(id));
        String name = QuarkusTransaction.requiringNew()
                .call(() -> queries.filesOf(id).stream()
                        .findFirst()
                        .map(Attachment::name)
                        .or(() -> queries.carriedName(id))
                        .orElse(""));
        Path file = Files.createTempFile("abeyance-", ".file");
        try {
            try (InputStream bytes = contents.open(content)) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            }
            TextWorker.Words words = worker.read(file, name);
            if (!isStopping) {
                settle(id, words);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void tell(Stamp stamp, Arrival held) {
        String sentence = "Read the words of a file that " + held.ref() + " carries.";
        held.concern()
                .ifPresentOrElse(
                        concern -> trail.add(
                                stamp,
                                concern.id(),
                                "arrival.file-read",
                                concern.ref() + "/" + held.ref(),
                                sentence,
                                ""),
                        () -> trail.add(stamp, "arrival.file-read", held.ref(), sentence, ""));
    }

    private void settle(long id, TextWorker.Words words) {
        Stamp stamp = new Stamp(Actor.ABEYANCE, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> {
            ContentText text = queries.text(id).orElseThrow();
            if (words.isReadable()) {
                text.read(words.text(), words.note());
            } else {
                text.giveUp(words.note());
            }
            queries.filesOf(id)
                    .forEach(file -> trail.add(
                            stamp,
                            file.concern().id(),
                            "file.read",
                            file.concern().ref() + "/" + file.ref(),
                            "Read the words of the file " + file.ref() + ".",
                            ""));
            queries.heldWith(id).forEach(held -> tell(stamp, held));
        });
    }
}
