package org.abeyance.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the chain costs: small acts a second that thirty-two writers commit to one PostgreSQL, each with its entry, chained
 * under the lock on the head as the product does it, or just inserted. The database waits for its disk at every commit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(32)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class TrailBenchmark {

    private static final String DETAILS = new Details("Nora Quist", "Recorded the letter F-7.", "", "00").text();

    @Param({"true", "false"})
    public boolean chained;

    private EmbeddedPostgres postgres;

    /** A connection of one writer. */
    @State(Scope.Thread)
    public static class Writer {

        private Connection connection;

        @Setup(Level.Trial)
        public void connect(TrailBenchmark all) throws SQLException {
            connection = DriverManager.getConnection(all.postgres.getJdbcUrl("postgres", "postgres"));
            connection.setAutoCommit(false);
        }

        @TearDown(Level.Trial)
        public void leave() throws SQLException {
            connection.close();
        }
    }

    @Setup(Level.Trial)
    public void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .placeholders(Map.of("clob", "text", "blob", "bytea"))
                .load()
                .migrate();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create sequence unchained_number");
        }
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException {
        postgres.close();
    }

    @Benchmark
    public void act(Writer writer) throws SQLException {
        Stamp stamp = new Stamp(new Actor("P-7", "Nora Quist"), Instant.EPOCH);
        change(writer.connection, stamp);
        if (chained) {
            Trail.chain(
                    writer.connection, List.of(new Trail.Line(stamp, "letter.record", "C-2024-003/F-7", null, DETAILS)));
        } else {
            insert(writer.connection, stamp);
        }
        writer.connection.commit();
    }

    /** The act itself: one small row. */
    private static void change(Connection connection, Stamp stamp) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into retention_period (kind, months, reason, set_at, set_by, set_by_name)"
                        + " values ('NOTE', 12, 'As a measure.', ?, 'P-7', 'Nora Quist')")) {
            insert.setObject(1, OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void insert(Connection connection, Stamp stamp) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into trail_entry (number, at, actor_ref, act, subject, details, details_digest, previous_hash,"
                        + " hash) values (nextval('unchained_number'), ?, 'P-7', 'letter.record', 'C-2024-003/F-7', ?,"
                        + " ?, ?, ?)")) {
            insert.setObject(1, OffsetDateTime.ofInstant(stamp.at(), ZoneOffset.UTC));
            insert.setString(2, DETAILS);
            insert.setString(3, Chain.digest(DETAILS));
            insert.setString(4, UUID.randomUUID().toString());
            insert.setString(5, UUID.randomUUID().toString());
            insert.executeUpdate();
        }
    }
}
