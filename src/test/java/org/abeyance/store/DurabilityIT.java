package org.abeyance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abeyance.audit.Chain;
import org.abeyance.testing.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process on a real file, killed at once after it has acknowledged something. */
class DurabilityIT {

    static final String TOKEN = "durable-0123456789-durable-0123456789";
    static final int ROUNDS = 3;
    static final int KILLED_AFTER = 12;
    static final int AT_ONCE = 3;

    static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");

    @TempDir
    Path data;

    /** Reference to what was told under it. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void what_was_acknowledged_survives_a_kill() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            App app = start();
            everythingAcknowledgedIsThere(app);
            tellUntilKilled(app, round);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(round * KILLED_AFTER);
        }
        try (App app = start()) {
            everythingAcknowledgedIsThere(app);
        }
        theTrailStillLinks();
    }

    App start() {
        return App.start(Map.of("ABEYANCE_DATA_DIR", data.toString(), "ABEYANCE_BOOTSTRAP_TOKEN", TOKEN));
    }

    /** Several tell at once; whoever hears the last acknowledgement kills in the same breath. */
    void tellUntilKilled(App app, int round) throws InterruptedException {
        AtomicInteger numbers = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        ExecutorService tellers = Executors.newFixedThreadPool(AT_ONCE);
        for (int teller = 0; teller < AT_ONCE; teller++) {
            tellers.submit(() -> {
                try {
                    while (heard.get() < KILLED_AFTER) {
                        String id = "K" + round + "-" + numbers.incrementAndGet();
                        acknowledged.put(tell(app, id), id);
                        if (heard.incrementAndGet() == KILLED_AFTER) {
                            app.kill();
                        }
                    }
                } catch (UncheckedIOException killedMeanwhile) {
                    // told, but not acknowledged: it may be there or not
                }
                return null;
            });
        }
        tellers.shutdown();
        assertThat(tellers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    static String tell(App app, String id) {
        HttpResponse<String> answer = app.send(app.at("/api/v1/matters")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(matter(id)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).isTrue();
        return reference.group(1);
    }

    static String matter(String id) {
        return """
                {"format": "abeyance/matter-1", "id": "%s", "organisation": "Example Networks",
                 "platforms": ["Example"], "practice": "Killing in the middle", "regulators": ["ICO"],
                 "jurisdictions": ["UK"], "events": [
                   {"id": "%s-1", "on": "2024-09-06", "kind": "concern-raised", "by": "ICO", "text": "Asked.",
                    "source": {"publisher": "ICO"}},
                   {"id": "%s-2", "on": "2024-09-20", "kind": "pause", "by": "Example Networks", "text": "Paused.",
                    "source": {"publisher": "Example Networks"}}]}
                """.formatted(id, id, id);
    }

    void everythingAcknowledgedIsThere(App app) {
        acknowledged.forEach((reference, id) -> {
            HttpResponse<String> answer = app.send(app.at("/api/v1/matters/" + reference)
                    .header("Authorization", "Bearer " + TOKEN)
                    .build());
            assertThat(answer.statusCode()).as(reference).isEqualTo(200);
            assertThat(answer.body()).contains("\"" + id + "\"", "\"" + id + "-1\"", "\"" + id + "-2\"");
        });
    }

    /** Number by number from the first entry to the head, and one entry at least for each acknowledged act. */
    void theTrailStillLinks() throws SQLException {
        String url = "jdbc:h2:file:" + data.resolve("abeyance").toAbsolutePath() + ";ACCESS_MODE_DATA=r";
        try (Connection connection = DriverManager.getConnection(url, "abeyance", "");
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select number, at, actor_ref, act, subject, concern_id, details,"
                                + " details_digest, previous_hash, hash from trail_entry order by number")) {
            long number = 0;
            String head = Chain.GENESIS;
            while (row.next()) {
                number++;
                Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
                String digest = Chain.digest(row.getString(7));
                assertThat(row.getLong(1)).isEqualTo(number);
                assertThat(row.getString(8)).isEqualTo(digest);
                assertThat(row.getString(9)).isEqualTo(head);
                Long concern = row.getObject(6, Long.class);
                head = Chain.hash(
                        number, at, row.getString(3), row.getString(4), row.getString(5), concern, digest, head);
                assertThat(row.getString(10)).as("entry " + number).isEqualTo(head);
            }
            assertThat(number).isGreaterThanOrEqualTo(acknowledged.size());
            ResultSet kept = connection.createStatement().executeQuery("select number, hash from trail_head");
            kept.next();
            assertThat(kept.getLong(1)).isEqualTo(number);
            assertThat(kept.getString(2)).isEqualTo(head);
        }
    }
}
