package org.abeyance.deadline.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Calendars;

/**
 * A rule that a person typed instead of taking one from the rulebook.
 *
 * @param amount how many; at least 1
 * @param unit of what
 * @param direction after the event or before it
 * @param firstDayCounts whether the day of the event is the first day
 * @param rolling what becomes of a last day off, in either direction
 * @param calendars names, a day off in any of them being one; none or {@code NONE} for no holidays
 * @param nonWorkingDates further days off
 * @param weekend the weekdays off; empty for Saturday and Sunday, an empty set inside for none
 * @param cutOff the local time from which an event counts as the next day's
 * @param endOfDay whether it is due at 23:59:59, and not at the time of day of its event or, for hours, at the hour;
 *     empty for 23:59:59
 *     of days, weeks and months, and the hour of hours
 */
public record CustomRule(
        int amount,
        Unit unit,
        Direction direction,
        boolean firstDayCounts,
        Rolling rolling,
        List<String> calendars,
        List<LocalDate> nonWorkingDates,
        Optional<Set<DayOfWeek>> weekend,
        Optional<LocalTime> cutOff,
        Optional<Boolean> endOfDay) {

    /** So many units after the event, nothing else stated. */
    public static CustomRule of(int amount, Unit unit) {
        return new CustomRule(
                amount,
                unit,
                Direction.AFTER,
                false,
                Rolling.NONE,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same on these calendars. */
    CustomRule on(List<String> names) {
        return new CustomRule(
                amount, unit, direction, firstDayCounts, rolling, names, nonWorkingDates, weekend, cutOff, endOfDay);
    }

    /** The typed rule in its terms. Refuses amounts, calendars, weekends and dates at the fields {@code custom...}. */
    Terms terms(Calendars bag) {
        Span span = Span.of("custom.amount", amount, unit);
        Terms terms = Terms.of(rule(span), calendar(bag), span);
        return endOfDay.map(terms::endingWithTheDay).orElse(terms);
    }

    private Rule rule(Span span) {
        Law law = new Law(new Jurisdiction("any"), "typed", "rule", "", "typed by a person", Confidence.HIGH, false);
        return new Rule(
                "custom",
                "typed",
                law,
                "What was typed is done.",
                "the event",
                Optional.of(span),
                unit,
                false,
                direction,
                firstDayCounts,
                rolling,
                List.of("NONE"),
                Force.HARD,
                Limit.DUE,
                Extension.NONE,
                unit == Unit.HOURS ? List.of() : List.of(StopKind.AGREEMENT),
                "whom it concerns",
                Method.TYPED,
                cutOff,
                Validity.ALWAYS,
                Set.of(),
                "");
    }

    private Calendar calendar(Calendars bag) {
        Calendar calendar;
        try {
            calendar = bag.named(calendars);
        } catch (Refused unknown) {
            throw Fields.moved(unknown, "calendar", "custom.calendars");
        }
        if (weekend.isPresent()) {
            try {
                calendar = calendar.withWeekend(weekend.get());
            } catch (Refused wholeWeek) {
                throw Fields.moved(wholeWeek, "weekend", "custom.weekend");
            }
        }
        for (int i = 0; i < nonWorkingDates.size(); i++) {
            int year = nonWorkingDates.get(i).getYear();
            if (year < 1900 || year > 2200) {
                throw Refused.at(
                        "custom.nonWorkingDates[" + i + "]",
                        "A day off lies between 1900 and 2200, not in " + year + ".");
            }
        }
        return calendar.withDaysOff(nonWorkingDates);
    }
}
