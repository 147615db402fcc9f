package org.abeyance.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps one entry per act, in the act's transaction: if the act is undone, so is its entry, and an act without an entry
 * can not be kept. Entries are chained last, at the end of the transaction, under a lock on the head row that is held for
 * moments only; so the order of the chain is the order of the commits.
 */
@ApplicationScoped
public class Trail {

    private static final int SALT = 16;

    private final DataSource source;
    private final TransactionSynchronizationRegistry transactions;
    private final TransactionManager manager;
    private final Instance<Companion> companions;
    private final SecureRandom random = new SecureRandom();

    Trail(
            DataSource source,
            TransactionSynchronizationRegistry transactions,
            TransactionManager manager,
            Instance<Companion> companions) {
        this.companions = companions;
        this.source = source;
        this.transactions = transactions;
        this.manager = manager;
    }

    /** What one act leaves: kept in the transaction until its end. */
    record Line(Stamp stamp, String act, String subject, Long concern, String details) {}

    /**
     * Adds one entry for an act that concerns no concern (people, register, settings).
     *
     * @param act the act's name in the product's words, {@code person.invite}
     * @param subject the reference of what it was done to
     * @param sentence what was done, as one sentence for a reader
     * @param reason why, in the words of who did it; empty where nobody was asked
     */
    public void add(Stamp stamp, String act, Object subject, String sentence, String reason) {
        keep(new Line(stamp, act, subject.toString(), null, details(stamp.who(), sentence, reason)));
    }

    /**
     * Adds one entry for an act within a concern; who may not see the concern sees a sealed line.
     *
     * @param concern the internal number of the concern
     * @throws IllegalStateException outside a transaction: an act and its entry are kept together or not at all
     */
    public void add(Stamp stamp, long concern, String act, Object subject, String sentence, String reason) {
        keep(new Line(stamp, act, subject.toString(), concern, details(stamp.who(), sentence, reason)));
    }

    private void keep(Line line) {
        requireTransaction();
        pending().add(line);
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an act is kept with its entry or not at all: no transaction is active");
        }
    }

    @SuppressWarnings("unchecked")
    private List<Line> pending() {
        List<Line> lines = (List<Line>) transactions.getResource(Trail.class);
        if (lines == null) {
            lines = new ArrayList<>();
            transactions.putResource(Trail.class, lines);
            List<Line> collected = lines;
            register(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    chain(collected);
                }

                @Override
                public void afterCompletion(int status) {
                    // nothing is kept outside the transaction
                }
            });
            companions.forEach(Companion::accompany);
        }
        return lines;
    }

    private void register(Synchronization chaining) {
        try {
            manager.getTransaction().registerSynchronization(chaining);
        } catch (SystemException | RollbackException ending) {
            throw new IllegalStateException("the transaction is ending already", ending);
        }
    }

    /** On a handle of its own to the connection of the transaction: the session may have let go of it already. */
    private void chain(List<Line> lines) {
        try (Connection connection = source.getConnection()) {
            chain(connection, lines);
        } catch (SQLException broken) {
            throw new IllegalStateException("the act can not be put on the trail, so it is undone", broken);
        }
    }

    /** Under the lock on the head row, which lasts until the transaction ends. */
    static void chain(Connection connection, List<Line> lines) throws SQLException {
        long number;
        String hash;
        try (PreparedStatement head =
                        connection.prepareStatement("select number, hash from trail_head where id = 1 for update");
                ResultSet row = head.executeQuery()) {
            row.next();
            number = row.getLong(1);
            hash = row.getString(2);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into trail_entry (number, at, actor_ref, act, subject, concern_id, details, details_digest,"
                        + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Line line : lines) {
                String previous = hash;
                number++;
                String digest = Chain.digest(line.details);
                Instant at = line.stamp.at();
                String actor = line.stamp.who().ref();
                hash = Chain.hash(number, at, actor, line.act, line.subject, line.concern, digest, previous);
                insert.setLong(1, number);
                insert.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                insert.setString(3, actor);
                insert.setString(4, line.act);
                insert.setString(5, line.subject);
                insert.setObject(6, line.concern, java.sql.Types.BIGINT);
                insert.setString(7, line.details);
                insert.setString(8, digest);
                insert.setString(9, previous);
                insert.setString(10, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement head =
                connection.prepareStatement("update trail_head set number = ?, hash = ? where id = 1")) {
            head.setLong(1, number);
            head.setString(2, hash);
            head.executeUpdate();
        }
    }

    /**
     * Moves the head to the end of the chain, where entries were kept and the head was not: a process that was killed on the
     * embedded database could leave that before one thread wrote at a time there, and then no act can be kept any more, because its
     * number is taken. No entry is changed; what the act did beside its entry may be undone. Opens a transaction of its own.
     *
     * @return how many entries stood beyond the head; 0 where all is as it should be
     */
    public int follow() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = source.getConnection()) {
                return follow(connection);
            } catch (SQLException broken) {
                throw new IllegalStateException("the head of the trail can not be read", broken);
            }
        });
    }

    private static int follow(Connection connection) throws SQLException {
        int followed = 0;
        try (PreparedStatement next = connection.prepareStatement(
                        "select e.number, e.hash from trail_entry e join trail_head h on e.previous_hash = h.hash"
                                + " and e.number = h.number + 1 where h.id = 1");
                PreparedStatement head =
                        connection.prepareStatement("update trail_head set number = ?, hash = ? where id = 1")) {
            while (true) {
                try (ResultSet row = next.executeQuery()) {
                    if (!row.next()) {
                        return followed;
                    }
                    head.setLong(1, row.getLong(1));
                    head.setString(2, row.getString(2));
                }
                head.executeUpdate();
                followed++;
            }
        }
    }

    private String details(Actor who, String sentence, String reason) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new Details(who.name(), sentence, reason, HexFormat.of().formatHex(salt)).text();
    }

    /**
     * Destroys what entries say, in the transaction of the act and under tombstones; their digests, and so the chain, stay.
     * Verification believes a tombstone only where the trail also holds the act itself: an entry
     * {@code destruction.carry-out} on this destruction, which the caller adds.
     *
     * @param destruction what the trail calls it, {@code C-2024-003/X-7}
     * @param numbers of the entries; one whose details are gone already is refused by the database
     * @param reason why; at most 500 characters
     */
    public void destroy(Stamp stamp, String destruction, Collection<Long> numbers, String reason) {
        requireTransaction();
        try (Connection connection = source.getConnection();
                PreparedStatement tombstone =
                        connection.prepareStatement("insert into trail_tombstone (number, destroyed_at, destroyed_by,"
                                + " reason, destruction) values (?, ?, ?, ?, ?)");
                PreparedStatement details = connection.prepareStatement(
                        "update trail_entry set details = null where number = ? and details is not null")) {
            for (long number : numbers) {
                tombstone.setLong(1, number);
                tombstone.setObject(2, OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
                tombstone.setString(3, stamp.who().ref());
                tombstone.setString(4, reason);
                tombstone.setString(5, destruction);
                tombstone.addBatch();
                details.setLong(1, number);
                details.addBatch();
            }
            tombstone.executeBatch();
            details.executeBatch();
        } catch (SQLException refused) {
            throw new IllegalStateException("the trail does not let its details go, so nothing is destroyed", refused);
        }
    }

    /** Whether the chain holds, entry by entry. */
    public Verdict verify() {
        try (Connection connection = source.getConnection()) {
            return Verification.of(connection);
        } catch (SQLException broken) {
            throw new IllegalStateException("the trail can not be read", broken);
        }
    }

    /** The end of the chain now, to be noted down elsewhere. */
    public Head head() {
        try (Connection connection = source.getConnection();
                PreparedStatement head =
                        connection.prepareStatement("select number, hash from trail_head where id = 1");
                ResultSet row = head.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the head of the trail is gone");
            }
            return new Head(row.getLong(1), row.getString(2));
        } catch (SQLException broken) {
            throw new IllegalStateException("the trail can not be read", broken);
        }
    }
}
