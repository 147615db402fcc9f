package org.abeyance.people;

import org.abeyance.web.Reading;
import org.abeyance.web.Wire;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed to save a view. */
record SavedViewForm(@RestForm String name, @RestForm String address) {

    /** A name and an address of a list. */
    record View(String name, String address) {}

    View read() {
        Reading reading = new Reading();
        String called = reading.line("name", name, 100);
        String at = reading.line("address", address, 1000);
        if (reading.isFine("address")
                && (!Wire.local(at).equals(at) || SavedView.path(at).equals("/"))) {
            reading.problem("address", "This is no list of this site.");
        }
        reading.done();
        return new View(called, at);
    }
}
