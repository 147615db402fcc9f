package org.abeyance.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** The dates beside the computed one, and which governs, as typed in one of three forms. */
record DeadlineDatesForm(
        @RestForm String stated,
        @RestForm String statedReason,
        @RestForm String governing,
        @RestForm String reason,
        @RestForm String days,
        @RestForm String internal) {

    record Stated(LocalDate on, String reason) {}

    record Chosen(Governing kind, String reason) {}

    record Aim(Optional<Integer> days, Optional<LocalDate> on) {}

    static DeadlineDatesForm of(Deadline deadline) {
        return new DeadlineDatesForm(
                deadline.stated().map(LocalDate::toString).orElse(""),
                "",
                deadline.governing().map(Enum::name).orElse(""),
                "",
                deadline.internalDays().map(String::valueOf).orElse(""),
                deadline.internalDays().isPresent()
                        ? ""
                        : deadline.internal().map(LocalDate::toString).orElse(""));
    }

    Stated readStated() {
        Reading reading = new Reading();
        Stated typed = new Stated(reading.day("stated", stated), reading.text("statedReason", statedReason, 5_000));
        reading.done();
        return typed;
    }

    Chosen readGoverning() {
        Reading reading = new Reading();
        Chosen chosen = new Chosen(
                reading.choice("governing", governing, Governing.class), reading.text("reason", reason, 5_000));
        reading.done();
        return chosen;
    }

    Aim readInternal() {
        Reading reading = new Reading();
        Aim aim = new Aim(DeadlineEntryForm.number(reading, "days", days), reading.optionalDay("internal", internal));
        reading.done();
        return aim;
    }
}
