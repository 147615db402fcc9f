package org.abeyance.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abeyance.testing.App;
import org.abeyance.testing.FaultySmtp;
import org.abeyance.testing.FaultySmtp.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Monday with several real processes on one PostgreSQL, killed at random, and a mail server that does whatever mail
 * servers do: everybody has their digest, once. It comes twice only where the server had it whole and its answer was not
 * noted, under one Message-ID, and that is counted.
 */
class OnceIT {

    /** Sixty people and two processes; with {@code -Pendurance} two thousand and three. */
    static final boolean IS_LONG = Integer.getInteger("abeyance.test.rounds", 1) > 1;

    static final int PEOPLE = IS_LONG ? 2000 : 60;
    static final int PROCESSES = IS_LONG ? 3 : 2;
    static final int KILLS = IS_LONG ? 40 : 2;
    static final long SEED = Long.getLong("abeyance.test.seed", 20261123);
    static final Duration PATIENCE = Duration.ofMinutes(IS_LONG ? 60 : 4);
    static final String TOKEN = "once-0123456789-once-0123456789-once";

    @TempDir
    Path data;

    final Random random = new Random(SEED);
    final Monday monday = new Monday(random, PEOPLE, KILLS);
    final FaultySmtp smtp = new FaultySmtp(FaultySmtp.FAULTLESS);
    final List<App> apps = new CopyOnWriteArrayList<>();
    final Map<Integer, CompletableFuture<Void>> restarts = new HashMap<>();
    EmbeddedPostgres postgres;

    @BeforeEach
    void a_database_of_their_own() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterEach
    void all_servers_are_gone() throws IOException {
        restarts.values().forEach(one -> one.handle((up, not) -> null).join());
        apps.forEach(App::close);
        smtp.close();
        postgres.close();
    }

    App start(int number) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ABEYANCE_DATA_DIR", data.resolve("node-" + number).toString());
        settings.put("ABEYANCE_DATABASE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
        settings.put("ABEYANCE_DATABASE_USER", "postgres");
        settings.put("ABEYANCE_DATABASE_PASSWORD", "postgres");
        if (number == 0) {
            settings.put("ABEYANCE_BOOTSTRAP_TOKEN", TOKEN);
        }
        settings.put("ABEYANCE_BASE_URL", "https://abeyance.example");
        settings.put("ABEYANCE_SEARCH_DIR", "memory");
        settings.put("ABEYANCE_MAIL_HOST", "localhost");
        settings.put("ABEYANCE_MAIL_PORT", String.valueOf(smtp.port()));
        settings.put("ABEYANCE_MAIL_TLS", "none");
        settings.put("ABEYANCE_MAIL_FROM", "abeyance@abeyance.example");
        settings.put("ABEYANCE_MAIL_WORKERS", "4");
        settings.put("ABEYANCE_MAIL_TIMEOUT", "2S");
        settings.put("ABEYANCE_MAIL_CLAIM", "4S");
        settings.put("ABEYANCE_DIGEST_POLL", "1S");
        settings.put("ABEYANCE_REMINDERS", "false");
        return App.start(settings);
    }

    @Test
    void everybody_has_one_digest_whatever_is_killed_and_whatever_the_mail_server_does() throws Exception {
        List<CompletableFuture<App>> starting = IntStream.range(0, PROCESSES)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> start(number)))
                .toList();
        starting.forEach(one -> apps.add(one.join()));
        take("M01");
        take("M03");
        people();
        smtp.follows(monday);
        long begun = System.nanoTime();
        everybodyIsDue();
        untilAllIsSettled();
        everyDigestCameOnce(Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    void take(String matter) throws IOException {
        try (InputStream file = OnceIT.class.getResourceAsStream("/matters/" + matter + ".json")) {
            var answer = apps.get(0)
                    .send(apps.get(0)
                            .at("/api/v1/matters")
                            .header("Authorization", "Bearer " + TOKEN)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(file.readAllBytes()))
                            .build());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    /** They have been here for long: making two thousand by hand would take longer than the Monday does. */
    void people() throws SQLException {
        write("insert into person (version, name, email, zone, password_hash) select 0, 'Person ' || n,"
                + " 'p' || n || '@people.example', 'Europe/Dublin', 'none that anybody knows'"
                + " from generate_series(1, " + PEOPLE + ") n");
        write("insert into person_role (person_id, role, granted_at, granted_by)"
                + " select id, 'READER', now(), 'P-0' from person where email like '%@people.example'");
    }

    /** Whose digest is due, at one moment of the week before; told they were four weeks ago. */
    void everybodyIsDue() throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from digest_subscription") < PEOPLE) {
            assertThat(System.nanoTime()).as("everybody is enrolled").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        write("update digest_subscription set next_at = now(), told_until = now() - interval '28 days'");
    }

    /** Kills and starts again as the Monday says, and lets the time pass that a mail waits which was put off. */
    void untilAllIsSettled() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from digest where state <> 'QUEUED'") < PEOPLE) {
            assertThat(System.nanoTime()).as("seed %d: %s", SEED, monday).isLessThan(end);
            int victim = random.nextInt(PROCESSES);
            boolean isUp = restarts.getOrDefault(victim, CompletableFuture.completedFuture(null))
                    .isDone();
            if (isUp && monday.isTimeToKill()) {
                apps.get(victim).kill();
                monday.killed();
                restarts.put(victim, CompletableFuture.runAsync(() -> apps.set(victim, start(victim))));
            }
            if (monday.isTimeToGoAway()) {
                smtp.goesAway();
                TimeUnit.SECONDS.sleep(1);
                smtp.isThereAgain();
            }
            TimeUnit.MILLISECONDS.sleep(20);
            write("update mail set next_at = now() where state = 'QUEUED' and claimed_by is null and next_at > now()");
        }
        restarts.values().forEach(CompletableFuture::join);
    }

    void everyDigestCameOnce(long seconds) throws SQLException {
        Map<String, List<String>> copies = smtp.kept().stream()
                .collect(Collectors.groupingBy(
                        kept -> kept.to().get(0), Collectors.mapping(Kept::messageId, Collectors.toList())));
        Map<String, Integer> doubts = new HashMap<>();
        int digests = 0;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select p.email, d.state, m.message_id,"
                        + " (select count(*) from mail_attempt a where a.mail_id = m.id and a.outcome = 'IN_DOUBT')"
                        + " from digest d join person p on p.id = d.person_id"
                        + " join mail_recipient r on r.address = p.email join mail m on m.id = r.mail_id")) {
            while (rows.next()) {
                digests++;
                String person = rows.getString(1);
                doubts.put(person, rows.getInt(4));
                List<String> came = copies.getOrDefault(person, List.of());
                if (monday.isRefused(person)) {
                    assertThat(rows.getString(2)).as(person).isEqualTo("REFUSED");
                    assertThat(came).as(person).isEmpty();
                } else {
                    assertThat(rows.getString(2)).as(person).isEqualTo("ACCEPTED");
                    assertThat(came).as("seed %d, %s", SEED, person).hasSizeBetween(1, 1 + rows.getInt(4));
                    assertThat(Set.copyOf(came)).as("one Message-ID").containsExactly(rows.getString(3));
                }
            }
        }
        assertThat(monday.kills()).as("processes were killed").isPositive();
        assertThat(digests).as("one row each").isEqualTo(PEOPLE);
        assertThat(doubts.keySet()).as("and for everybody").isEqualTo(everybody());
        int doubted = doubts.values().stream().mapToInt(Integer::intValue).sum();
        int twice = smtp.kept().size() - copies.size();
        assertThat(twice).as("the named case is among them").isPositive();
        assertThat(twice).as("no more came twice than were in doubt").isLessThanOrEqualTo(doubted);
        System.out.printf(
                "Everybody's digest, once: %d people, %d processes, seed %d, %d s; %s; %d in doubt, %d came twice, 0 missing%n",
                PEOPLE, PROCESSES, SEED, seconds, monday, doubted, twice);
    }

    static Set<String> everybody() {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(n -> "p" + n + "@people.example")
                .collect(Collectors.toSet());
    }

    void write(String statement) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement writing = connection.createStatement()) {
            writing.executeUpdate(statement);
        }
    }

    long number(String question) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
