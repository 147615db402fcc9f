package org.abeyance.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Walks the whole trail, some entries at a time, and computes every digest and hash anew. Needs a connection and nothing
 * else, so that it runs beside the product as well as within it; entries that are added meanwhile are left for the next
 * time.
 */
public final class Verification {

    private final Connection connection;
    private final Entries entries;
    private final Optional<Head> noted;

    private Verification(Connection connection, Optional<Head> noted) {
        this.connection = connection;
        this.entries = new Entries(connection);
        this.noted = noted;
    }

    /**
     * Verifies the trail as the database holds it.
     *
     * @throws SQLException where it can not be read
     */
    public static Verdict of(Connection connection) throws SQLException {
        return new Verification(connection, Optional.empty()).walk();
    }

    /**
     * Verifies the trail against a head that was noted down earlier: it must still be part of the chain. Only this finds a
     * tail that was cut together with the head, or a chain written anew from some entry on.
     *
     * @throws SQLException where it can not be read
     */
    public static Verdict of(Connection connection, Head noted) throws SQLException {
        return new Verification(connection, Optional.of(noted)).walk();
    }

    /** The end of the chain now; number and last entry are read in one statement, so that they belong together. */
    private record End(Head head, long lastEntry) {}

    private Verdict walk() throws SQLException {
        Optional<End> end = end();
        if (end.isEmpty()) {
            return Verdict.broken(new Head(0, Chain.GENESIS), 1, Damage.TAIL_CUT, "The head of the trail is gone.");
        }
        Head head = end.get().head();
        Head good = new Head(0, Chain.GENESIS);
        for (Row row : entries.upTo(head.number())) {
            Optional<Verdict> wrong = new Diagnosis(entries, good, head).of(row);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            good = new Head(row.number(), row.hash());
            if (contradictsNote(good)) {
                return Verdict.broken(
                        good, good.number(), Damage.CHANGED, "Its hash is not the one that was noted down.");
            }
        }
        return atTheEnd(good, end.get());
    }

    private Verdict atTheEnd(Head good, End end) throws SQLException {
        long next = good.number() + 1;
        if (good.number() < end.head().number()) {
            return new Diagnosis(entries, good, end.head()).ofNothing();
        }
        if (!good.hash().equals(end.head().hash())) {
            return Verdict.broken(good, good.number(), Damage.CHANGED, "Its hash is not the one the head holds.");
        }
        if (end.lastEntry() > good.number()) {
            return Verdict.broken(good, next, Damage.INSERTED, "There is an entry behind the head.");
        }
        if (noted.isPresent() && noted.get().number() > good.number()) {
            return Verdict.broken(
                    good,
                    next,
                    Damage.TAIL_CUT,
                    "The trail ends here, but entry " + noted.get().number() + " was noted down.");
        }
        return Verdict.intact(good);
    }

    private boolean contradictsNote(Head good) {
        return noted.isPresent()
                && noted.get().number() == good.number()
                && !noted.get().hash().equals(good.hash());
    }

    private Optional<End> end() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select number, hash, (select max(number) from trail_entry) from trail_head where id = 1");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new End(new Head(row.getLong(1), row.getString(2)), row.getLong(3)))
                    : Optional.empty();
        }
    }
}
