package org.abeyance.deadline.law;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.Calendars;

/**
 * A clock: a rule in its {@linkplain Terms terms}, the event that started it, and a ledger of what happened since.
 * Says when the period ends, where the clock is on a day, and how that was worked out; all from one computation.
 *
 * <p>Days are local dates, and moments carry the offset, of {@link Terms#zoneOf}. A countdown never asks what day it
 * is.
 *
 * <p>Creating one refuses, at the field in brackets: an event outside the rule's validity ({@code trigger}); and, at
 * the id of the ledger's entry, a stop before the start or after the end, a restart before its stop, an extension
 * after the end or where the rule knows none, a stop of a clock that nothing stops, a stop without an end of a
 * deadline that was met. Computing refuses days outside the calendar's years ({@code calendar}).
 */
public final class Countdown {

    private final Terms stated;
    private final Terms terms;
    private final OffsetDateTime trigger;
    private final Ledger ledger;
    private final Optional<Calendars> calendars;
    private final ZonedDateTime event;
    private final Course course;

    private Countdown(Terms terms, OffsetDateTime trigger, Ledger ledger, Optional<Calendars> calendars) {
        this.stated = terms;
        this.trigger = trigger;
        this.ledger = ledger;
        this.calendars = calendars;
        this.course = Course.of(ledger, terms.rule());
        this.event = event(terms, trigger, course);
        if (!terms.rule().validity().includes(event.toLocalDate())) {
            throw Rulebook.outside(terms.rule().id(), List.of(terms.rule()), event.toLocalDate());
        }
        this.terms = course.isUndisturbed() ? terms : new Checks(terms, event, course).extended();
    }

    /**
     * A clock by a rule on its own calendars.
     *
     * @param trigger the event; its day is taken in the zone of the calendar, or else of the rule's jurisdiction
     * @param ledger what happened since, in any order; a START in it takes the place of the trigger's day
     * @param calendars also asked for other parts of the United Kingdom where it is open which count
     */
    public static Countdown of(Rule rule, OffsetDateTime trigger, Ledger ledger, Calendars calendars) {
        return of(Terms.of(rule, calendars), trigger, ledger, calendars);
    }

    /** A clock in certain terms: a place's calendar, a stated length. */
    public static Countdown of(Terms terms, OffsetDateTime trigger, Ledger ledger, Calendars calendars) {
        return new Countdown(terms, trigger, ledger, Optional.of(calendars));
    }

    /** A clock in certain terms, on its one calendar, for dates alone: which holidays count is then not asked. */
    public static Countdown of(Terms terms, OffsetDateTime trigger, Ledger ledger) {
        return new Countdown(terms, trigger, ledger, Optional.empty());
    }

    /** The moment at which the period ends, itself still within it; empty while a stop is open. */
    public Optional<OffsetDateTime> due() {
        return outcome().due();
    }

    /** The last day of the period; empty while a stop is open. */
    public Optional<LocalDate> dueOn() {
        return outcome().on();
    }

    /** The first moment after a floor, or after clear days; empty for every other rule. */
    public Optional<OffsetDateTime> earliest() {
        return outcome().earliest();
    }

    /** For a period in hours, as many hours from the minute of the event; empty for every other. */
    public Optional<OffsetDateTime> toTheMinute() {
        return outcome().toTheMinute();
    }

    /** Where the clock is at the end of that day. Does not look at what happened later. */
    public State stateOn(LocalDate day) {
        if (day.isBefore(event.toLocalDate())) {
            return State.NOT_STARTED;
        }
        Countdown then = asOf(day);
        if (then.course.met().isPresent()) {
            return State.MET;
        }
        if (then.course.stops().stream().anyMatch(stop -> stop.holds(day))) {
            return State.STOPPED;
        }
        return then.dueOn().filter(day::isAfter).map(gone -> State.PASSED).orElse(State.RUNNING);
    }

    /** The clock as it was at the end of that day: only what had happened by then. */
    public Countdown asOf(LocalDate day) {
        return ledger.entries().isEmpty() ? this : new Countdown(stated, trigger, ledger.until(day), calendars);
    }

    /** The same clock with another ledger: to show what an entry would change before it is kept. */
    public Countdown with(Ledger other) {
        return new Countdown(stated, trigger, other, calendars);
    }

    /** Whether something holds the clock without an end. */
    public boolean isStopped() {
        return course.stops().stream().anyMatch(Stop::isOpen);
    }

    /** The day on which it was met, if it was. */
    public Optional<LocalDate> metOn() {
        return course.met().map(Entry::on);
    }

    /** How the date was found. The steps join: each begins on the day on which the one before arrived. */
    public List<Step> steps() {
        Telling.Aloud telling = new Telling.Aloud();
        new Walk(terms, event, course.stops(), telling).go();
        return telling.steps();
    }

    /** The steps, what a reader must know besides, and what is disputed. */
    public Explanation explanation() {
        return new Explanation(steps(), Remarks.on(this), disputes());
    }

    /** The open questions that touch this date, each with the dates of its other readings. */
    public List<Dispute> disputes() {
        Reading reading = new Reading(this);
        return Arrays.stream(Question.values())
                .flatMap(question -> question.raisedBy(reading).stream())
                .toList();
    }

    /** The dates of all other readings, each once, in order. */
    public List<Alternative> alternatives() {
        List<Alternative> all = new ArrayList<>();
        for (Dispute dispute : disputes()) {
            for (Alternative other : dispute.alternatives()) {
                if (all.stream().noneMatch(known -> known.at().equals(other.at()))) {
                    all.add(other);
                }
            }
        }
        all.sort(Comparator.comparing(Alternative::at));
        return all;
    }

    /** The terms as they are applied, extensions included. */
    public Terms terms() {
        return terms;
    }

    /** The event in the zone of the computation. */
    public ZonedDateTime event() {
        return event;
    }

    Optional<Calendars> calendars() {
        return calendars;
    }

    Course course() {
        return course;
    }

    Outcome outcome() {
        return new Walk(terms, event, course.stops(), Telling.SILENT).go();
    }

    Optional<OffsetDateTime> due(Terms other) {
        return new Walk(other, event, course.stops(), Telling.SILENT).go().due();
    }

    private static ZonedDateTime event(Terms terms, OffsetDateTime trigger, Course course) {
        ZonedDateTime local = trigger.atZoneSameInstant(terms.zoneOf(trigger));
        return course.start()
                .map(start -> start.on()
                        .atTime(start.at().orElse(local.toLocalTime()))
                        .atZone(local.getZone()))
                .orElse(local);
    }

    /** The rule's name and the date, or that there is none yet. */
    @Override
    public String toString() {
        return terms.rule().id() + ": " + due().map(Said::moment).orElse("nobody can say yet");
    }
}
