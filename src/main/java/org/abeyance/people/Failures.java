package org.abeyance.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often in a row sign-in failed for one account, or from one address; a day without any makes it good. */
@Entity
@Table(name = "sign_in_failure")
class Failures {

    static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int LONGEST_DOUBLING = 6;

    @Id
    @Column(length = 80)
    String tried;

    @Column(name = "failures")
    int count;

    @Column(name = "last_at")
    Instant lastAt;

    @Column(name = "shut_until")
    Instant shutUntil;

    protected Failures() {}

    Failures(String tried, Instant now) {
        this.tried = tried;
        this.lastAt = now;
    }

    boolean isShut(Instant now) {
        return shutUntil != null && now.isBefore(shutUntil);
    }

    /** Counts one more; beyond the free ones the door stays shut for 15 seconds, then 30, up to 16 minutes. */
    void oneMore(int free, Instant now) {
        count = lastAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : count + 1;
        lastAt = now;
        if (count >= free) {
            shutUntil = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(count - free, LONGEST_DOUBLING)));
        }
    }
}
