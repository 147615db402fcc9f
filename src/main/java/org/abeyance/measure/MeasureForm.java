package org.abeyance.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a measure: its kind, who owns it, and by when it is due. */
record MeasureForm(
        @RestForm String nature,
        @RestForm String owner,
        @RestForm String due) {

    static MeasureForm blank() {
        return new MeasureForm("", "", "");
    }

    static MeasureForm of(Measure measure) {
        return new MeasureForm(
                measure.nature().name(),
                measure.owner(),
                measure.dueOn().map(LocalDate::toString).orElse(""));
    }

    Measure promise(Entry entry, Measures measures) {
        Measure.Nature what = entry.reading().choice("nature", nature, Measure.Nature.class);
        String whose = entry.reading().optionalLine("owner", owner, 200);
        Optional<LocalDate> until = entry.reading().optionalDay("due", due);
        NewFact said = entry.said(entry.concern().organisation().name());
        entry.done();
        return measures.promise(entry.stamp(), entry.concern(), said, what, whose, until);
    }
}
