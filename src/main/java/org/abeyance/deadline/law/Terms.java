package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendar;
import org.abeyance.calendar.Calendars;

/**
 * A rule with everything that the case at hand settles: its length where a notice states one, the calendar of the
 * place, the zone.
 *
 * @param rule the rule
 * @param period how its period is counted here
 * @param calendar whose days off count
 * @param zone in which zone days are meant; empty for the trigger's own offset
 * @param reading how stops are counted; as the rule has it, but for the other reading of an open question
 */
public record Terms(Rule rule, Period period, Calendar calendar, Optional<ZoneId> zone, StopReading reading) {

    /** The rule with its own length, on a calendar. Refuses a rule without a length of its own, at {@code amount}. */
    public static Terms of(Rule rule, Calendar calendar) {
        Span span = rule.span()
                .orElseThrow(() -> Refused.at(
                        "amount", "%s has no length of its own; state how many %s.".formatted(rule.id(), rule.unit())));
        return of(rule, calendar, span);
    }

    /** The rule with a length that a notice or a person states, on a calendar. */
    public static Terms of(Rule rule, Calendar calendar, Span stated) {
        Optional<ZoneId> zone =
                calendar.zone().or(() -> rule.law().jurisdiction().zone());
        return new Terms(rule, Period.of(rule, stated), calendar, zone, StopReading.STATED);
    }

    /**
     * The rule with its own length on its own calendars; without holidays where it follows whoever acts and nobody said
     * where that is.
     */
    public static Terms of(Rule rule, Calendars calendars) {
        return of(rule, calendars.named(rule.calendars()));
    }

    /** The same, extended by so much from the original start. */
    public Terms extendedBy(Span by) {
        return counting(period.extendedBy(by));
    }

    /** The same, so long. */
    public Terms lasting(Span other) {
        return counting(period.lasting(other));
    }

    /** The same, counted after or before the event. */
    public Terms counted(Direction way) {
        return counting(period.counted(way));
    }

    /** The same, with or without the day of the event. */
    public Terms countingFirstDay(boolean counts) {
        return counting(period.countingFirstDay(counts));
    }

    /** The same, with a last day off treated so. */
    public Terms rolled(Rolling other) {
        return counting(period.rolled(other));
    }

    /** The same, due at the end of its last day, or else at the time of day of its event, or the hour. */
    public Terms endingWithTheDay(boolean ends) {
        return counting(period.endingWithTheDay(ends));
    }

    /** The same with another place's days off; the zone stays. */
    public Terms on(Calendar other) {
        return new Terms(rule, period, other, zone, reading);
    }

    /** The same in another zone. */
    public Terms in(ZoneId other) {
        return new Terms(rule, period, calendar, Optional.of(other), reading);
    }

    /** The same in the trigger's own offset, whatever the calendar's zone. */
    public Terms inTheTriggersOffset() {
        return new Terms(rule, period, calendar, Optional.empty(), reading);
    }

    Terms reading(StopReading other) {
        return new Terms(rule, period, calendar, zone, other);
    }

    private Terms counting(Period other) {
        return new Terms(rule, other, calendar, zone, reading);
    }

    /** How long the period is. */
    public Span span() {
        return period.span();
    }

    /** Whether it is counted after the event or before it. */
    public Direction direction() {
        return period.direction();
    }

    /** The zone in which the days of this event are meant. */
    public ZoneId zoneOf(OffsetDateTime trigger) {
        return zone.isPresent() ? zone.get() : trigger.getOffset();
    }

    boolean isInHours() {
        return span().unit() == Unit.HOURS;
    }

    boolean isInWorkingDays() {
        return span().unit() == Unit.WORKING_DAYS;
    }

    /** CPR 2.8(4): five clear days or fewer leave days off out. */
    boolean leavesDaysOffOut() {
        return rule.method() == Method.CPR_CLEAR_DAYS
                && span().unit() == Unit.CALENDAR_DAYS
                && span().amount() <= Method.FEW_CLEAR_DAYS;
    }

    /** The last day of the period, before stops and rolling. */
    LocalDate count(LocalDate event) {
        Span own = leavesDaysOffOut() ? new Span(span().amount(), Unit.WORKING_DAYS) : span();
        LocalDate end = direction().count(event, own, period.firstDayCounts(), calendar);
        if (period.further().isPresent()) {
            end = direction().count(end, period.further().get(), false, calendar);
        }
        return direction() == Direction.BEFORE && rule.method().hasClearDays() ? end.minusDays(1) : end;
    }
}
