package org.abeyance.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.abeyance.audit.Companion;
import org.abeyance.audit.Head;
import org.abeyance.audit.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps this node's index up to date, on a thread of its own: at once after an act here, within the poll after an act on
 * another node, and before a question is answered. An index that was made of another database is made anew.
 */
@ApplicationScoped
class Tail implements Companion {

    private static final Logger LOG = Logger.getLogger(Tail.class);

    private static final long KEPT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** A question waits at most so long for the index to know what the database knows; mostly it need not wait at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** An index of fewer things is waited for even while it is built. */
    private static final int SOON_BUILT = 5000;

    private final Engine engine;
    private final Filing filing;
    private final Trail trail;
    private final TransactionSynchronizationRegistry transactions;
    private final Duration poll;
    private final ScheduledExecutorService thread;
    private CompletableFuture<Void> asked;
    private volatile Optional<Progress> building = Optional.empty();

    /** Whether the copy was found to be one of this database: else it is not asked, whatever it holds. */
    private volatile boolean recognised;

    private long keptAt;
    private boolean fails;
    private volatile boolean stops;

    Tail(
            Engine engine,
            Filing filing,
            Trail trail,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "abeyance.search.poll", defaultValue = "1S") Duration poll) {
        this.engine = engine;
        this.filing = filing;
        this.trail = trail;
        this.transactions = transactions;
        this.poll = poll;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "search-index");
            made.setDaemon(true);
            return made;
        });
    }

    void start(@Observes StartupEvent starting) {
        if (isPolling()) {
            thread.scheduleWithFixedDelay(this::step, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stops = true;
        thread.shutdown();
        if (thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            engine.close();
        }
    }

    private boolean isPolling() {
        return !poll.isZero();
    }

    /** Once what the act leaves can be read. */
    @Override
    public void accompany() {
        if (isPolling()) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing is indexed that may be undone
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        ask();
                    }
                }
            });
        }
    }

    /** Whether there is an index to be asked, be it a little behind. */
    boolean isAskable() {
        return recognised && engine.standing().isPresent();
    }

    /** How far the index is where one is being built. */
    Optional<Progress> building() {
        return building;
    }

    /** Whether the index knows what the database knows now. */
    boolean isCurrent() {
        return engine.standing().filter(trail.head()::equals).isPresent();
    }

    /**
     * Waits until the index knows what the database knows now, but not for ever.
     *
     * @return whether it does
     */
    boolean catchUp() {
        Head head = trail.head();
        if (engine.standing().filter(head::equals).isPresent()) {
            return true;
        }
        CompletableFuture<Void> done = ask();
        if (building.filter(progress -> progress.all() > SOON_BUILT).isPresent()) {
            return false;
        }
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return engine.standing()
                    .filter(standing -> standing.number() >= head.number())
                    .isPresent();
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the index can not be brought up to date", broken.getCause());
        }
    }

    /** One more step, soon; whoever asks before it begins shares it. */
    private synchronized CompletableFuture<Void> ask() {
        if (asked == null) {
            asked = CompletableFuture.runAsync(
                    () -> {
                        begins();
                        step();
                    },
                    thread);
        }
        return asked;
    }

    private synchronized void begins() {
        asked = null;
    }

    /** A step that fails, because the database is away, is told and tried again with the next one. */
    private void step() {
        try {
            advance();
            fails = false;
        } catch (RuntimeException broken) {
            if (!fails && !stops) {
                LOG.error("The search index can not be brought up to date; it is tried again.", broken);
            }
            fails = true;
        }
    }

    private void advance() {
        Head head = trail.head();
        Optional<Head> standing = engine.standing();
        recognised = standing.filter(known -> known.equals(head) || isOfThisDatabase(known, head))
                .isPresent();
        if (!recognised || !standing.get().equals(head) && follow(head)) {
            rebuild();
        }
        if (System.nanoTime() - keptAt > KEPT_EVERY_NANOS) {
            engine.keep();
            keptAt = System.nanoTime();
        }
    }

    private boolean isOfThisDatabase(Head known, Head head) {
        return known.number() <= head.number() && filing.knows(known);
    }

    /**
     * Takes in all entries up to this end.
     *
     * @return whether one of them asks for a new index
     */
    private boolean follow(Head head) {
        boolean anew = false;
        boolean purge = false;
        Filing.Filed filed;
        do {
            filed = filing.next(engine.copy(), engine.standing().orElseThrow());
            anew |= filed.asksForAnew();
            purge |= filed.asksToPurge();
        } while (!filed.isLast() && filed.head().number() < head.number());
        if (purge) {
            engine.purge();
        }
        return anew;
    }

    /** Fills a new index beside the one that is asked, which meanwhile is kept up to date as long as it can be. */
    private void rebuild() {
        Head begun = trail.head();
        boolean isAsked = recognised;
        long all = filing.count();
        building = Optional.of(new Progress(0, all));
        long since = System.nanoTime();
        try {
            Engine.Copy copy = engine.begin();
            filing.fill(copy, done -> {
                if (stops) {
                    throw new CancellationException("the product is ending");
                }
                building = building.map(progress -> new Progress(progress.done() + done, all));
                if (isAsked) {
                    follow(trail.head());
                }
            });
            Filing.Filed filed = new Filing.Filed(begun, false, false, false);
            while (!filed.isLast()) {
                filed = filing.next(copy, filed.head());
            }
            engine.turnOver();
            recognised = true;
        } finally {
            building = Optional.empty();
        }
        LOG.infof(
                "The search index was built: %d things in %d ms.",
                engine.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
    }
}
