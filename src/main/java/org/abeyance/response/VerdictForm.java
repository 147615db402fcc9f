package org.abeyance.response;

import java.util.List;
import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody said to a version of a response, or of its sending. */
record VerdictForm(
        @RestForm String seen,
        @RestForm String place,
        @RestForm String reason,
        @RestForm String comment,
        @RestForm String on,
        @RestForm String way,
        @RestForm String to,
        @RestForm String messageId,
        @RestForm String proof,
        @RestForm String file,
        @RestForm String confirmed,
        @RestForm List<String> meets) {

    static VerdictForm blank(String today) {
        return new VerdictForm("", "", "", "", today, "", "", "", "", "", "", List.of());
    }

    int version() {
        return number(seen);
    }

    int stage() {
        return number(place);
    }

    private static int number(String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    String why() {
        Reading reading = new Reading();
        String why = reading.optionalText("reason", reason, 5_000);
        reading.done();
        return why;
    }

    Dispatch dispatch() {
        Reading reading = new Reading();
        Dispatch dispatch = new Dispatch(
                reading.day("on", on),
                reading.choice("way", way, Way.class),
                reading.line("to", to, 300),
                message(reading, messageId),
                reading.optionalText("proof", proof, 5_000),
                "YES".equals(confirmed),
                Optional.of(meets == null ? List.of() : meets));
        reading.done();
        return dispatch;
    }

    /** Without its angle brackets. */
    static Optional<String> message(Reading reading, String typed) {
        String id = reading.optionalLine("messageId", typed, 300).replaceAll("^<|>$", "");
        if (!id.isEmpty() && !id.matches("[^\\s<>@]+@[^\\s<>@]+")) {
            reading.problem("messageId", "A Message-ID looks like 20240920.4711@mail.example.");
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
