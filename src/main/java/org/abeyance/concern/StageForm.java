package org.abeyance.concern;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** To which stage a concern is to be moved, as typed. */
record StageForm(
        @RestForm String stage,
        @RestForm String on,
        @RestForm String outcome,
        @RestForm String reason) {

    record Move(Stage stage, LocalDate on, Optional<Outcome> outcome, String reason) {}

    static StageForm empty(LocalDate today) {
        return new StageForm("", today.toString(), "", "");
    }

    Move read() {
        Reading reading = new Reading();
        Move move = new Move(
                reading.choice("stage", stage, Stage.class),
                reading.day("on", on),
                reading.optionalChoice("outcome", outcome, Outcome.class),
                reading.text("reason", reason, 5_000));
        reading.done();
        return move;
    }
}
