package org.abeyance.exchange;

import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;

/**
 * What a matter file would add, before it does.
 *
 * @param concern the concern it would add to; none where it would open one
 * @param known how many of its events an earlier import has brought
 */
record MatterPreview(String id, String title, Optional<String> concern, int known, Added added, List<Coming> coming) {

    /** One event that would be added. */
    record Coming(String id, GivenDate on, String kind, String by, String text, String becomes) {

        static Coming of(MatterFile.Event event) {
            String becomes = event.kind()
                    .letter
                    .map(as -> as.nature().label())
                    .or(() -> event.kind().decision.map(act -> "decision: " + act.label()))
                    .or(() -> event.kind().measure.map(nature -> "measure: " + nature.label()))
                    .orElse("condition on resuming");
            String more = event.positions().isEmpty() ? "" : " and a position";
            String binding = event.restricts()
                    .map(severity -> " and a restriction (" + severity + ")")
                    .orElse("");
            return new Coming(
                    event.id(), event.on(), event.kind().text, event.by(), event.text(), becomes + more + binding);
        }
    }
}
