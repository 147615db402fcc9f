package org.abeyance.post;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long to wait before a mail is tried again: longer each time, and never at the same moment as the others. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    private static final double LEAST = 0.8;
    private static final double SPREAD = 0.4;

    private Backoff() {}

    /** After so many times, counted from one; up to a fifth less or more. */
    static Duration after(int times, RandomGenerator random) {
        Duration wait = WAITS.get(Math.min(Math.max(times, 1), WAITS.size()) - 1);
        return Duration.ofMillis((long) (wait.toMillis() * (LEAST + SPREAD * random.nextDouble())));
    }
}
