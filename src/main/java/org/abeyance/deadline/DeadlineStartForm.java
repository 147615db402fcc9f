package org.abeyance.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.correspondence.Letter;
import org.abeyance.deadline.law.Unit;
import org.abeyance.register.Regulator;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** A deadline to be started, as typed; and, the second time, what was shown for it. */
record DeadlineStartForm(
        @RestForm String title,
        @RestForm String whose,
        @RestForm String regulator,
        @RestForm String rule,
        @RestForm String trigger,
        @RestForm String calendar,
        @RestForm String amount,
        @RestForm String unit,
        @RestForm String typed,
        @RestForm String typedReason,
        @RestForm String stated,
        @RestForm String letter,
        @RestForm String shown) {

    static DeadlineStartForm empty(LocalDate today, String rule, String trigger, String letter) {
        String moment = trigger == null || trigger.isBlank() ? today + "T09:00" : trigger;
        return new DeadlineStartForm("", "OURS", "", rule, moment, "", "", "", "", "", "", letter, "");
    }

    /** As a letter begins it: on the moment when it was received, else on its day. */
    DeadlineStartForm startedBy(Letter cause, ZoneId zone) {
        String moment = cause.receivedAt()
                .or(cause::sentAt)
                .map(at -> at.atZone(zone)
                        .toLocalDateTime()
                        .withSecond(0)
                        .withNano(0)
                        .toString())
                .orElse(cause.on().day() + "T09:00");
        return new DeadlineStartForm(
                title,
                whose,
                cause.regulator().map(Regulator::slug).orElse(""),
                rule,
                moment,
                calendar,
                amount,
                unit,
                typed,
                typedReason,
                stated,
                letter,
                shown);
    }

    Optional<String> named() {
        return given(regulator);
    }

    Optional<String> cause() {
        return given(letter);
    }

    /** The moment typed, in the reader's zone; none where it can not be read. */
    Optional<OffsetDateTime> moment(ZoneId zone) {
        try {
            return given(trigger)
                    .map(text -> (text.length() == 10
                                    ? LocalDate.parse(text).atStartOfDay()
                                    : LocalDateTime.parse(text))
                            .atZone(zone)
                            .toOffsetDateTime());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    NewDeadline read(ZoneId zone) {
        Reading reading = new Reading();
        String name = reading.line("title", title, 300);
        Whose side = reading.choice("whose", whose, Whose.class);
        Optional<LocalDate> day = reading.optionalDay("typed", typed);
        Optional<LocalDate> says = reading.optionalDay("stated", stated);
        boolean ruled = given(rule).isPresent();
        if (ruled == day.isPresent() && reading.isFine("typed")) {
            reading.problem("rule", "Choose a rule, or type a date with its reason; one of the two.");
        }
        NewDeadline.Origin origin = ruled
                ? NewDeadline.Origin.by(terms(reading, zone))
                : NewDeadline.Origin.typed(
                        day.orElse(LocalDate.EPOCH), reading.text("typedReason", typedReason, 5_000));
        reading.done();
        return new NewDeadline(side, Optional.empty(), name, origin, Optional.empty(), says, Optional.empty());
    }

    private RuleTerms terms(Reading reading, ZoneId zone) {
        Optional<OffsetDateTime> moment = moment(zone);
        if (moment.isEmpty()) {
            reading.problem("trigger", "Give a date and time as 2026-03-02T10:00.");
        }
        return new RuleTerms(
                rule.strip(),
                moment.orElse(OffsetDateTime.MIN),
                given(calendar).map(List::of).orElse(List.of()),
                DeadlineEntryForm.number(reading, "amount", amount),
                reading.optional("unit", unit, text -> Unit.named("unit", text)));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }
}
