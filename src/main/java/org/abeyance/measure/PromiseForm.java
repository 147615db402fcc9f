package org.abeyance.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a letter that varies a promise or releases the company from it. */
record PromiseForm(@RestForm String effect, @RestForm String due) {

    static PromiseForm blank() {
        return new PromiseForm("", "");
    }

    static PromiseForm of(Variation variation) {
        return new PromiseForm(
                variation.effect().name(),
                variation.dueOn().map(LocalDate::toString).orElse(""));
    }

    Variation vary(Entry entry, Promises promises, Measure measure) {
        Variation.Effect does = entry.reading().choice("effect", effect, Variation.Effect.class);
        Optional<LocalDate> until = entry.reading().optionalDay("due", due);
        NewFact said = entry.said(measure.promisedTo().map(to -> to.name()).orElse(""));
        entry.done();
        return promises.vary(entry.stamp(), entry.reader(), measure, said, does, until);
    }
}
