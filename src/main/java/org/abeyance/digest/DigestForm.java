package org.abeyance.digest;

import java.time.DayOfWeek;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** How somebody wants their digest, as typed. */
record DigestForm(
        @RestForm String frequency,
        @RestForm String day,
        @RestForm String hour,
        @RestForm String edition) {

    static DigestForm of(Subscription now) {
        return new DigestForm(
                now.frequency().name(),
                now.day().name(),
                String.valueOf(now.hour()),
                now.edition().name());
    }

    Wish read() {
        Reading reading = new Reading();
        Frequency often = reading.choice("frequency", frequency, Frequency.class);
        DayOfWeek on = reading.choice("day", day, DayOfWeek.class);
        int at = reading.optional("hour", hour, DigestForm::hour).orElse(0);
        if ((hour == null || hour.isBlank()) && reading.isFine("hour")) {
            reading.problem("hour", "Say at which hour.");
        }
        Edition order = reading.choice("edition", edition, Edition.class);
        reading.done();
        return new Wish(often, on, at, order);
    }

    private static int hour(String typed) {
        if (!typed.matches("[0-9]|1[0-9]|2[0-3]")) {
            throw org.abeyance.Refused.at("hour", "An hour is a number from 0 to 23.");
        }
        return Integer.parseInt(typed);
    }
}
