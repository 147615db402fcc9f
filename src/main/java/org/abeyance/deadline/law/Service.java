package org.abeyance.deadline.law;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendars;

/**
 * A letter on its way: when it counts as given, by a rule of deemed service, and the clock that this starts. One
 * email can so start two clocks: a notice emailed on Fri 18 Dec 2026 at 16:40 is given on Sun 20 Dec at 17:00 (DPA
 * 2018 s.141A(7)), which starts the time for representations, while the time to appeal to the tribunal runs from the
 * Friday on which it was sent.
 *
 * @param given the deeming: its end is the moment at which the letter counts as given
 */
public record Service(Countdown given) {

    public Service {
        if (given.terms().rule().limit() != Limit.DEEMED) {
            throw Refused.at("rule", given.terms().rule().id() + " is no rule of service.");
        }
    }

    /** Service of what was sent at a moment, by a rule of deemed service on its own calendars. */
    public static Service of(Rule deeming, OffsetDateTime sent, Calendars calendars) {
        return new Service(Countdown.of(deeming, sent, Ledger.EMPTY, calendars));
    }

    /** When it counts as given. */
    public OffsetDateTime on() {
        return given.due().orElseThrow();
    }

    /** The clock that being given starts. */
    public Countdown starts(Terms terms, Ledger ledger, Calendars calendars) {
        return Countdown.of(terms, on(), ledger, calendars);
    }

    /** The steps of the service, then those of the clock that it starts. */
    public List<Step> stepsWith(Countdown started) {
        return Stream.concat(given.steps().stream(), started.steps().stream()).toList();
    }
}
