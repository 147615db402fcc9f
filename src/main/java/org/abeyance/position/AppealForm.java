package org.abeyance.position;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of an appeal: to whom, from when, and what the tribunal asks by when. */
record AppealForm(
        @RestForm String tribunal,
        @RestForm String on,
        @RestForm String what,
        @RestForm String due,
        @RestForm String dueReason) {

    static AppealForm blank(LocalDate today) {
        return new AppealForm("", today.toString(), "", "", "");
    }

    record Told(String tribunal, LocalDate on, String what, Optional<LocalDate> due, String dueReason) {}

    Told read() {
        Reading reading = new Reading();
        String whom = reading.line("tribunal", tribunal, 200);
        LocalDate day = reading.day("on", on);
        String why = reading.text("what", what, 5_000);
        Optional<LocalDate> until = reading.optionalDay("due", due);
        String because = reading.optionalLine("dueReason", dueReason, 500);
        if (until.isPresent() && because.isEmpty()) {
            reading.problem("dueReason", "Say what the tribunal asks by that day, and by which rule or order.");
        }
        reading.done();
        return new Told(whom, day, why, until, because);
    }
}
