package org.abeyance.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A question for who is only asked to answer it: its words and their own work, and nothing else of the matter. */
public record OwnQuestion(
        String ref,
        String number,
        String text,
        Optional<LocalDate> due,
        String status,
        int edition,
        String answer,
        String html,
        boolean mayWrite,
        boolean maySupport,
        List<Link> links,
        List<Returned> returned) {

    /** A page that they gave as evidence, or a file, which has no address for them. */
    public record Link(long id, String href, String title) {}

    /** Why it came back. */
    public record Returned(String reason, Instant at) {}

    public boolean isWritten() {
        return edition > 0;
    }
}
