package org.abeyance.deadline;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.abeyance.audit.Chain;
import org.abeyance.benchmark.Ground;
import org.abeyance.testing.App;
import org.abeyance.testing.Crowd;
import org.abeyance.web.Forgery;
import org.abeyance.web.Wire;

/**
 * A hundred thousand open deadlines of as many concerns and two hundred people, on both databases, in the packaged app: the
 * list page for one owner, and all of them computed again after a holiday is added and taken out.
 */
public final class ManyDeadlinesBenchmark {

    private static final String TOKEN = "many-deadlines-0123456789-many-deadlines";
    private static final String COOKIE = "many-deadlines-cookie-0123456789-0123456789";
    private static final List<String> RULES = List.of("FOIA-10-20WD", "UKGDPR-12A-1M", "PECR-5C-21D");
    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final LocalDate HOLIDAY = LocalDate.of(2027, 3, 17);
    private static final int CONCERNS = 100_000;
    private static final int DAYS = 60;
    private static final int WARM = 100;
    private static final int MEASURED = 200;

    private static final String MATTER = """
            {"format": "abeyance/matter-1", "id": "S01", "organisation": "Example Networks", "platforms": ["Example"],
             "practice": "Training", "regulators": ["ICO"], "jurisdictions": ["UK"], "events": [
               {"id": "S01-1", "on": "2024-09-06", "kind": "concern-raised", "by": "ICO", "text": "Asked.",
                "source": {"publisher": "ICO"}}]}
            """;

    private final String name;

    private ManyDeadlinesBenchmark(String name) {
        this.name = name;
    }

    /** @param arguments how many concerns, as {@code 20000} or {@code postgresql:20000} */
    public static void main(String... arguments) throws Exception {
        Ground.each(
                arguments, CONCERNS, (ground, concerns) -> new ManyDeadlinesBenchmark(ground.name()).run(ground, concerns));
    }

    private void run(Ground ground, int concerns) throws SQLException {
        Map<String, String> settings = ground.settings();
        settings.put("ABEYANCE_BOOTSTRAP_TOKEN", TOKEN);
        try (App app = App.start(settings)) {
            startClocks(app);
        }
        String owner;
        try (Connection connection = ground.connect()) {
            Crowd.gather(connection, concerns);
            owner = signIn(connection);
        }
        try (App app = App.start(settings)) {
            list(app, "/deadlines?owner=" + owner);
            list(app, "/deadlines");
            holiday(app, "ADDED", "an added holiday");
            holiday(app, "REMOVED", "the holiday taken out");
            list(app, "/deadlines?owner=" + owner);
        }
    }

    /** The clocks that are dealt to all concerns: three rules from each of sixty days. */
    private static void startClocks(App app) {
        String concern = post(app, "/api/v1/matters", MATTER).replaceAll("(?s).*\"(C-[0-9-]+)\".*", "$1");
        for (int day = 0; day < DAYS; day++) {
            for (String rule : RULES) {
                post(
                        app,
                        "/api/v1/concerns/" + concern + "/deadlines",
                        """
                        {"title": "Answer", "rule": "%s", "trigger": "%sT10:00:00+00:00"}
                        """.formatted(rule, FIRST.plusDays(day)));
            }
        }
    }

    /** A browser of the first person, as if it had signed in. */
    private static String signIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into device (person_id, secret_hash, browser, address, signed_in_at, last_seen_at)"
                    + " select min(id), '" + Chain.digest(COOKIE) + "', 'Firefox', '192.0.2.7', current_timestamp,"
                    + " current_timestamp from person");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            try (ResultSet row = statement.executeQuery("select min(id) from person where email like 'crowd-%'")) {
                row.next();
                return "P-" + row.getLong(1);
            }
        }
    }

    private void list(App app, String page) {
        double[] millis = new double[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            long since = System.nanoTime();
            HttpResponse<String> answer = app.send(
                    app.at(page).header("Cookie", Wire.SESSION + "=" + COOKIE).build());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode() + answer.body());
            }
            millis[Math.max(i, 0)] = (System.nanoTime() - since) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s, %s: median %.0f ms, 95 of 100 within %.0f ms%n",
                name, page, millis[MEASURED / 2], millis[MEASURED * 95 / 100]);
    }

    private void holiday(App app, String effect, String what) {
        long since = System.nanoTime();
        String form = "effect=" + effect + "&on=" + HOLIDAY + "&name=Proclaimed&source="
                + URLEncoder.encode("A proclamation", StandardCharsets.UTF_8);
        HttpResponse<String> answer = app.send(app.at("/calendars/GB-EAW/edits")
                .timeout(Duration.ofMinutes(30))
                .header("Cookie", Wire.SESSION + "=" + COOKIE)
                .header(Forgery.HEADER, Forgery.tokenFor(COOKIE))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + answer.body());
        }
        System.out.printf("%s, %s: %.1f s%n", name, what, (System.nanoTime() - since) / 1e9);
    }

    private static String post(App app, String path, String body) {
        HttpResponse<String> answer = app.send(app.at(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + answer.body());
        }
        return answer.body();
    }
}
