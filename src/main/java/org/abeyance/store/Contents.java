package org.abeyance.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Keeps bytes in the database, once, and gives them out again, in a stream each way. They are kept in a transaction of their
 * own, before the act that names them: whatever happens to the act, what arrived is there.
 */
@ApplicationScoped
public class Contents {

    static final int PIECE = 1024 * 1024;

    /** What SQL says where a second one comes with the same digest. */
    private static final String KNOWN_ALREADY = "23505";

    /** So long may it take to keep the largest file on a slow disk. */
    private static final int SECONDS = 600;

    private final DataSource source;

    Contents(DataSource source) {
        this.source = source;
    }

    /**
     * Keeps what can be read from a stream; where the same bytes are kept already, it is those.
     *
     * @param at when it came
     * @param most how many bytes it may be
     * @throws org.abeyance.Refused at {@code files}, where it is more
     */
    public Content keep(Instant at, InputStream bytes, long most) {
        try (Spool spool = Spool.of(bytes, most)) {
            return known(spool.digest()).orElseGet(() -> add(at, spool));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** The bytes, piece by piece as they are read. */
    public InputStream open(Content content) {
        return new Pieces(source, content.id, content.size);
    }

    /** Whether the bytes are still those that came. */
    public boolean isUnaltered(Content content) {
        MessageDigest sha256 = Spool.sha256();
        try (InputStream bytes = new DigestInputStream(open(content), sha256)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException broken) {
            return false;
        }
        return HexFormat.of().formatHex(sha256.digest()).equals(content.digest);
    }

    /** Removes bytes for good, within the transaction of the act, unless some row of any table still names them. */
    public void discard(Content content) {
        try (Connection connection = source.getConnection()) {
            execute(connection, "select id from content where id = ? for update", content.id);
            if (!isNamed(connection, content.id)) {
                for (String part : PART_OF_IT) {
                    execute(connection, "delete from " + part + " where content_id = ?", content.id);
                }
                execute(connection, "delete from content where id = ?", content.id);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the bytes can not be removed", broken);
        }
    }

    private static void execute(Connection connection, String sql, long content) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, content);
            statement.execute();
        }
    }

    /** Their pieces, and the words and pictures that were made of them, are the bytes themselves and go with them. */
    private static final Set<String> PART_OF_IT =
            Set.of("content_piece", "content_text", "content_page", "content_drawing");

    /** Asks every table that refers to contents, whichever there are. */
    private static boolean isNamed(Connection connection, long content) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String table = database.storesUpperCaseIdentifiers() ? "CONTENT" : "content";
        try (ResultSet keys = database.getExportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                String from = keys.getString("FKTABLE_NAME");
                if (!PART_OF_IT.contains(from.toLowerCase(Locale.ROOT))
                        && isNamed(connection, from, keys.getString("FKCOLUMN_NAME"), content)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNamed(Connection connection, String table, String column, long content)
            throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement("select 1 from \"" + table + "\" where \"" + column + "\" = ? limit 1")) {
            ask.setLong(1, content);
            try (ResultSet row = ask.executeQuery()) {
                return row.next();
            }
        }
    }

    private Optional<Content> known(String digest) {
        try (Connection connection = source.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("select id, digest, size, kept_at from content where digest = ?")) {
            ask.setString(1, digest);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(content(row)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the contents can not be read", broken);
        }
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private Content add(Instant at, Spool spool) {
        Optional<Content> added =
                QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> insert(at, spool));
        return added.or(() -> known(spool.digest()))
                .orElseThrow(() -> new IllegalStateException("kept meanwhile, and gone: " + spool.digest()));
    }

    /** Nothing where somebody else keeps the same at the same time. */
    private Optional<Content> insert(Instant at, Spool spool) {
        try (Connection connection = source.getConnection()) {
            long id = insertRow(connection, at, spool);
            insertPieces(connection, id, spool);
            return Optional.of(new Content(id, spool.digest(), spool.size(), at));
        } catch (SQLException broken) {
            if (KNOWN_ALREADY.equals(broken.getSQLState())) {
                QuarkusTransaction.setRollbackOnly();
                return Optional.empty();
            }
            throw new IllegalStateException("the bytes can not be kept", broken);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long insertRow(Connection connection, Instant at, Spool spool) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into content (digest, size, kept_at) values (?, ?, ?)", new String[] {"id"})) {
            insert.setString(1, spool.digest());
            insert.setLong(2, spool.size());
            insert.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private static void insertPieces(Connection connection, long id, Spool spool) throws SQLException, IOException {
        try (InputStream bytes = spool.open();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into content_piece (content_id, number, bytes) values (?, ?, ?)")) {
            int number = 0;
            for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                insert.setLong(1, id);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        }
    }
}
