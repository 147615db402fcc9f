package org.abeyance.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Then;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;

/**
 * What the front page shows.
 *
 * @param columns the places that any fact names, in the register's order
 */
public record Overview(Then then, LocalDate today, Counts counts, List<Jurisdiction> columns, List<Row> rows) {

    /** What a manager counts: concerns whose next date is past or near, paused cells, concerns that wait for a regulator. */
    public record Counts(long late, long soon, long paused, long waiting) {}

    /**
     * One activity across all columns.
     *
     * @param keepers who keeps it: owner, deputy and whose move it is, concern by concern
     */
    public record Row(Activity activity, List<Keeper> keepers, List<Box> boxes, Band band) {}

    /** Who keeps one concern of an activity. */
    public record Keeper(String concern, String owner, String deputy, String move) {}

    /**
     * One cell in its column.
     *
     * @param own whether a fact names this very place
     * @param like where not, the nearest place around it that stands in a column, whose answer is also this one's
     */
    public record Box(Jurisdiction place, Cell cell, boolean own, Optional<Jurisdiction> like) {

        /** Nothing was ever said of it here, not even by nesting. */
        public boolean isSilent() {
            return !own
                    && like.isEmpty()
                    && cell.standing().since().isEmpty()
                    && cell.positions().isEmpty()
                    && cell.restrictions().isEmpty();
        }

        public Optional<LocalDate> since() {
            return cell.standing().since();
        }
    }
}
