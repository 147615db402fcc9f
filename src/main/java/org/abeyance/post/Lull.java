package org.abeyance.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * When the server itself can not be used, this node leaves it alone for a while, longer each time. Single mails do not fall
 * back for it: once it can be used again they all go at once.
 */
@ApplicationScoped
class Lull {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private MailServer server;
    private Duration next = FIRST;
    private Instant until = Instant.EPOCH;

    synchronized boolean isOver(MailServer asked, Instant now) {
        return !asked.equals(server) || !now.isBefore(until);
    }

    synchronized void begins(MailServer left, Instant now) {
        server = left;
        until = now.plus(next);
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    synchronized void ends() {
        next = FIRST;
        until = Instant.EPOCH;
    }
}
