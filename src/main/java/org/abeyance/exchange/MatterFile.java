package org.abeyance.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.source.Citation;

/**
 * One public matter as dated facts, read and found whole.
 *
 * @param id the stable outside reference
 * @param regulators the first leads
 */
record MatterFile(
        String id,
        String organisation,
        Optional<String> parent,
        List<String> platforms,
        String practice,
        List<String> regulators,
        List<String> jurisdictions,
        String lastKnown,
        List<Event> events) {

    static final String FORMAT = "abeyance/matter-1";

    /**
     * One event.
     *
     * @param at its path in the file, {@code events[3]}, for messages
     * @param jurisdictions where they differ from the matter's own; empty where not
     * @param platforms likewise
     */
    record Event(
            String at,
            String id,
            GivenDate on,
            EventKind kind,
            String by,
            String text,
            String note,
            Citation source,
            List<String> jurisdictions,
            List<String> platforms,
            Optional<String> regulator,
            List<Held> positions,
            Optional<Severity> restricts,
            Optional<GivenDate> until,
            List<String> ends,
            List<String> restores,
            boolean confirmed,
            String partial,
            List<LocalDate> due) {}
}
