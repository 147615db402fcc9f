package org.abeyance.concern;

import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Somebody who is no regulator and has a part in a concern, as typed. */
record PartyForm(@RestForm String party, @RestForm String role) {

    record Involved(String party, PartyRole role) {}

    static PartyForm empty() {
        return new PartyForm("", "");
    }

    Involved read() {
        Reading reading = new Reading();
        Involved involved =
                new Involved(reading.line("party", party, 200), reading.choice("role", role, PartyRole.class));
        reading.done();
        return involved;
    }
}
