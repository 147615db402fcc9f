package org.abeyance.concern;

import java.util.Locale;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Another concern that has to do with this one, as typed. */
record LinkForm(@RestForm String other, @RestForm String reason) {

    record Wanted(ConcernRef other, String reason) {}

    static LinkForm empty() {
        return new LinkForm("", "");
    }

    Wanted read() {
        Reading reading = new Reading();
        String ref = reading.line("other", other, 20).toUpperCase(Locale.ROOT);
        String why = reading.line("reason", reason, 500);
        if (reading.isFine("other") && !ConcernRef.isOne(ref)) {
            reading.problem("other", "Give the reference of a concern, as C-2026-014.");
        }
        reading.done();
        return new Wanted(new ConcernRef(ref), why);
    }
}
