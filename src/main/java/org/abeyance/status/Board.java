package org.abeyance.status;

import java.util.List;
import java.util.Map;
import org.abeyance.concern.Then;
import org.abeyance.register.Activity;
import org.abeyance.register.Places;

/**
 * All that one reader may know, by activity, for one {@link Then}.
 *
 * @param ledgers in the order of the activities' names
 */
public record Board(Then then, Places nesting, Map<Activity, Ledger> ledgers) {

    /** One activity with its cells, in the register's order of places. */
    public record Line(Activity activity, List<Cell> cells) {}

    public List<Line> lines() {
        return ledgers.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        entry.getValue().places(nesting).stream()
                                .map(place -> entry.getValue().in(place, then.asOf(), nesting))
                                .toList()))
                .filter(line -> !line.cells().isEmpty())
                .toList();
    }

    public Cell cell(Activity activity, String place) {
        return ledgers.getOrDefault(activity, Ledger.empty()).in(place, then.asOf(), nesting);
    }
}
