package org.abeyance.hook;

import java.net.URI;
import org.abeyance.Refused;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** A webhook, as typed. */
record HookForm(@RestForm String name, @RestForm String address) {

    /** What is to be called, and how it is known to its owner. */
    record Wanted(String name, URI address) {}

    static HookForm nothing() {
        return new HookForm("", "");
    }

    Wanted read(Network network) {
        Reading reading = new Reading();
        String called = reading.line("name", name, 100);
        URI leads = URI.create("https://example.org");
        try {
            leads = Destination.read(address, network);
        } catch (Refused refused) {
            refused.problems().forEach(problem -> reading.problem(problem.field(), problem.message()));
        }
        reading.done();
        return new Wanted(called, leads);
    }
}
