package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.Calendar;

/**
 * The one computation: from the event to the end of the period, in the order that every rule shares. Count, then add
 * the days that did not count, then move off a day off, once. Whoever listens hears each step; the date is the same if
 * nobody does.
 */
final class Walk {

    /** No period as long as this lacks two working days. */
    private static final int FORTNIGHT = 14;

    private final Terms terms;
    private final Rule rule;
    private final Method method;
    private final Calendar calendar;
    private final ZonedDateTime event;
    private final List<Stop> stops;
    private final Telling telling;
    private final Wording words;

    Walk(Terms terms, ZonedDateTime event, List<Stop> stops, Telling telling) {
        this.terms = terms;
        this.rule = terms.rule();
        this.method = rule.method();
        this.calendar = terms.calendar();
        this.event = event;
        this.stops = stops.isEmpty() ? stops : terms.reading().heard(stops);
        this.telling = telling;
        this.words = new Wording(terms, this.stops);
    }

    Outcome go() {
        LocalDate day = event.toLocalDate();
        telling.step(day, day, () -> rule.law().toString(), () -> words.opening(event));
        if (terms.isInHours()) {
            return Hours.walk(terms, event, telling);
        }
        for (Stop stop : stops) {
            if (stop.isOpen()) {
                telling.step(day, day, () -> stop.kind().provision(), () -> words.open(stop));
                return Outcome.UNKNOWN;
            }
        }
        LocalDate start = moved(cutOff(day));
        telling.step(start, start, () -> rule.citing(method.starting()), () -> words.firstDay(start));
        LocalDate end = held(added(start, stoppedDays(start)));
        return ended(withTwoWorkingDays(start, rolled(end)));
    }

    private LocalDate cutOff(LocalDate day) {
        Optional<LocalTime> hour = terms.period().cutOff();
        if (hour.isEmpty() || event.toLocalTime().isBefore(hour.get())) {
            return day;
        }
        LocalDate next = day.plusDays(1);
        telling.step(day, next, method::starting, () -> words.cutOff(next));
        return next;
    }

    private LocalDate moved(LocalDate day) {
        LocalDate start = day;
        for (Stop stop : stops) {
            LocalDate until = stop.until().orElseThrow();
            if (stop.kind().effect() == StopKind.Effect.START_MOVES && until.isAfter(start)) {
                telling.step(start, until, () -> stop.kind().provision(), () -> words.moved(stop, until));
                start = until;
            }
        }
        return start;
    }

    private int stoppedDays(LocalDate start) {
        if (stops.isEmpty()) {
            return 0;
        }
        LocalDate first = terms.period().firstDayCounts() ? start : start.plusDays(1);
        List<Stop> counted =
                stops.stream().filter(stop -> stop.kind().effect().isCounted()).toList();
        return StoppedDays.of(counted, terms.reading(), terms.span().unit(), first, calendar);
    }

    private LocalDate added(LocalDate start, int stopped) {
        if (terms.reading() == StopReading.SHIFTING_THE_START) {
            return terms.count(start.plusDays(stopped));
        }
        LocalDate counted = terms.count(start);
        telling.step(
                start, counted, () -> rule.citing(method.counting(terms.span().unit())), () -> words.counted(counted));
        if (stopped == 0) {
            return counted;
        }
        LocalDate later =
                terms.isInWorkingDays() ? calendar.plusWorkingDays(counted, stopped) : counted.plusDays(stopped);
        telling.step(counted, later, words::stopProvision, () -> words.stopped(stopped, later));
        return later;
    }

    private LocalDate held(LocalDate end) {
        LocalDate held = end;
        for (Stop stop : stops) {
            LocalDate until = stop.until().orElseThrow();
            if (stop.kind().effect() == StopKind.Effect.HOLDS && until.isAfter(held)) {
                telling.step(held, until, () -> stop.kind().provision(), () -> words.held(stop, until));
                held = until;
            }
        }
        return held;
    }

    private LocalDate rolled(LocalDate end) {
        Rolling rolling = terms.period().rolling();
        if (rolling == Rolling.NONE) {
            telling.step(end, end, () -> rule.citing(method.rolling()), () -> words.stands(end));
            return end;
        }
        if (terms.direction() == Direction.BEFORE && !method.rollsBackwards()) {
            telling.step(end, end, () -> rule.citing(method.rolling()), () -> words.notMovedBack(end));
            return end;
        }
        LocalDate last = rolling.roll(end, calendar);
        telling.step(end, last, () -> rule.citing(method.rolling()), () -> words.rolled(end, last));
        return last;
    }

    private LocalDate withTwoWorkingDays(LocalDate start, LocalDate end) {
        if (!method.holdsTwoWorkingDays() || !terms.span().isTwoDaysOrMore() || terms.isInWorkingDays()) {
            return end;
        }
        if (Math.abs(end.toEpochDay() - start.toEpochDay()) > FORTNIGHT) {
            return end;
        }
        boolean after = terms.direction() == Direction.AFTER;
        int left = terms.period().firstDayCounts() ? 0 : 1;
        int within = after
                ? calendar.workingDaysWithin(start.plusDays(left), end)
                : calendar.workingDaysWithin(end, start.minusDays(left));
        if (within >= 2) {
            return end;
        }
        LocalDate longer =
                after ? calendar.plusWorkingDays(end, 2 - within) : calendar.minusWorkingDays(end, 2 - within);
        telling.step(
                end,
                longer,
                () -> rule.citing("Reg 1182/71 art 3(5)"),
                () -> words.twoWorkingDays(end, within, longer));
        return longer;
    }

    private Outcome ended(LocalDate last) {
        ZoneId zone = event.getZone();
        boolean midnight = rule.limit() == Limit.DEEMED || method == Method.ELAPSED;
        LocalTime closes = terms.period().endsWithTheDay() ? method.closes() : event.toLocalTime();
        OffsetDateTime due =
                (midnight ? last.atStartOfDay(zone) : last.atTime(closes).atZone(zone)).toOffsetDateTime();
        boolean floor = terms.direction() == Direction.AFTER && (rule.limit() == Limit.FLOOR || method.hasClearDays());
        Optional<OffsetDateTime> earliest =
                floor ? Optional.of(last.plusDays(1).atStartOfDay(zone).toOffsetDateTime()) : Optional.empty();
        telling.step(last, last, () -> rule.law().provision(), () -> Endings.of(rule, last, due, earliest));
        return new Outcome(Optional.of(last), Optional.of(due), earliest, Optional.empty());
    }
}
