package org.abeyance.status;

import java.util.List;
import java.util.Map;
import org.abeyance.concern.Then;
import org.abeyance.register.Activity;
import org.abeyance.register.Places;

/**
 * All that one reader may know, by activity, for one {@link Then}.
 *
 * @param activities in the order of their names
 * @param ledgers by the number of the activity; none where nothing is known of it
 */
public record Board(Then then, Places nesting, List<Activity> activities, Map<Long, Ledger> ledgers) {

    /** One activity with its cells, in the register's order of places. */
    public record Line(Activity activity, List<Cell> cells) {}

    public List<Line> lines() {
        return activities.stream()
                .map(activity -> new Line(activity, cells(ledger(activity))))
                .filter(line -> !line.cells().isEmpty())
                .toList();
    }

    private List<Cell> cells(Ledger ledger) {
        return ledger.places(nesting).stream()
                .map(place -> ledger.in(place, then.asOf(), nesting))
                .toList();
    }

    public Ledger ledger(Activity activity) {
        return ledgers.getOrDefault(activity.id(), Ledger.empty());
    }

    public Cell cell(Activity activity, String place) {
        return ledger(activity).in(place, then.asOf(), nesting);
    }
}
