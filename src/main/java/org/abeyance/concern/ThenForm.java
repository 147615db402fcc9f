package org.abeyance.concern;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestQuery;

/** For which day, and by what was known on which day, as it stands in the address of a page. */
public record ThenForm(@RestQuery String asOf, @RestQuery String knownOn) {

    /** Both default to today: the day asked for in the reader's zone, what was known in UTC, in which it is judged. */
    public Then read(SignedIn signedIn) {
        Reading reading = new Reading();
        Optional<LocalDate> day = reading.optionalDay("asOf", asOf);
        Optional<LocalDate> known = reading.optionalDay("knownOn", knownOn);
        reading.done();
        return new Then(
                day.orElseGet(signedIn::today), known.orElse(signedIn.stamp().day()));
    }

    /** True where another day than today is asked for. */
    public boolean isGiven() {
        return !text(asOf).isEmpty() || !text(knownOn).isEmpty();
    }

    public static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
