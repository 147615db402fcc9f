package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.abeyance.calendar.Calendar;

/** The sentences of a walk, one for each step. */
final class Wording {

    private final Terms terms;
    private final Calendar calendar;
    private final List<Stop> stops;

    Wording(Terms terms, List<Stop> stops) {
        this.terms = terms;
        this.calendar = terms.calendar();
        this.stops = stops;
    }

    String opening(ZonedDateTime event) {
        return "Starts with the event on %s: %s %s %s."
                .formatted(
                        Said.moment(event),
                        terms.period(),
                        terms.direction(),
                        terms.rule().trigger());
    }

    String open(Stop stop) {
        return "The clock stands still since %s, and nobody can say yet when it will run again: there is no date."
                .formatted(Said.day(stop.from()));
    }

    String cutOff(LocalDate next) {
        return "It came at or after %s and counts as %s."
                .formatted(Said.time(terms.period().cutOff().orElseThrow()), Said.day(next));
    }

    String moved(Stop stop, LocalDate until) {
        return "What was missing came on %s (%s): the period starts then.".formatted(Said.day(until), stop.kind());
    }

    String firstDay(LocalDate start) {
        return Said.day(start)
                + (terms.period().firstDayCounts() ? " is itself the first day counted." : " is not counted.");
    }

    String counted(LocalDate end) {
        if (terms.leavesDaysOffOut()) {
            return "%d clear days, Saturdays, Sundays and holidays left out because they are five or fewer, give %s."
                    .formatted(terms.span().amount(), Said.day(end));
        }
        boolean one = terms.span().amount() == 1;
        String way = terms.direction() == Direction.AFTER
                ? (one ? " ends on " : " end on ")
                : (one ? " back gives " : " back give ");
        return terms.period() + (terms.isInWorkingDays() ? place() : "") + way + Said.day(end) + ".";
    }

    String stopped(int days, LocalDate later) {
        Unit unit = terms.isInWorkingDays() ? Unit.WORKING_DAYS : Unit.CALENDAR_DAYS;
        return "The clock stood still %s: %s %s not count, so the period ends on %s."
                .formatted(
                        ofCounted(Stop::toString, " and "),
                        unit.said(days),
                        days == 1 ? "does" : "do",
                        Said.day(later));
    }

    String stopProvision() {
        return ofCounted(stop -> stop.kind().provision(), ", ");
    }

    String held(Stop stop, LocalDate until) {
        return "An appeal was open %s; the period does not end before %s.".formatted(stop, Said.day(until));
    }

    String stands(LocalDate end) {
        return Said.day(end) + (terms.isInWorkingDays() ? " is a working day." : " stands on whatever day it falls.");
    }

    String notMovedBack(LocalDate end) {
        return "A period counted back is not moved off a day off: %s stands.".formatted(Said.day(end));
    }

    String rolled(LocalDate end, LocalDate last) {
        if (end.equals(last)) {
            return "%s is a working day%s and stands.".formatted(Said.day(end), place());
        }
        return "%s is a day off%s (%s); %s takes its place."
                .formatted(Said.day(end), place(), daysOff(end, last), Said.day(last));
    }

    String twoWorkingDays(LocalDate end, int within, LocalDate longer) {
        return "A period of two days or more holds two working days at least; up to %s there %s, so it ends on %s."
                .formatted(Said.day(end), within == 1 ? "is one" : "is none", Said.day(longer));
    }

    private String place() {
        return calendar.name().equals("NONE") ? "" : " in " + calendar.name();
    }

    private String ofCounted(Function<Stop, String> words, String and) {
        StringJoiner all = new StringJoiner(and);
        stops.stream()
                .filter(stop -> stop.kind().effect().isCounted())
                .map(words)
                .distinct()
                .forEach(all::add);
        return all.toString();
    }

    private String daysOff(LocalDate end, LocalDate last) {
        StringJoiner reasons = new StringJoiner(", then ");
        int step = last.isAfter(end) ? 1 : -1;
        for (LocalDate day = end; !day.equals(last); day = day.plusDays(step)) {
            calendar.reasonFor(day).ifPresent(reasons::add);
        }
        return reasons.toString();
    }
}
