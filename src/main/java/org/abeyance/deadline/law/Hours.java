package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Periods in hours. They are elapsed hours, whatever the clocks do meanwhile, run from the next full hour (the hour
 * in which the event happened is not counted), and end on any day: Regulation 1182/71 art 3(1), (2)(a),
 * <a href="http://data.europa.eu/eli/reg/1971/1182/oj">text</a>. Local time is put on only at the end (Interpretation
 * Act 1978 s.9).
 *
 * <p>Example: an event on Fri 27 Mar 2026 at 10:20 in London and 72 hours end on Mon 30 Mar at 12:00, for the clocks
 * went forward on the Sunday.
 */
final class Hours {

    private Hours() {}

    static Outcome walk(Terms terms, ZonedDateTime event, Telling telling) {
        Rule rule = terms.rule();
        boolean after = terms.direction() == Direction.AFTER;
        int hours = after ? terms.span().amount() : -terms.span().amount();
        ZonedDateTime start = start(terms, event);
        ZonedDateTime end = start.plusHours(hours);
        ZonedDateTime minute = event.plusHours(hours);
        LocalDate day = event.toLocalDate();
        telling.step(
                day,
                start.toLocalDate(),
                () -> rule.citing(rule.method().starting()),
                () -> terms.period().firstDayCounts()
                        ? "The hours run from the minute of the event."
                        : "The hour of the event is not counted: the hours run from " + Said.moment(start) + ".");
        telling.step(
                start.toLocalDate(),
                end.toLocalDate(),
                () -> rule.citing(rule.method().counting(Unit.HOURS)),
                () -> "%s as they elapse, whatever the clocks do, end on %s; hours are never moved to a working day."
                        .formatted(terms.span(), Said.moment(end)));
        if (!minute.isEqual(end)) {
            telling.step(
                    end.toLocalDate(),
                    end.toLocalDate(),
                    () -> "",
                    () -> "Counted to the minute they end on " + Said.moment(minute) + ".");
        }
        ZonedDateTime last = terms.period().endsWithTheDay() ? end.with(LocalTime.of(23, 59, 59)) : end;
        OffsetDateTime due = last.toOffsetDateTime();
        Optional<OffsetDateTime> earliest = rule.limit() == Limit.FLOOR ? Optional.of(due) : Optional.empty();
        telling.step(
                end.toLocalDate(),
                end.toLocalDate(),
                () -> rule.law().provision(),
                () -> Endings.of(rule, end.toLocalDate(), due, earliest));
        return new Outcome(
                Optional.of(end.toLocalDate()), Optional.of(due), earliest, Optional.of(minute.toOffsetDateTime()));
    }

    /**
     * The full hour after the event, or before it where the period is counted back; the event itself if its hour
     * counts.
     */
    private static ZonedDateTime start(Terms terms, ZonedDateTime event) {
        if (terms.period().firstDayCounts()) {
            return event;
        }
        ZonedDateTime hour = event.truncatedTo(ChronoUnit.HOURS);
        if (terms.direction() == Direction.AFTER) {
            return hour.plusHours(1);
        }
        return hour;
    }
}
