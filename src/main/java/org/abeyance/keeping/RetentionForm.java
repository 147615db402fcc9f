package org.abeyance.keeping;

import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** How long items of a kind shall be kept, as typed. */
public record RetentionForm(
        @RestForm String kind,
        @RestForm String months,
        @RestForm String reason) {

    private static final int LONGEST = 1200;

    record Wanted(ItemKind kind, Optional<Integer> months, String reason) {}

    static RetentionForm empty() {
        return new RetentionForm("", "", "");
    }

    /** No months at all mean without end. */
    Wanted read() {
        Reading reading = new Reading();
        ItemKind what = reading.choice("kind", kind, ItemKind.class);
        String typed = reading.optionalLine("months", months, 20);
        Optional<Integer> many = Optional.empty();
        if (typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= LONGEST) {
            many = Optional.of(Integer.valueOf(typed));
        } else if (!typed.isEmpty()) {
            reading.problem("months", "Give a number of months between 1 and 1200, or none to keep them without end.");
        }
        String why = reading.text("reason", reason, 2_000);
        reading.done();
        return new Wanted(what, many, why);
    }
}
