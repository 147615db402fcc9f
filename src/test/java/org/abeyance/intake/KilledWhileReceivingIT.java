package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.abeyance.testing.App;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process, killed while it has a mail at every step of receiving at once, by mailbox and by call: each mail is kept
 * byte for byte, and is one letter.
 */
class KilledWhileReceivingIT {

    static final String TOKEN = "killed-0123456789-killed-0123456789";
    static final int ROUNDS = Integer.getInteger("abeyance.test.rounds", 1);
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What has just been done with a mail when the process dies, in this order. */
    enum Step {
        FETCHED,
        KEPT,
        ENTERED,
        READ,
        FILED,
        MARKED;

        String mailbox() {
            return name().toLowerCase();
        }

        String call() {
            return "call-" + mailbox() + ".eml";
        }
    }

    /** A caller hears the answer when all is done: these are the steps before. */
    static final List<Step> OF_A_CALL = List.of(Step.KEPT, Step.ENTERED, Step.READ);

    @TempDir
    Path folder;

    final ObjectMapper json = new ObjectMapper();
    final GreenMail server = new GreenMail(new ServerSetup(0, null, "imap"));
    final Map<String, GreenMailUser> users = new LinkedHashMap<>();
    final Map<String, Integer> delivered = new HashMap<>();
    final Map<String, String> concerns = new HashMap<>();

    /** The digest of each mail, by the subject of the letter that it is to be. */
    final Map<String, String> digests = new HashMap<>();

    EmbeddedPostgres postgres;
    App running;

    @BeforeEach
    void a_mail_server() {
        server.start();
        for (Step step : Step.values()) {
            users.put(step.mailbox(), server.setUser(step.mailbox() + "@mail.example", step.mailbox(), "secret"));
        }
    }

    @AfterEach
    void all_servers_are_gone() throws IOException {
        if (running != null) {
            running.kill();
        }
        server.stop();
        if (postgres != null) {
            postgres.close();
        }
    }

    App start(Map<String, String> more) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String mailboxes = users.keySet().stream()
                .map(user -> "imap://" + user + "@localhost:" + server.getImap().getPort()
                        + "/INBOX?tls=none&password-file=" + secret)
                .collect(Collectors.joining(","));
        Map<String, String> settings = new HashMap<>(Map.of(
                "ABEYANCE_DATA_DIR",
                folder.toString(),
                "ABEYANCE_BOOTSTRAP_TOKEN",
                TOKEN,
                "ABEYANCE_MAILBOX_URLS",
                mailboxes,
                "ABEYANCE_MAILBOX_HOLD",
                "3S",
                "ABEYANCE_FILES_READING",
                "false",
                "ABEYANCE_REMINDERS",
                "false"));
        settings.putAll(more);
        running = App.start(settings);
        return running;
    }

    /** One for each line of mails, so that none waits for another. */
    void concerns(App app) throws IOException {
        List<String> lines = new ArrayList<>(users.keySet());
        OF_A_CALL.forEach(step -> lines.add(step.call()));
        for (String line : lines) {
            String body = """
                    {"title": "%s", "summary": "", "kind": "ENGAGEMENT", "opened": "2024-09-06", "organisation": "LinkedIn",
                     "practice": "Training", "platforms": ["LinkedIn"], "jurisdictions": ["UK"], "regulators": ["ICO"]}
                    """.formatted(line);
            HttpResponse<String> answer = app.send(app.at("/api/v1/concerns")
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            concerns.put(line, json.readTree(answer.body()).get("reference").asText());
        }
    }

    /** The next mail of a line, which names its concern and encloses a file. */
    byte[] mail(String line) {
        int number = delivered.merge(line, 1, Integer::sum);
        String subject = "Number %d of %s [%s]".formatted(number, line, concerns.get(line));
        byte[] mail = """
                From: Jane Roe <jane.roe@ico.org.uk>
                To: privacy@linkedin.example
                Message-ID: <%d.%s@ico.org.uk>
                Date: Fri, 20 Sep 2024 10:00:00 +0100
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=xyz

                --xyz
                Content-Type: text/plain; charset=utf-8

                We have not approved it. %s
                --xyz
                Content-Type: application/pdf; name="letter.pdf"
                Content-Disposition: attachment; filename="letter.pdf"

                %%PDF-1.4 %s
                --xyz--
                """.formatted(number, line, subject, "Words. ".repeat(200), subject)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        digests.put(subject, sha256(mail));
        return mail;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void deliver(String user, byte[] mail) {
        try {
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(users.get(user))
                    .appendMessage(
                            new MimeMessage(
                                    jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(mail)),
                            new Flags(),
                            new Date());
        } catch (MessagingException | FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    HttpResponse<String> call(App app, String name, byte[] mail) {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: message/rfc822\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return app.send(app.at("/api/v1/concerns/" + concerns.get(name) + "/letters")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(List.of(head, mail, "\r\n--b--\r\n".getBytes())))
                .build());
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** What has piled up may take its time, as long as it gets less. */
    private void awaitAll(IntSupplier letters) throws InterruptedException {
        int all = delivered.values().stream().mapToInt(Integer::intValue).sum();
        int filed = letters.getAsInt();
        while (filed < all) {
            int before = filed;
            await("more than " + before + " of " + all + " are filed", () -> letters.getAsInt() > before);
            filed = letters.getAsInt();
        }
    }

    @Test
    void each_mail_is_one_letter_at_whichever_step_the_process_died() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        Map<String, String> shared = Map.of(
                "ABEYANCE_DATABASE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "ABEYANCE_DATABASE_USER", "postgres",
                "ABEYANCE_DATABASE_PASSWORD", "postgres");
        App app = start(shared);
        concerns(app);
        try (Connection brake = postgres.getPostgresDatabase().getConnection()) {
            Brakes brakes = new Brakes(brake);
            for (int round = 1; round <= ROUNDS; round++) {
                await("what the round before left is filed", this::everythingIsFiled);
                Map<String, byte[]> unanswered = killAtEveryStep(app, brakes);
                assertThat(states()).as("nothing was filed by halves").containsExactlyInAnyOrderElementsOf(LEFT);
                app = start(shared);
                for (Map.Entry<String, byte[]> call : unanswered.entrySet()) {
                    assertThat(call(app, call.getKey(), call.getValue()).statusCode())
                            .isIn(200, 201);
                }
            }
            await("all is filed", this::everythingIsFiled);
            app.close();
            everyMailIsOneLetter(brake);
        }
        System.out.printf(
                "Killed %d times with a mail at each of %d steps of receiving: %d mails, each one letter%n",
                ROUNDS, Step.values().length + OF_A_CALL.size(), digests.size());
    }

    /** What is known of the mails of one round when the process is dead: the fetched and the kept ones are no arrivals yet. */
    static final List<String> LEFT = List.of(
            "entered RECEIVED",
            "read HELD",
            "filed FILED",
            "marked FILED",
            "call-entered.eml RECEIVED",
            "call-read.eml HELD");

    /** @return the calls that nobody answered */
    private Map<String, byte[]> killAtEveryStep(App app, Brakes brakes) throws Exception {
        Map<String, byte[]> mails = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            byte[] mail = mail(step.mailbox());
            mails.put(step.mailbox(), mail);
            int uid = delivered.get(step.mailbox());
            brakes.put(step, step == Step.FETCHED ? sha256(mail) : step.mailbox(), uid);
        }
        Map<String, byte[]> calls = new LinkedHashMap<>();
        for (Step step : OF_A_CALL) {
            calls.put(step.call(), mail(step.call()));
            brakes.put(step, step.call(), 0);
        }
        mails.forEach(this::deliver);
        users.keySet().forEach(user -> deliver(user, mail(user)));
        List<CompletableFuture<HttpResponse<String>>> waiting = calls.entrySet().stream()
                .map(call -> CompletableFuture.supplyAsync(() -> call(app, call.getKey(), call.getValue())))
                .toList();
        await("a mail is held at every step", brakes::holdAll);
        app.kill();
        brakes.release();
        for (CompletableFuture<HttpResponse<String>> call : waiting) {
            assertThat(call.handle((answer, failed) -> failed).get())
                    .as("a call that was answered")
                    .hasRootCauseInstanceOf(IOException.class);
        }
        await("the dead process is gone from the database", brakes::areFree);
        return calls;
    }

    /** Holds the process at single steps, from within the database: a trigger waits for a lock that the test has. */
    static final class Brakes {

        private final Connection connection;
        private int count;

        Brakes(Connection connection) throws SQLException {
            this.connection = connection;
            run("create schema brake");
            run("create table brake.step (step text, who text, uid bigint, number integer)");
            run("""
                    create function brake.hold(what text, whose text, at bigint) returns void language plpgsql as $$
                    declare found_number integer;
                    begin
                        select number into found_number from brake.step where step = what and who = whose and uid <= at;
                        if found then perform pg_advisory_xact_lock(found_number); end if;
                    end $$""");
            trigger("content", "insert", "true", "perform brake.hold('FETCHED', NEW.digest, 1000000)");
            trigger("arrival", "insert", "true", hold("KEPT", "NEW.source"));
            trigger(
                    "arrival",
                    "update",
                    "OLD.state = 'RECEIVED' and NEW.state = 'HELD'",
                    hold("ENTERED", "NEW.source"));
            trigger("arrival", "update", "NEW.state = 'FILED'", hold("READ", "NEW.source"));
            trigger("mailbox", "update", "NEW.last_uid > OLD.last_uid", mailbox("FILED", "NEW.last_uid"));
            trigger("mailbox", "update", "NEW.last_uid = OLD.last_uid", mailbox("MARKED", "NEW.last_uid"));
        }

        private static String hold(String step, String source) {
            return "perform brake.hold('" + step + "', split_part(" + source + ", ' ', 1), 1000000)";
        }

        private static String mailbox(String step, String uid) {
            return "perform brake.hold('" + step + "', split_part(NEW.name, ' ', 1), " + uid + ")";
        }

        private void trigger(String table, String event, String when, String then) throws SQLException {
            String name = "hold_" + ++count;
            run("create function brake." + name + "() returns trigger language plpgsql as $$ begin " + then
                    + "; return NEW; end $$");
            run("create trigger " + name + " before " + event + " on " + table + " for each row when (" + when
                    + ") execute function brake." + name + "()");
        }

        void put(Step step, String who, int uid) throws SQLException {
            count++;
            run("select pg_advisory_lock(" + count + ")");
            run("insert into brake.step values ('" + step + "', '" + who + "', " + uid + ", " + count + ")");
        }

        boolean holdAll() {
            return number("select count(distinct objid) from pg_locks where locktype = 'advisory' and not granted")
                    == number("select count(*) from brake.step");
        }

        void release() throws SQLException {
            run("delete from brake.step");
            run("select pg_advisory_unlock_all()");
        }

        boolean areFree() {
            return number("select count(*) from pg_stat_activity where backend_type = 'client backend'"
                            + " and datname = current_database() and pid <> pg_backend_pid()")
                    == 0;
        }

        private void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private long number(String sql) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** Of the first mail of each line in the last round, as the dead process left them. */
    List<String> states() throws SQLException {
        List<String> states = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select split_part(source, ' ', 1) || ' ' || state from arrival"
                        + " order by id desc limit 6")) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }

    boolean everythingIsFiled() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*), (select coalesce(sum(taken), 0) from mailbox)"
                        + " from arrival where state = 'FILED'")) {
            row.next();
            return row.getInt(1) == digests.size()
                    && row.getInt(2)
                            == users.keySet().stream()
                                    .mapToInt(user -> delivered.getOrDefault(user, 0))
                                    .sum();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** By the rows alone: each mail came in once, byte for byte, with its file, and the trail says so once. */
    void everyMailIsOneLetter(Connection connection) throws SQLException {
        Map<String, String> kept = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select l.subject, c.digest, a.state, (select count(*) from attachment f"
                                + " where f.fact_id = l.id) from arrival a join content c on c.id = a.content_id"
                                + " left join letter l on l.letter_ref = a.letter_ref")) {
            while (rows.next()) {
                assertThat(kept.put(rows.getString(1), rows.getString(2)))
                        .as(rows.getString(1))
                        .isNull();
                assertThat(rows.getString(3)).isEqualTo("FILED");
                assertThat(rows.getInt(4)).isEqualTo(2);
            }
        }
        assertThat(kept).isEqualTo(digests);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from letter),"
                        + " (select count(*) from trail_entry where act = 'arrival.receive'),"
                        + " (select count(*) from trail_entry where act = 'arrival.file')")) {
            row.next();
            assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3))).containsOnly(digests.size());
        }
    }

    /** Nothing outside can hold a process on a database that only it can open: so it dies at any moment. */
    @Test
    void on_the_embedded_database_each_mail_is_one_letter_whenever_the_process_dies() throws Exception {
        Random random = new Random(ROUNDS);
        App app = start(Map.of());
        concerns(app);
        for (int round = 1; round <= ROUNDS; round++) {
            for (int number = 0; number < 4; number++) {
                users.keySet().forEach(user -> deliver(user, mail(user)));
            }
            TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(1500));
            app.kill();
            app = start(Map.of());
        }
        App last = app;
        awaitAll(() -> users.keySet().stream()
                .mapToInt(user -> letters(last, concerns.get(user)))
                .sum());
        last.close();
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("abeyance"), "abeyance", "")) {
            everyTextIsThere(connection);
            everyMailIsOneLetter(connection);
        }
    }

    /** Whatever a table keeps can be read. */
    void everyTextIsThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet columns = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                try (ResultSet rows = statement.executeQuery(
                        "select \"%s\" from \"%s\"".formatted(columns.getString("COLUMN_NAME"), table))) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    int letters(App app, String concern) {
        try {
            int count = 0;
            String next = "";
            do {
                JsonNode page = json.readTree(app.send(app.at("/api/v1/concerns/" + concern + "/letters" + next)
                                .header("Authorization", "Bearer " + TOKEN)
                                .build())
                        .body());
                count += page.get("letters").size();
                next = page.hasNonNull("next") ? "?after=" + page.get("next").asText() : null;
            } while (next != null);
            return count;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
