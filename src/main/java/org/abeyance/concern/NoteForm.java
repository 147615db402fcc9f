package org.abeyance.concern;

import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** A note as typed. */
record NoteForm(@RestForm String text) {

    String read() {
        Reading reading = new Reading();
        String note = reading.text("text", text, 20_000);
        reading.done();
        return note;
    }
}
