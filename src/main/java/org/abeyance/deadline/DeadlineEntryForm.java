package org.abeyance.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.abeyance.deadline.law.Entry;
import org.abeyance.deadline.law.Span;
import org.abeyance.deadline.law.StopKind;
import org.abeyance.deadline.law.Unit;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What happened to a clock, as typed; and, the second time, the effect that was shown for it. */
record DeadlineEntryForm(
        @RestForm String on,
        @RestForm String at,
        @RestForm String stop,
        @RestForm String amount,
        @RestForm String unit,
        @RestForm String until,
        @RestForm String entry,
        @RestForm String strikes,
        @RestForm String reason,
        @RestForm String letter,
        @RestForm String shown) {

    static DeadlineEntryForm empty(LocalDate today) {
        return new DeadlineEntryForm(today.toString(), "", "", "", "", "", "", "", "", "", "");
    }

    public boolean isStriking() {
        return "yes".equals(strikes);
    }

    Optional<String> cause() {
        return Optional.ofNullable(letter).map(String::strip).filter(text -> !text.isEmpty());
    }

    NewEntry read(Entry.Kind kind) {
        Reading reading = new Reading();
        LocalDate day = reading.day("on", on);
        String why = kind == Entry.Kind.MET
                ? reading.optionalText("reason", reason, 5_000)
                : reading.text("reason", reason, 5_000);
        Optional<StopKind> which = reading.optional("stop", stop, text -> Stops.named("stop", text));
        Optional<Unit> in = reading.optional("unit", unit, text -> Unit.named("unit", text));
        Optional<Integer> many = number(reading, "amount", amount);
        if (many.isPresent() && in.isEmpty() && reading.isFine("unit")) {
            reading.problem("unit", "Choose what is counted.");
        }
        Optional<Span> length = many.flatMap(number ->
                in.flatMap(counted -> reading.optional("amount", amount, text -> Span.of("amount", number, counted))));
        Optional<LocalDate> last = reading.optionalDay("until", until);
        Optional<Integer> wrong = number(reading, "entry", entry);
        Optional<LocalTime> time = time(reading);
        reading.done();
        return new NewEntry(
                kind,
                day,
                time,
                which,
                length,
                last,
                wrong.map(Integer::longValue),
                isStriking(),
                why,
                Optional.empty());
    }

    private Optional<LocalTime> time(Reading reading) {
        try {
            return at == null || at.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(at.strip()));
        } catch (DateTimeException none) {
            reading.problem("at", "Give a time as 14:30.");
            return Optional.empty();
        }
    }

    static Optional<Integer> number(Reading reading, String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        if (!typed.strip().matches("[0-9]{1,9}")) {
            reading.problem(field, "Give a whole number.");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(typed.strip()));
    }
}
