package org.abeyance.digest;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.abeyance.benchmark.Ground;
import org.abeyance.testing.App;
import org.abeyance.testing.FaultySmtp;
import org.abeyance.testing.FaultySmtp.Step;

/**
 * How long one Monday takes the packaged app, with a heap of 512 MB: 10,000 digests opened, composed and handed to a mail
 * server, over 200,000 letters in 4,000 concerns of which every twentieth is walled to three people. On PostgreSQL and on
 * H2. A number on the command line is how many people; everything else shrinks with them.
 */
public final class DigestBenchmark {

    private static final int PEOPLE = 10_000;
    private static final String TOKEN = "benchmark-0123456789-benchmark-0123456789";
    private static final String WHEN = "timestamp with time zone '2024-06-01 08:00:00+00:00'";
    private static final int WEEKS = 156;

    private final int people;
    private final int concerns;
    private final int letters;
    private final Ground ground;
    private final AtomicInteger arrived = new AtomicInteger();
    private final FaultySmtp smtp = new FaultySmtp((step, line) -> {
        if (step == Step.ANSWERED) {
            arrived.incrementAndGet();
        }
        return java.util.Optional.empty();
    });

    private DigestBenchmark(Ground ground, int people) {
        this.people = people;
        this.concerns = Math.max(40, people * 4 / 10);
        this.letters = people * 20;
        this.ground = ground;
        smtp.countsOnly();
    }

    /** @param arguments how many people, as {@code 500} or {@code h2:500} */
    public static void main(String[] arguments) throws Exception {
        Ground.each(arguments, PEOPLE, (ground, people) -> new DigestBenchmark(ground, people).run());
    }

    private void run() throws Exception {
        try {
            try (App app = App.start(settings())) {
                for (String matter : List.of("M01", "M03", "M09")) {
                    take(app, matter);
                }
            }
            Instant due;
            try (Connection connection = ground.connect();
                    Statement statement = connection.createStatement()) {
                fill(statement);
                due = Instant.now().plusSeconds(ground.isPostgresql() ? 60 : 90).truncatedTo(ChronoUnit.SECONDS);
                subscribe(statement, due);
            }
            try (App app = App.start(settings())) {
                measure(app, due);
            }
        } finally {
            smtp.close();
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = ground.settings();
        settings.put("JAVA_TOOL_OPTIONS", "-Xmx512m");
        settings.put("ABEYANCE_BOOTSTRAP_TOKEN", TOKEN);
        settings.put("ABEYANCE_BASE_URL", "https://abeyance.example");
        settings.put("ABEYANCE_SEARCH_DIR", "memory");
        settings.put("ABEYANCE_MAIL_HOST", "localhost");
        settings.put("ABEYANCE_MAIL_PORT", String.valueOf(smtp.port()));
        settings.put("ABEYANCE_MAIL_TLS", "none");
        settings.put("ABEYANCE_MAIL_FROM", "abeyance@abeyance.example");
        settings.put("ABEYANCE_MAIL_WORKERS", "4");
        settings.put("ABEYANCE_DIGEST_POLL", "1S");
        settings.put("ABEYANCE_REMINDERS", "false");
        return settings;
    }

    private static void take(App app, String matter) throws IOException {
        try (InputStream file = DigestBenchmark.class.getResourceAsStream("/matters/" + matter + ".json")) {
            var answer = app.send(app.at("/api/v1/matters")
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(file.readAllBytes()))
                    .build());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.body());
            }
        }
    }

    /** One to so many, as {@code x}. */
    private String numbers(int most) {
        return ground.isPostgresql()
                ? "(select x from generate_series(1, " + most + ") as numbers(x)) n"
                : "(select x from system_range(1, " + most + ")) n";
    }

    private void fill(Statement statement) throws SQLException {
        statement.execute("insert into person (id, version, name, email, zone, password_hash, legal_team)"
                + " select 1000000 + x, 0, 'Person ' || x, 'p' || x || '@people.example', 'Europe/Dublin', 'none', false from "
                + numbers(people));
        statement.execute("insert into person_role (person_id, role, granted_at, granted_by) select 1000000 + x,"
                + " case when mod(x, 20) = 0 then 'CASEWORKER' else 'READER' end, " + WHEN + ", 'P-0' from " + numbers(people));
        statement.execute("insert into concern (id, version, ref, title, kind, stage, organisation_id, practice_id, owner_id,"
                + " opened_given, opened_on, recorded_at, recorded_by, walled_at) select 1000000 + x, 0,"
                + " 'C-2024-' || (1000000 + x), 'Matter ' || x || ' about what is done with data', 'ENGAGEMENT', 'OPEN',"
                + " (select min(id) from organisation), (select min(id) from practice),"
                + " 1000000 + 1 + mod(x * 17, " + people + "), '2024-06-01', date '2024-06-01', " + WHEN + ", 'P-0',"
                + " case when mod(x, 20) = 0 then " + WHEN + " end from " + numbers(concerns));
        statement.execute("insert into wall_member (concern_id, person_id, custodian, added_at, added_by)"
                + " select c.id, 1000000 + 1 + mod(c.id * 31 + n.x * 7, " + people + "), true, " + WHEN + ", 'P-0'"
                + " from concern c cross join " + numbers(3) + " where c.walled_at is not null");
        facts(statement, "LETTER", 10_000_000, letters, "mod(x, " + WEEKS * 7 + ")");
        statement.execute("insert into letter (id, letter_ref, edition, direction, channel, nature, subject, regulator_id,"
                + " verbatim, complete) select 10000000 + x, 'L-2024-' || (10000000 + x), 1,"
                + " case when mod(x, 2) = 0 then 'IN' else 'OUT' end, 'EMAIL', 'OTHER',"
                + " 'Letter ' || x || ' about what we asked for', (select min(id) from regulator), false, true from "
                + numbers(letters));
        facts(statement, "DECISION", 50_000_000, concerns / 4, "700 + mod(x, 300)");
        statement.execute("insert into decision (id, act, decided_by) select 50000000 + x, 'PAUSE', 'The board' from "
                + numbers(concerns / 4));
        statement.execute("insert into fact_activity (fact_id, activity_id)"
                + " select 50000000 + x, (select min(id) from activity) + mod(x, (select count(*) from activity)) from "
                + numbers(concerns / 4));
        statement.execute("insert into fact_jurisdiction (fact_id, jurisdiction_code, sort_order)"
                + " select 50000000 + x, case mod(x, 4) when 0 then 'UK' when 1 then 'IE' when 2 then 'IT' else 'EU' end, 0 from "
                + numbers(concerns / 4));
        statement.execute("insert into deadline (id, version, ref, concern_id, whose, title, typed_on, typed_reason, zone,"
                + " calendar_used, calendar_version, disputed, stopped, steps, due_on, listed_on, recorded_at, recorded_by,"
                + " recorded_by_name, governing) select 1000000 + x, 0, 'D-2024-' || (1000000 + x), 1000000 + x, 'OURS',"
                + " 'Answer letter ' || x, current_date, 'As asked', 'Europe/Dublin', '', '', false, false, '[]',"
                + " current_date + cast(mod(x, 300) - 5 as integer), current_date + cast(mod(x, 300) - 5 as integer),"
                + WHEN + ", 'P-0', 'Nobody', null from " + numbers(concerns));
        statement.execute(ground.isPostgresql() ? "analyze" : "analyze sample_size 1000");
    }

    /** The last of them happened, and were recorded, yesterday. */
    private void facts(Statement statement, String kind, int first, int many, String daysAgo) throws SQLException {
        String day = "current_date - 1 - cast(" + daysAgo + " as integer)";
        String item = kind.equals("LETTER") ? "'L-2024-'" : "'F-'";
        statement.execute("insert into fact (id, kind, ref, concern_id, effective_given, effective_on, by_whom, text,"
                + " recorded_at, recorded_by, recorded_by_name, item) select " + first + " + x, '" + kind + "', 'F-' || ("
                + first + " + x), 1000000 + 1 + mod(x, " + concerns + "), cast(" + day + " as varchar), " + day
                + ", 'Somebody', 'What it says.', cast(" + day + " as timestamp) at time zone 'UTC', 'P-0', 'Nobody', "
                + item + " || (" + first + " + x) from " + numbers(many));
    }

    private void subscribe(Statement statement, Instant due) throws SQLException {
        String next = "timestamp with time zone '" + due.toString().replace('T', ' ').replace("Z", "+00:00") + "'";
        String told = "timestamp with time zone '"
                + due.minus(Duration.ofDays(7)).toString().replace('T', ' ').replace("Z", "+00:00") + "'";
        statement.execute("insert into digest_subscription (version, person_id, frequency, on_day, at_hour, edition, zone,"
                + " told_until, next_at, leave_token) select 0, id, 'WEEKLY', 'MONDAY', 8, case when mod(id, 20) = 0 then"
                + " 'CASEWORKER' else 'MANAGER' end, zone, " + told + ", " + next + ", 'leave-' || id from person"
                + " where email like '%@people.example'");
    }

    private void measure(App app, Instant due) throws Exception {
        boolean wasReady = Instant.now().isBefore(due);
        while (Instant.now().isBefore(due)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        Duration before = app.processorTime();
        while (arrived.get() < people) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        Duration took = Duration.between(wasReady ? due : Instant.now(), Instant.now());
        Duration spent = app.processorTime().minus(before);
        System.out.printf(
                "%s: %,d digests over %,d letters in %,d concerns: %.1f s from the moment they were due until the last was"
                        + " taken by the mail server, %.1f ms each; the processor spent %.1f ms each on the app; %s resident at most, heap 512 MB%n",
                ground.name(),
                people,
                letters,
                concerns,
                took.toMillis() / 1000.0,
                (double) took.toMillis() / people,
                (double) spent.toMillis() / people,
                app.residentAtMost());
        if (!wasReady) {
            System.out.println("It was not ready when they were due, so the time says nothing. Try again.");
        }
    }
}
