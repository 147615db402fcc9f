package org.abeyance.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.abeyance.post.Attempt.Outcome;
import org.abeyance.post.Claims.Claim;
import org.abeyance.store.Content;
import org.jboss.logging.Logger;

/**
 * Takes mails one after the other through their delivery. Whatever crashes when, each is tried again under the same
 * Message-ID; it can come twice only where a server accepted it and the answer was never noted.
 */
@ApplicationScoped
public class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final int RECORDINGS = 10;

    private final Claims claims;
    private final Smtp smtp;
    private final MailSettings settings;
    private final Lull lull;
    private final Clock clock;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    /** This process: what it claimed is free again once it is no more. */
    private final String node = ManagementFactory.getRuntimeMXBean().getName() + "/"
            + UUID.randomUUID().toString().substring(0, 8);

    Deliveries(Claims claims, Smtp smtp, MailSettings settings, Lull lull, Clock clock) {
        this.claims = claims;
        this.smtp = smtp;
        this.settings = settings;
        this.lull = lull;
        this.clock = clock;
    }

    /** Delivers what is due now, over one connection, until nothing is or the server can not be used. */
    public int work() {
        return work(() -> true);
    }

    int work(BooleanSupplier goesOn) {
        Optional<MailServer> server = settings.server();
        if (server.isEmpty()) {
            return 0;
        }
        int delivered = 0;
        try (Smtp.Line line = smtp.line(server.get())) {
            while (goesOn.getAsBoolean() && next(line)) {
                delivered++;
            }
        }
        return delivered;
    }

    private boolean next(Smtp.Line line) {
        if (!lull.isOver(line.server(), clock.instant())) {
            return false;
        }
        Optional<Claim> claim = claims.take(node, clock.instant());
        claim.ifPresent(taken -> {
            inHand.add(taken.mail());
            try {
                deliver(taken, line);
            } finally {
                inHand.remove(taken.mail());
            }
        });
        return claim.isPresent();
    }

    private void deliver(Claim claim, Smtp.Line line) {
        Optional<Posting> posting;
        try {
            posting = claims.prepare(claim, clock.instant());
        } catch (RuntimeException bug) {
            // of the owner that composes it: one mail that can not be composed must not keep the others back
            LOG.errorf(bug, "Mail M-%d can not be composed", claim.mail());
            claims.record(
                    claim,
                    Result.without(Outcome.NOT_COMPOSED, "A bug; the log says more."),
                    Optional.empty(),
                    clock.instant());
            return;
        }
        posting.ifPresent(ready -> record(claim, ready, send(claim, ready, line), line));
    }

    private Result send(Claim claim, Posting posting, Smtp.Line line) {
        Result result = line.send(posting, () -> claims.handOver(claim, clock.instant()));
        if (result.outcome() == Outcome.UNREACHABLE) {
            lull.begins(line.server(), clock.instant());
            LOG.warnf("The mail server could not be used: %s", result.reply());
        } else {
            lull.ends();
        }
        return result;
    }

    /** What was accepted must not go out again only because the database was away for a moment. */
    private void record(Claim claim, Posting posting, Result result, Smtp.Line line) {
        boolean isProof = posting.isKept() && result.outcome() == Outcome.ACCEPTED;
        for (int left = RECORDINGS; ; left--) {
            try {
                Optional<Content> bytes = isProof ? Optional.of(line.keep(clock.instant())) : Optional.empty();
                claims.record(claim, result, bytes, clock.instant());
                return;
            } catch (RuntimeException notRecorded) {
                if (left == 0) {
                    throw notRecorded;
                }
                LOG.warnf(notRecorded, "What came of M-%d is not recorded yet", claim.mail());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** So that no other node takes over what this one has in hand. */
    void keepHold() {
        claims.renew(node, Set.copyOf(inHand), clock.instant());
    }

    void start() {
        claims.freeThoseOfTheDead();
    }

    /** Somebody asked to try now. */
    void noLull() {
        lull.ends();
    }
}
