package org.abeyance.testing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of all stories, in the place of the product's: it stands still until a story moves it. */
@Singleton
public class Today extends Clock {

    public static final Instant FRIDAY = Instant.parse("2024-10-04T09:00:00Z");

    private volatile Instant now = FRIDAY;

    /** To a moment, {@code 2024-10-04T09:00:00Z}. */
    public void is(String moment) {
        now = Instant.parse(moment);
    }

    public void goesOnBy(Duration duration) {
        now = now.plus(duration);
    }

    public void isFridayAgain() {
        now = FRIDAY;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
