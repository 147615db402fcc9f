package org.abeyance.deadline.law;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How a period is counted, without the place: what a rule says, as far as the case at hand does not say otherwise.
 *
 * @param span how long it is; extensions in the same unit are in it
 * @param further what it was extended by in another unit
 * @param direction after the event or before it
 * @param firstDayCounts whether the day of the event is the first day
 * @param rolling what becomes of a last day off
 * @param cutOff the local time from which an event counts as the next day's
 * @param endsWithTheDay whether the last day counts to its end, and not only to the hour or the time of day of the
 *     event
 */
public record Period(
        Span span,
        Optional<Span> further,
        Direction direction,
        boolean firstDayCounts,
        Rolling rolling,
        Optional<LocalTime> cutOff,
        boolean endsWithTheDay) {

    static Period of(Rule rule, Span span) {
        boolean days = span.unit() != Unit.HOURS;
        return new Period(
                span, Optional.empty(), rule.direction(), rule.firstDayCounts(), rule.rolling(), rule.cutOff(), days);
    }

    Period lasting(Span other) {
        return new Period(other, further, direction, firstDayCounts, rolling, cutOff, endsWithTheDay);
    }

    /** Extended from the original start: the same unit makes the span longer, another is counted on from its end. */
    Period extendedBy(Span by) {
        if (by.unit() == span.unit()) {
            return lasting(span.and(by.amount()));
        }
        Span more = further.filter(span -> span.unit() == by.unit())
                .map(span -> span.and(by.amount()))
                .orElse(by);
        return new Period(span, Optional.of(more), direction, firstDayCounts, rolling, cutOff, endsWithTheDay);
    }

    Period counted(Direction way) {
        return new Period(span, further, way, firstDayCounts, rolling, cutOff, endsWithTheDay);
    }

    Period countingFirstDay(boolean counts) {
        return new Period(span, further, direction, counts, rolling, cutOff, endsWithTheDay);
    }

    Period rolled(Rolling other) {
        return new Period(span, further, direction, firstDayCounts, other, cutOff, endsWithTheDay);
    }

    Period endingWithTheDay(boolean ends) {
        return new Period(span, further, direction, firstDayCounts, rolling, cutOff, ends);
    }

    /** The length with its extension, in words. */
    @Override
    public String toString() {
        return further.map(more -> span + " and " + more).orElseGet(span::toString);
    }
}
