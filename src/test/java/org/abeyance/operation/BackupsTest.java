package org.abeyance.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.abeyance.Refused;
import org.abeyance.audit.Head;
import org.abeyance.audit.Trail;
import org.abeyance.audit.Verification;
import org.abeyance.people.Person;
import org.abeyance.store.Database;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Walled;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups in the product, and what an operator does beside it on PostgreSQL. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class BackupsTest {

    private static final Logger LOG = Logger.getLogger(BackupsTest.class);

    @Inject
    Backups backups;

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Trail trail;

    @Inject
    Cast cast;

    @Inject
    Walled walled;

    @Inject
    Slate slate;

    @Inject
    Today today;

    Person ines;

    @BeforeEach
    void a_matter_is_here() throws IOException {
        slate.wipe();
        ines = cast.administrator();
        walled.matter(cast.caseworker(), "M01");
    }

    @Test
    void nothing_is_backed_up_where_nobody_said_whereto() {
        cast.program(ines).post("/api/v1/backups").then().statusCode(422).body(containsString("abeyance.backup.dir"));
        cast.browser(ines)
                .get("/backups")
                .then()
                .statusCode(200)
                .body(containsString(database.isPostgresql() ? "pg_dump" : "Nothing is backed up"));
    }

    @Test
    void the_oldest_goes_and_each_is_on_the_trail(@TempDir Path folder) throws IOException {
        if (database.isPostgresql()) {
            assertThatThrownBy(() -> backups.make(cast.stamp(ines), folder)).isInstanceOf(Refused.class);
            return;
        }
        String first = backups.make(cast.stamp(ines), folder).name();
        assertThat(cast.actsOn("backup/" + first)).containsExactly("backup.make");
        assertThatThrownBy(() -> backups.make(cast.stamp(ines), folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("of this second already");
        for (int night = 0; night < 14; night++) {
            today.goesOnBy(Duration.ofDays(1));
            backups.make(cast.stamp(ines), folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(14)
                    .doesNotContain(first);
        }
    }

    @Test
    void a_backup_read_into_an_empty_database_has_the_same_trail(@TempDir Path folder)
            throws IOException, SQLException {
        if (database.isPostgresql()) {
            return;
        }
        Head head = trail.head();
        Backups.Made made = backups.make(cast.stamp(ines), folder);
        try (Connection elsewhere = DriverManager.getConnection("jdbc:h2:mem:elsewhere", "abeyance", "")) {
            Script.read(elsewhere, folder.resolve(made.name()));
            assertThat(Verification.of(elsewhere, head).isIntact()).isTrue();
            assertThat(Verification.of(elsewhere).head()).isEqualTo(head);
        }
    }

    @Test
    void a_night_begins_at_its_hour_and_not_twice() {
        assertThat(BackupJob.until(2, Instant.parse("2026-11-25T01:59:30Z"))).isEqualTo(Duration.ofSeconds(30));
        assertThat(BackupJob.until(2, Instant.parse("2026-11-25T02:00:00Z"))).isEqualTo(Duration.ofDays(1));
        assertThat(BackupJob.until(0, Instant.parse("2026-11-25T23:00:00Z"))).isEqualTo(Duration.ofHours(1));
        assertThat(HeadJob.untilMidnight(Instant.parse("2026-11-25T23:00:00Z"))).isEqualTo(Duration.ofHours(1));
        assertThat(HeadJob.untilMidnight(Instant.parse("2026-11-25T00:00:00Z"))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void postgresql_is_dumped_and_restored_with_its_own_tools(@TempDir Path folder) throws Exception {
        if (!database.isPostgresql()) {
            return;
        }
        mustHaveToolsOfTheServersVersion();
        Head head = trail.head();
        Path dump = folder.resolve("abeyance.dump");
        run("pg_dump", "--format=custom", "--file=" + dump, "--dbname=postgres");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists restored");
            statement.execute("create database restored");
        }
        run("pg_restore", "--exit-on-error", "--dbname=restored", dump.toString());
        String url = url().replaceFirst("/postgres(\\?.*)?$", "/restored");
        try (Connection restored = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertThat(Verification.of(restored, head).isIntact()).isTrue();
        }
    }

    private void mustHaveToolsOfTheServersVersion() throws Exception {
        int server;
        try (Connection connection = source.getConnection()) {
            server = connection.getMetaData().getDatabaseMajorVersion();
        }
        String version = "none";
        try {
            Process process = new ProcessBuilder("pg_dump", "--version").start();
            version = new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException absent) {
            // said below
        }
        int tool =
                version.matches(".*\\) [0-9]+.*") ? Integer.parseInt(version.replaceAll(".*\\) ([0-9]+).*", "$1")) : 0;
        if (tool < server) {
            LOG.errorf(
                    "pg_dump AND pg_restore WERE NOT TESTED: the server is %d, on this machine is: %s.",
                    server, version);
            Assumptions.abort("no pg_dump of the server's version: dump and restore were not tested");
        }
    }

    private void run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", "localhost");
        builder.environment().put("PGPORT", url().replaceAll(".*:([0-9]+)/.*", "$1"));
        builder.environment().put("PGUSER", "postgres");
        builder.environment().put("PGPASSWORD", "postgres");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(List.of(command) + ": " + said).isZero();
    }

    private String url() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }
}
