package org.abeyance.search;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.abeyance.audit.Chain;

/**
 * Fills a database with letters and files past the product, which would take them in one after the other and chain each. They
 * are found once the index is built anew. Every twentieth concern is behind a wall, every fiftieth letter is marked.
 */
final class Archive {

    private static final int AT_ONCE = 500;
    private static final OffsetDateTime THEN = OffsetDateTime.of(2024, 10, 7, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final int WORDS_OF_A_LETTER = 120;
    private static final int WORDS_OF_A_FILE = 600;

    private final Connection connection;
    private final Prose prose;

    Archive(Connection connection, Prose prose) {
        this.connection = connection;
        this.prose = prose;
    }

    /** A concern, and what its facts have of it. */
    private record Matter(long id, long activity, String place, long regulator) {}

    void fill(int letters, int files, String device) throws SQLException {
        connection.setAutoCommit(false);
        List<Matter> matters = matters();
        long fact = next("fact");
        long content = next("content");
        for (int i = 0; i < letters; i += AT_ONCE) {
            letters(matters, fact, i, Math.min(letters, i + AT_ONCE));
            connection.commit();
        }
        for (int i = 0; i < files; i += AT_ONCE) {
            files(matters, fact, content, i, Math.min(files, i + AT_ONCE), letters / files);
            connection.commit();
        }
        execute("update concern set walled_at = recorded_at where mod(id, 20) = 0");
        reader(device);
        connection.commit();
        restart("fact", fact + letters);
        restart("content", content + files);
        connection.commit();
        connection.setAutoCommit(true);
        execute("analyze");
    }

    private List<Matter> matters() throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("select c.id, min(a.activity_id), min(j.jurisdiction_code),"
                        + " min(r.regulator_id) from concern c join concern_activity a on a.concern_id = c.id"
                        + " join concern_jurisdiction j on j.concern_id = c.id"
                        + " join concern_regulator r on r.concern_id = c.id group by c.id order by c.id")) {
            List<Matter> matters = new ArrayList<>();
            while (row.next()) {
                matters.add(new Matter(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4)));
            }
            return matters;
        }
    }

    private void letters(List<Matter> matters, long first, int from, int to) throws SQLException {
        try (PreparedStatement fact = connection.prepareStatement("insert into fact (id, kind, ref, item, concern_id,"
                        + " effective_given, effective_on, by_whom, text, note, recorded_at, recorded_by,"
                        + " recorded_by_name) values (?, 'LETTER', ?, ?, ?, ?, ?, 'Body', ?, '', ?, 'P-1', 'Provisioning')");
                PreparedStatement letter = connection.prepareStatement(
                        "insert into letter (id, letter_ref, edition, direction, channel, nature, subject, regulator_id,"
                                + " addressee, verbatim, complete) values (?, ?, 1, ?, 'EMAIL', 'INQUIRY', ?, ?, '', false, true)");
                PreparedStatement activity =
                        connection.prepareStatement("insert into fact_activity (fact_id, activity_id) values (?, ?)");
                PreparedStatement place = connection.prepareStatement(
                        "insert into fact_jurisdiction (fact_id, jurisdiction_code, sort_order) values (?, ?, 0)");
                PreparedStatement mark = connection.prepareStatement("insert into item_mark (ref, concern_id, item,"
                        + " item_on, kind, reason, marked_at, marked_by, marked_by_name)"
                        + " values (?, ?, ?, ?, 'WITHOUT_PREJUDICE', 'Talks.', ?, 'P-1', 'Provisioning')")) {
            for (int i = from; i < to; i++) {
                Matter matter = matters.get(i % matters.size());
                LocalDate on = LocalDate.of(2015, 1, 1).plusDays(i % 4000);
                String ref = "L-1999-" + (1000 + i);
                add(fact, first + i, "F-9" + (1000000 + i), ref, matter.id, on.toString(), Date.valueOf(on),
                        prose.text(WORDS_OF_A_LETTER), THEN);
                add(letter, first + i, ref, i % 2 == 0 ? "IN" : "OUT", prose.text(6), matter.regulator);
                add(activity, first + i, matter.activity);
                add(place, first + i, matter.place);
                if (i % 50 == 0) {
                    add(mark, "K-9" + (1000000 + i), matter.id, ref, Date.valueOf(on), THEN);
                }
            }
            for (PreparedStatement each : List.of(fact, letter, activity, place, mark)) {
                each.executeBatch();
            }
        }
    }

    /** One of each so many letters has a file, of which the words were read. */
    private void files(List<Matter> matters, long firstFact, long first, int from, int to, int apart)
            throws SQLException {
        try (PreparedStatement content = connection.prepareStatement(
                        "insert into content (id, digest, size, kept_at) values (?, ?, ?, ?)");
                PreparedStatement piece = connection.prepareStatement(
                        "insert into content_piece (content_id, number, bytes) values (?, 0, ?)");
                PreparedStatement text = connection.prepareStatement("insert into content_text (content_id, state,"
                        + " attempts, taken_until, note, text) values (?, 'READ', 1, ?, '', ?)");
                PreparedStatement file = connection.prepareStatement("insert into attachment (version, ref, concern_id,"
                        + " fact_id, content_id, part, name, media_type, recorded_at, recorded_by, recorded_by_name)"
                        + " values (0, ?, ?, ?, ?, 'FILE', ?, 'text/plain', ?, 'P-1', 'Provisioning')")) {
            for (int i = from; i < to; i++) {
                Matter matter = matters.get(i * apart % matters.size());
                String words = prose.text(WORDS_OF_A_FILE);
                byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
                add(content, first + i, Chain.digest(i + words), (long) bytes.length, THEN);
                add(piece, first + i, bytes);
                add(text, first + i, THEN, words);
                add(file, "A-1999-" + (1000 + i), matter.id, firstFact + (long) i * apart, first + i,
                        "annex-" + i + ".txt", THEN);
            }
            for (PreparedStatement each : List.of(content, piece, text, file)) {
                each.executeBatch();
            }
        }
    }

    /** Somebody who reads, outside the legal team, in a browser that is signed in. */
    private void reader(String device) throws SQLException {
        execute("insert into person (version, name, email, zone, legal_team)"
                + " values (0, 'Rita Reads', 'rita@benchmark.example', 'Europe/London', false)");
        execute("insert into person_role (person_id, role, granted_at, granted_by) select id, 'READER',"
                + " current_timestamp, 'P-1' from person where email = 'rita@benchmark.example'");
        execute("insert into device (person_id, secret_hash, browser, address, signed_in_at, last_seen_at) select id, '"
                + Chain.digest(device) + "', 'Benchmark', '192.0.2.7', current_timestamp, current_timestamp from person"
                + " where email = 'rita@benchmark.example'");
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private long next(String table) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void restart(String table, long with) throws SQLException {
        execute("alter table " + table + " alter column id restart with " + with);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
