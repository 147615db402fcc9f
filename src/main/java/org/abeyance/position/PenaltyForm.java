package org.abeyance.position;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of what became of a penalty. */
record PenaltyForm(@RestForm String step, @RestForm String until) {

    PenaltyStep take(Entry entry, Penalties penalties, Restriction penalty) {
        PenaltyStep.Kind kind = entry.reading().choice("step", step, PenaltyStep.Kind.class);
        Optional<LocalDate> day = entry.reading().optionalDay("until", until);
        NewFact said = entry.said(entry.concern().organisation().name());
        entry.done();
        return penalties.step(entry.stamp(), entry.reader(), penalty, said, kind, day);
    }
}
