package org.abeyance.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.abeyance.testing.App;
import org.abeyance.testing.FaultySmtp;
import org.abeyance.testing.FaultySmtp.Kept;
import org.abeyance.testing.FaultySmtp.Script;
import org.abeyance.testing.FaultySmtp.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process, killed while it has a mail at every step of its delivery at once: none is lost, and none comes twice but
 * where the server had it whole and its answer was not noted.
 */
class KilledWhileSendingIT {

    static final String TOKEN = "killed-0123456789-killed-0123456789";
    static final int ROUNDS = Integer.getInteger("abeyance.test.rounds", 1);
    static final Duration CLAIM = Duration.ofSeconds(4);

    /** A mail over which the process was killed twice waits for five minutes. */
    static final Duration SECOND_WAIT = Duration.ofMinutes(10);

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The steps at which one mail each is held when the process is killed; one more has just been answered. */
    static final List<Step> STEPS =
            List.of(Step.CONNECT, Step.HELLO, Step.FROM, Step.RECIPIENT, Step.DATA, Step.BODY, Step.WHOLE, Step.KEPT);

    static final int AT_ONCE = STEPS.size() + 1;

    @TempDir
    Path data;

    final FaultySmtp smtp = new FaultySmtp(FaultySmtp.FAULTLESS);
    final AtomicInteger invited = new AtomicInteger();
    EmbeddedPostgres postgres;

    @AfterEach
    void all_servers_are_gone() throws Exception {
        smtp.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    App start(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "ABEYANCE_DATA_DIR",
                data.toString(),
                "ABEYANCE_BOOTSTRAP_TOKEN",
                TOKEN,
                "ABEYANCE_BASE_URL",
                "http://abeyance.example",
                "ABEYANCE_MAIL_HOST",
                "localhost",
                "ABEYANCE_MAIL_PORT",
                String.valueOf(smtp.port()),
                "ABEYANCE_MAIL_TLS",
                "none",
                "ABEYANCE_MAIL_FROM",
                "abeyance@abeyance.example",
                "ABEYANCE_MAIL_WORKERS",
                String.valueOf(AT_ONCE),
                "ABEYANCE_MAIL_CLAIM",
                CLAIM.toString()));
        settings.putAll(more);
        return App.start(settings);
    }

    /** Invites somebody, to whom a mail goes. */
    void invite(App app) {
        String body = """
                {"name": "Somebody", "email": "p%d@people.example", "zone": "Europe/Dublin", "roles": ["reader"]}
                """.formatted(invited.incrementAndGet());
        HttpResponse<String> answer = app.send(app.at("/api/v1/people")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Holds the first connections each at a step of its own, and kills in the same breath as the next one is answered. */
    final class Holding implements Script {

        private final AtomicInteger connections = new AtomicInteger();
        private final ThreadLocal<Integer> connection = new ThreadLocal<>();
        private final CountDownLatch held = new CountDownLatch(STEPS.size());
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch killed = new CountDownLatch(1);
        private final App app;

        Holding(App app) {
            this.app = app;
        }

        @Override
        public Optional<String> at(Step step, String line) throws InterruptedException {
            if (step == Step.CONNECT) {
                connection.set(connections.getAndIncrement());
            }
            if (connection.get() == null) {
                return Optional.empty(); // it began before, for instance with another try of what was in doubt
            }
            int mine = connection.get();
            if (mine < STEPS.size() && STEPS.get(mine) == step) {
                held.countDown();
                killed.await();
            }
            if (mine >= STEPS.size() && step == Step.WHOLE) {
                held.await();
                asked.await();
            }
            if (mine >= STEPS.size() && step == Step.ANSWERED) {
                app.kill();
                killed.countDown();
            }
            return Optional.empty();
        }
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Test
    void nothing_is_lost_and_nothing_comes_twice_but_in_the_named_case() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            smtp.follows(FaultySmtp.FAULTLESS);
            App app = start(Map.of());
            await("what the round before left goes out", this::everybodyHasAMail);
            Holding holding = new Holding(app);
            smtp.follows(holding);
            for (int n = 0; n < AT_ONCE; n++) {
                invite(app);
            }
            holding.asked.countDown();
            assertThat(holding.killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("a mail was held at every step: " + holding.held.getCount() + " missing")
                    .isTrue();
        }
        smtp.follows(FaultySmtp.FAULTLESS);
        long end = System.nanoTime() + SECOND_WAIT.toNanos();
        do {
            assertThat(System.nanoTime()).as("nothing waits any more").isLessThan(end);
            try (App app = start(Map.of())) {
                await("everything goes out", this::everybodyHasAMail);
                await("it is quiet", this::isQuiet);
                assertThat(app.log()).doesNotContain("/invitations/");
            }
        } while (somethingWaits());
        try (Connection connection = embedded()) {
            int doubts = everyMailCameOnceOrInDoubt(connection);
            say(doubts);
            assertThat(doubts).isBetween(ROUNDS, AT_ONCE * ROUNDS);
        }
    }

    Connection embedded() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("abeyance"), "abeyance", "");
    }

    /** Nobody can look before the app has stopped. */
    boolean somethingWaits() throws SQLException {
        try (Connection connection = embedded()) {
            return waiting(connection) > 0;
        }
    }

    @Test
    void of_two_nodes_one_takes_over_what_the_other_had() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        Map<String, String> shared = Map.of(
                "ABEYANCE_DATABASE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "ABEYANCE_DATABASE_USER", "postgres",
                "ABEYANCE_DATABASE_PASSWORD", "postgres");
        App dies = start(shared);
        try (App lives = start(shared)) {
            for (int round = 1; round <= ROUNDS; round++) {
                Holding holding = new Holding(dies);
                smtp.follows(holding);
                for (int n = 0; n < 2 * AT_ONCE; n++) {
                    invite(n % 2 == 0 ? lives : dies);
                }
                holding.asked.countDown();
                assertThat(holding.killed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                smtp.follows(FaultySmtp.FAULTLESS);
                await("the other node takes over", this::everybodyHasAMail);
                if (round < ROUNDS) {
                    dies = start(shared);
                }
            }
            await("all is noted", this::nothingWaits);
        }
        try (Connection connection = connect()) {
            say(everyMailCameOnceOrInDoubt(connection));
        }
    }

    void say(int doubts) {
        System.out.printf(
                "Killed %d times with a mail at each of %d steps: %d mails, %d in doubt, %d came twice%n",
                ROUNDS, AT_ONCE, invited.get(), doubts, smtp.kept().size() - invited.get());
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /**
     * Nothing has arrived for longer than a process may keep a mail to itself, after which another try is due: on a database that
     * only the app can open nobody else can look.
     */
    boolean isQuiet() {
        int before = smtp.kept().size();
        try {
            TimeUnit.MILLISECONDS.sleep(2 * CLAIM.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return smtp.kept().size() == before;
    }

    boolean nothingWaits() {
        try (Connection connection = connect()) {
            return waiting(connection) == 0;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static int waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from mail where state = 'QUEUED'")) {
            row.next();
            return row.getInt(1);
        }
    }

    boolean everybodyHasAMail() {
        return smtp.kept().stream()
                        .flatMap(kept -> kept.to().stream())
                        .distinct()
                        .count()
                == invited.get();
    }

    /** @return how many mails were in doubt */
    int everyMailCameOnceOrInDoubt(Connection connection) throws SQLException {
        Map<String, Long> copies =
                smtp.kept().stream().collect(Collectors.groupingBy(Kept::messageId, Collectors.counting()));
        assertThat(copies).as("each mail keeps its Message-ID").hasSize(invited.get());
        int doubts = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select m.message_id, m.state, (select count(*) from mail_attempt a"
                                + " where a.mail_id = m.id and a.outcome = 'IN_DOUBT') from mail m order by m.id")) {
            while (rows.next()) {
                int doubted = rows.getInt(3);
                doubts += doubted;
                assertThat(rows.getString(2)).isEqualTo("ACCEPTED");
                assertThat(copies.get(rows.getString(1))).isBetween(1L, 1L + doubted);
            }
        }
        return doubts;
    }
}
