package org.abeyance.position;

import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Entry;
import org.abeyance.concern.NewFact;
import org.abeyance.register.Regulator;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed of a restriction: who imposed it, how it binds, and until when of itself. */
record RestrictionForm(
        @RestForm String regulator,
        @RestForm String severity,
        @RestForm String until) {

    static RestrictionForm blank() {
        return new RestrictionForm("", "", "");
    }

    static RestrictionForm of(Restriction restriction) {
        return new RestrictionForm(
                restriction.regulator().map(Regulator::slug).orElse(""),
                restriction.severity().name(),
                restriction.until().map(GivenDate::given).orElse(""));
    }

    /** Imposes the restriction that was typed, in the place of one before or as a new one. */
    Restriction impose(Entry entry, Positions positions, Optional<Restriction> before) {
        Optional<Regulator> whose = entry.regulator("regulator", regulator, before.flatMap(Restriction::regulator));
        Severity binding = entry.reading().choice("severity", severity, Severity.class);
        Optional<GivenDate> end = entry.reading().optionalDate("until", until);
        NewFact said = entry.said(whose.map(Regulator::name).orElse(""));
        entry.done();
        return positions.restrict(entry.stamp(), entry.concern(), said, whose, binding, end);
    }
}
