package org.abeyance.deadline.law;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Calendars;
import org.abeyance.calendar.Years;

/**
 * Computes one date on request, keeping nothing: a rule of the rulebook or a typed one, an event, pauses, an extension.
 *
 * <p>The zone of the answer is the calendar's; without one, that of the rule's jurisdiction; for a typed rule the
 * trigger's own offset; and the request's zone before all of these.
 */
public final class Computation {

    private static final Years PLAUSIBLE = new Years(1900, 2200);

    private final Rulebook rulebook;
    private final Calendars calendars;

    public Computation(Rulebook rulebook, Calendars calendars) {
        this.rulebook = rulebook;
        this.calendars = calendars;
    }

    /**
     * What is asked.
     *
     * @param rule a rule of the rulebook by name, or
     * @param custom a typed one; exactly one of the two
     * @param trigger the event
     * @param calendars names of calendars that take the place of the rule's own, together; none for the rule's own
     * @param pauses in any order
     * @param extended whether the period was extended by what the rule allows
     * @param amount instead of the rule's own length, "as specified in the notice"
     * @param unit instead of the rule's own
     * @param direction instead of the rule's own
     * @param zone instead of the calendar's
     */
    public record Request(
            Optional<String> rule,
            Optional<CustomRule> custom,
            OffsetDateTime trigger,
            List<String> calendars,
            List<Pause> pauses,
            boolean extended,
            Optional<Integer> amount,
            Optional<Unit> unit,
            Optional<Direction> direction,
            Optional<ZoneId> zone) {

        /** A rule of the rulebook, nothing else stated. */
        public static Request of(String rule, OffsetDateTime trigger) {
            return new Request(
                    Optional.of(rule),
                    Optional.empty(),
                    trigger,
                    List.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** A typed rule, nothing else stated. */
        public static Request of(CustomRule custom, OffsetDateTime trigger) {
            return new Request(
                    Optional.empty(),
                    Optional.of(custom),
                    trigger,
                    List.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same on these calendars. */
        public Request on(String... names) {
            return new Request(rule, custom, trigger, List.of(names), pauses, extended, amount, unit, direction, zone);
        }

        /** The same with these pauses. */
        public Request paused(Pause... these) {
            return new Request(
                    rule, custom, trigger, calendars, List.of(these), extended, amount, unit, direction, zone);
        }

        /** The same, extended by what the rule allows. */
        public Request extendedByLaw() {
            return new Request(rule, custom, trigger, calendars, pauses, true, amount, unit, direction, zone);
        }

        /** The same with a stated amount. */
        public Request lasting(int stated) {
            return new Request(
                    rule, custom, trigger, calendars, pauses, extended, Optional.of(stated), unit, direction, zone);
        }

        /** The same in a stated unit. */
        public Request in(Unit stated) {
            return new Request(
                    rule, custom, trigger, calendars, pauses, extended, amount, Optional.of(stated), direction, zone);
        }

        /** The same in a stated direction. */
        public Request counted(Direction stated) {
            return new Request(
                    rule, custom, trigger, calendars, pauses, extended, amount, unit, Optional.of(stated), zone);
        }

        /** The same in a stated zone. */
        public Request in(ZoneId stated) {
            return new Request(
                    rule, custom, trigger, calendars, pauses, extended, amount, unit, direction, Optional.of(stated));
        }
    }

    /**
     * What is answered. Moments carry the offset of the zone of the computation.
     *
     * @param due the end of the period, itself within it; empty while a pause is open
     * @param earliest the first moment after a floor or after clear days
     * @param toTheMinute for hours, the time counted from the minute of the event
     * @param rule the rule's name; {@code custom} for a typed one
     * @param citation where the rule stands
     * @param ruleVersion the version in force on the day of the event
     * @param calendar the calendar whose days off were taken
     * @param calendarVersion its version
     * @param disputed whether an open question of law touches the date
     * @param alternatives the dates of the other readings, each once, in order
     * @param steps how the date was found, one sentence each
     */
    public record Answer(
            Optional<OffsetDateTime> due,
            Optional<OffsetDateTime> earliest,
            Optional<OffsetDateTime> toTheMinute,
            String rule,
            String citation,
            String ruleVersion,
            String calendar,
            String calendarVersion,
            boolean disputed,
            List<Alternative> alternatives,
            List<String> steps) {}

    /**
     * The date and how it was found. Refuses, each at its field: an unknown {@code rule} or {@code calendar}; a
     * {@code trigger} outside the rule's validity; an {@code amount} that is missing, below 1 or absurd; {@code
     * extended} where the rule cannot be, or does not say by how much; {@code pauses[i]} that end before they begin,
     * begin before the trigger or after the end, or that the rule does not know; days beyond the calendar's years.
     */
    public Answer answer(Request request) {
        return answer(countdown(request));
    }

    /**
     * The clock that is asked for, for callers that show more of it than its answer. Refuses as {@link #answer}
     * does.
     */
    public Countdown countdown(Request request) {
        if (request.rule().isPresent() == request.custom().isPresent()) {
            throw Refused.at("rule", "Name a rule of the rulebook, or type one; one of the two.");
        }
        plausible("trigger", request.trigger().getYear());
        Terms terms = new RequestedTerms(rulebook, calendars, request).terms();
        return Countdown.of(terms, request.trigger(), ledger(request.pauses()), calendars);
    }

    /** A clock in the form of an answer. */
    public static Answer answer(Countdown countdown) {
        Terms terms = countdown.terms();
        Outcome outcome = countdown.outcome();
        Explanation explanation = countdown.explanation();
        return new Answer(
                outcome.due(),
                outcome.earliest(),
                outcome.toTheMinute(),
                terms.rule().id(),
                terms.rule().citation(),
                terms.rule().version(),
                terms.calendar().name(),
                terms.calendar().version(),
                !explanation.disputes().isEmpty(),
                countdown.alternatives(),
                explanation.sentences());
    }

    private static void plausible(String field, int year) {
        if (!PLAUSIBLE.include(year)) {
            throw Refused.at(field, "A day lies in the years %s, not in %d.".formatted(PLAUSIBLE, year));
        }
    }

    private static Ledger ledger(List<Pause> pauses) {
        Ledger ledger = Ledger.EMPTY;
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            String field = "pauses[" + i + "]";
            plausible(field, pause.began().getYear());
            pause.ended().ifPresent(end -> plausible(field, end.getYear()));
            pause.ended().filter(end -> end.isBefore(pause.began())).ifPresent(end -> {
                throw Refused.at(
                        field,
                        "The pause ends on %s, before it begins on %s."
                                .formatted(Said.day(end), Said.day(pause.began())));
            });
            ledger = ledger.and(Entry.stop(field, pause.began()));
            if (pause.ended().isPresent()) {
                ledger = ledger.and(Entry.restart(field, pause.ended().get()));
            }
        }
        return ledger;
    }
}
