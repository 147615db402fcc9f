package org.abeyance.audit;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Says what was done to the trail where it stops being a chain. The entry that belongs next (the heir) is the one that names
 * the hash of the last good entry: whether it is there, where, and whole, tells one kind of damage from another.
 */
final class Diagnosis {

    private final Entries entries;
    private final Head good;
    private final Head head;
    private final long due;

    /**
     * @param good the last entry that was as it should be
     * @param head the end of the chain by its own account
     */
    Diagnosis(Entries entries, Head good, Head head) {
        this.entries = entries;
        this.good = good;
        this.head = head;
        this.due = good.number() + 1;
    }

    /** Nothing where this row is as the next entry should be. */
    Optional<Verdict> of(Row row) throws SQLException {
        if (row.number() < due) {
            return found(row.number(), Damage.INSERTED, "No entry has this number.");
        }
        if (row.number() > due) {
            return Optional.of(missing(Damage.REMOVED));
        }
        if (!row.previousHash().equals(good.hash())) {
            return Optional.of(strange(row));
        }
        if (!row.hasItsDetails()) {
            return found(due, Damage.CHANGED, details(row));
        }
        return row.isWhole()
                ? Optional.empty()
                : found(due, Damage.CHANGED, "Its fixed part, the digest of its details or its hash is not as it was.");
    }

    /** Where rows end before the head does. */
    Verdict ofNothing() throws SQLException {
        return missing(Damage.TAIL_CUT);
    }

    private Verdict missing(Damage otherwise) throws SQLException {
        Optional<Row> heir = entries.after(good.hash());
        if (heir.isPresent()) {
            String sentence = "It is there under the number " + heir.get().number() + ".";
            return broken(due, Damage.CHANGED, sentence);
        }
        return otherwise == Damage.TAIL_CUT
                ? broken(due, otherwise, "The trail ends before it, but its head is entry " + head.number() + ".")
                : broken(due, otherwise, "It is missing.");
    }

    /** The row stands at the right number but does not follow the entry before it. */
    private Verdict strange(Row row) throws SQLException {
        Optional<Row> heir = entries.after(good.hash());
        if (heir.isPresent()) {
            boolean wasElsewhere = !row.previousHash().equals(head.hash())
                    && entries.withHash(row.previousHash()).isPresent();
            return wasElsewhere
                    ? broken(
                            due,
                            Damage.REORDERED,
                            "Another entry stands here; this one stands at "
                                    + heir.get().number() + ".")
                    : broken(
                            due,
                            Damage.INSERTED,
                            "It was not there: the entry of this number is now counted as "
                                    + heir.get().number() + ".");
        }
        boolean movedUp = row.hash().equals(row.hashAs(due + 1, row.previousHash()));
        return movedUp
                ? broken(due, Damage.REMOVED, "It is missing, and the entries behind it were counted anew.")
                : broken(due, Damage.CHANGED, "It does not follow the entry before it.");
    }

    private static String details(Row row) {
        return row.details() == null
                ? "Its details are gone, and no tombstone says why."
                : "Its details are not those of their digest.";
    }

    private Optional<Verdict> found(long number, Damage damage, String sentence) {
        return Optional.of(broken(number, damage, sentence));
    }

    private Verdict broken(long number, Damage damage, String sentence) {
        return Verdict.broken(good, number, damage, sentence);
    }
}
