package org.abeyance.status;

import java.util.List;
import java.util.Optional;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Then;
import org.abeyance.decision.Checklist;
import org.abeyance.decision.State;
import org.abeyance.position.Severity;
import org.abeyance.register.Activity;
import org.abeyance.source.Source;

/**
 * What the page of one activity shows: where it stands in each place, how that came, and every decision, position and
 * restriction with its source.
 */
public record ActivityView(
        Activity activity,
        Then then,
        List<Box> boxes,
        Band band,
        List<Line> lines,
        List<Line> conditions,
        List<Gateway> gateways) {

    /** References of all concerns in which it stands so. */
    public List<String> concerns() {
        return boxes.stream()
                .flatMap(box -> box.cell().concerns().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** May it resume in a place in which it is paused? What the record says to that, which is no permission. */
    public record Gateway(String place, Checklist checklist) {}

    /** One place with its answer. */
    public record Box(String place, Cell cell) {}

    /**
     * One fact in the chronology.
     *
     * @param what {@code decision}, {@code position}, {@code restriction}, {@code turn} or {@code condition}
     * @param state of a decision, what it makes of the activity
     * @param severity of a restriction
     * @param label what is held, or what a turn does
     */
    public record Line(
            String ref,
            String concern,
            GivenDate on,
            String what,
            String by,
            String text,
            String note,
            String places,
            Optional<Source> source,
            Optional<State> state,
            boolean confirmed,
            String part,
            Optional<Severity> severity,
            String label,
            boolean reliedOn) {

        public boolean isPartial() {
            return !part.isEmpty();
        }
    }
}
