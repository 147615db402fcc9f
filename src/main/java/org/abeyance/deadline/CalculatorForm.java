package org.abeyance.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.deadline.law.Computation;
import org.abeyance.deadline.law.CustomRule;
import org.abeyance.deadline.law.Direction;
import org.abeyance.deadline.law.Pause;
import org.abeyance.deadline.law.Rolling;
import org.abeyance.deadline.law.Unit;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestQuery;

/** A date to be worked out, as it stands in the address, so that the address can be shared. */
record CalculatorForm(
        @RestQuery String rule,
        @RestQuery String trigger,
        @RestQuery String zone,
        @RestQuery String calendar,
        @RestQuery String amount,
        @RestQuery String unit,
        @RestQuery String direction,
        @RestQuery String roll,
        @RestQuery String stopped,
        @RestQuery String restarted,
        @RestQuery String stoppedAgain,
        @RestQuery String restartedAgain,
        @RestQuery String extended) {

    public boolean isAsked() {
        return given(trigger).isPresent()
                || given(rule).isPresent()
                || given(amount).isPresent();
    }

    public boolean isExtended() {
        return "yes".equals(extended);
    }

    Computation.Request read(ZoneId readers) {
        Reading reading = new Reading();
        ZoneId in = zone(reading).orElse(readers);
        OffsetDateTime moment = moment(reading, in);
        Optional<Integer> many = DeadlineEntryForm.number(reading, "amount", amount);
        Optional<Unit> counted = reading.optional("unit", unit, text -> Unit.named("unit", text));
        Optional<Direction> way = reading.optional("direction", direction, text -> Direction.named("direction", text));
        List<String> calendars = given(calendar).map(List::of).orElse(List.of());
        List<Pause> pauses = new ArrayList<>();
        pause(reading, "stopped", stopped, "restarted", restarted).ifPresent(pauses::add);
        pause(reading, "stoppedAgain", stoppedAgain, "restartedAgain", restartedAgain)
                .ifPresent(pauses::add);
        Optional<CustomRule> custom = given(rule).isPresent() ? Optional.empty() : custom(reading, many, counted, way);
        reading.done();
        boolean typed = custom.isPresent();
        return new Computation.Request(
                given(rule),
                custom,
                moment,
                calendars,
                pauses,
                isExtended(),
                typed ? Optional.empty() : many,
                typed ? Optional.empty() : counted,
                typed ? Optional.empty() : way,
                zone(reading));
    }

    private Optional<CustomRule> custom(
            Reading reading, Optional<Integer> many, Optional<Unit> counted, Optional<Direction> way) {
        if (many.isEmpty() && reading.isFine("amount")) {
            reading.problem("amount", "Choose a rule, or say how long the period is.");
        }
        if (counted.isEmpty() && reading.isFine("unit")) {
            reading.problem("unit", "Say what is counted.");
        }
        Optional<Rolling> rolling = reading.optional("roll", roll, text -> Rolling.named("roll", text));
        return many.flatMap(number -> counted.map(in -> new CustomRule(
                number,
                in,
                way.orElse(Direction.AFTER),
                false,
                rolling.orElse(Rolling.NONE),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    }

    private OffsetDateTime moment(Reading reading, ZoneId in) {
        try {
            Optional<LocalDateTime> typed = given(trigger)
                    .map(text ->
                            text.length() == 10 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text));
            if (typed.isPresent()) {
                return typed.get().atZone(in).toOffsetDateTime();
            }
        } catch (DateTimeException none) {
            // told below
        }
        reading.problem("trigger", "Give a date and time as 2026-03-02T10:00.");
        return OffsetDateTime.MIN;
    }

    private Optional<ZoneId> zone(Reading reading) {
        try {
            return given(zone).map(ZoneId::of);
        } catch (DateTimeException none) {
            reading.problem("zone", "There is no time zone of that name.");
            return Optional.empty();
        }
    }

    private static Optional<Pause> pause(Reading reading, String field, String from, String toField, String to) {
        Optional<LocalDate> began = reading.optionalDay(field, from);
        Optional<LocalDate> ended = reading.optionalDay(toField, to);
        if (began.isEmpty() && ended.isPresent()) {
            reading.problem(field, "Say when the clock stopped.");
        }
        return began.map(day -> new Pause(day, ended));
    }

    /** Refusals of the engine at the fields of this form. */
    static Refused atFields(Refused refused) {
        return Refused.of(refused.problems().stream()
                .map(problem -> new Refused.Problem(
                        switch (problem.field()) {
                            case "custom.amount" -> "amount";
                            case "custom.calendars", "calendars" -> "calendar";
                            case "pauses[0]" -> "stopped";
                            case "pauses[1]" -> "stoppedAgain";
                            default -> problem.field();
                        },
                        problem.message()))
                .toList());
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }
}
