package org.abeyance.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The rows of the trail in the order of their numbers, a thousand in memory at a time, however long the trail is. */
final class Entries {

    private static final int AT_A_TIME = 1000;

    private static final String SELECT =
            "select e.number, e.at, e.actor_ref, e.act, e.subject, e.concern_id, e.details,"
                    + " e.details_digest, e.previous_hash, e.hash, t.number from trail_entry e"
                    + " left join trail_tombstone t on t.number = e.number and exists (select 1 from trail_entry d"
                    + " where d.subject = t.destruction and d.act = 'destruction.carry-out')";

    private final Connection connection;

    Entries(Connection connection) {
        this.connection = connection;
    }

    /** Every row up to this number, also those that no entry should have. */
    Iterable<Row> upTo(long last) {
        return () -> new Walk(last);
    }

    /** The row that names this hash as the one before it; there is at most one. */
    Optional<Row> after(String hash) throws SQLException {
        return one(SELECT + " where e.previous_hash = ?", hash);
    }

    Optional<Row> withHash(String hash) throws SQLException {
        return one(SELECT + " where e.hash = ?", hash);
    }

    private Optional<Row> one(String sql, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, hash);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(Row.of(rows)) : Optional.empty();
            }
        }
    }

    private final class Walk implements Iterator<Row> {

        private final long last;
        private final Deque<Row> ahead = new ArrayDeque<>();
        private long from = Long.MIN_VALUE;
        private boolean isOver;

        Walk(long last) {
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty() && !isOver) {
                read();
            }
            return !ahead.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ahead.poll();
        }

        private void read() {
            try (PreparedStatement statement = connection.prepareStatement(
                    SELECT + " where e.number > ? and e.number <= ? order by e.number limit " + AT_A_TIME)) {
                statement.setLong(1, from);
                statement.setLong(2, last);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ahead.add(Row.of(rows));
                    }
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("the trail can not be read", broken);
            }
            isOver = ahead.size() < AT_A_TIME;
            from = ahead.isEmpty() ? from : ahead.peekLast().number();
        }
    }
}
