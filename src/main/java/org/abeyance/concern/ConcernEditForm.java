package org.abeyance.concern;

import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What an editor typed over what a concern says of itself. */
record ConcernEditForm(
        @RestForm String version,
        @RestForm String title,
        @RestForm String summary,
        @RestForm String kind,
        @RestForm String theirReference) {

    static ConcernEditForm of(Concern concern) {
        return new ConcernEditForm(
                String.valueOf(concern.version()),
                concern.title(),
                concern.summary(),
                concern.kind().name(),
                concern.theirReference());
    }

    /** The same words on top of a newer version, to be sent again by somebody who has seen it. */
    ConcernEditForm onto(Concern concern) {
        return new ConcernEditForm(String.valueOf(concern.version()), title, summary, kind, theirReference);
    }

    ConcernChange read() {
        Reading reading = new Reading();
        ConcernChange change = new ConcernChange(
                versionSeen(),
                reading.line("title", title, 300),
                reading.optionalText("summary", summary, 20_000),
                reading.choice("kind", kind, Kind.class),
                reading.optionalLine("theirReference", theirReference, 120));
        reading.done();
        return change;
    }

    /** A version that can not be read was never seen: it meets the conflict page. */
    private int versionSeen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }
}
