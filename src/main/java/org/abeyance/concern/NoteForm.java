package org.abeyance.concern;

import java.util.Optional;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** A note as typed. */
record NoteForm(@RestForm String text) {

    /** The note, and the mark it is to bear from the start. */
    record Wanted(String text, Optional<NewMark> mark) {}

    Wanted read(MarkForm mark) {
        Reading reading = new Reading();
        String note = reading.text("text", text, 20_000);
        Optional<NewMark> wanted = mark.isGiven() ? Optional.of(mark.read(reading)) : Optional.empty();
        reading.done();
        return new Wanted(note, wanted);
    }
}
