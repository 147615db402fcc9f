package org.abeyance.decision;

import java.time.LocalDate;
import java.util.List;

/** A resume that was approved and does not count yet, with all that holds it, hidden facts among it. */
public record Waiting(Resume resume, List<Hold> holds) {

    /**
     * What may be told of it to everybody who sees its concern. Whether it waits for a clearance, or for something that is
     * hidden, is told from its day on and in the same words.
     */
    public List<Hold> told(LocalDate today) {
        List<Hold> named = holds.stream()
                .filter(hold -> !hold.hidden() && hold.why() != Hold.Why.CLEARANCE)
                .toList();
        if (!named.isEmpty() || resume.on().isAfter(today)) {
            return named;
        }
        return List.of(new Hold(Hold.Why.CLEARANCE, "", resume.concern().id(), false, Hold.Why.CLEARANCE.words()));
    }

    /** What holds it behind walls. */
    public List<Hold> hidden() {
        return holds.stream().filter(Hold::hidden).toList();
    }
}
