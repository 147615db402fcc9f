package org.abeyance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    static final Pattern ENTRIES = Pattern.compile("\"entries\":(\\d+)");

    @TempDir
    Path data;

    /** Reference to what was told under it. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void what_was_acknowledged_survives_a_kill() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            App app = start();
            everythingAcknowledgedIsThere(app);
            theTrailStillLinks(app);
            tellUntilKilled(app, round);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(round * KILLED_AFTER);
        }
        try (App app = start()) {
            everythingAcknowledgedIsThere(app);
            theTrailStillLinks(app);
        }
    }

    App start() {
        return App.start(Map.of("ABEYANCE_DATA_DIR", data.toString(), "ABEYANCE_BOOTSTRAP_TOKEN", TOKEN));
    }

    /** Several tell at once; whoever hears the last acknowledgement kills in the same breath. */
    void tellUntilKilled(App app, int round) throws Exception {
        AtomicInteger numbers = new AtomicInteger();
        AtomicInteger heard = new AtomicInteger();
        Callable<Void> teller = () -> {
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
        };
        ExecutorService tellers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Void> told : tellers.invokeAll(Collections.nCopies(AT_ONCE, teller), 2, TimeUnit.MINUTES)) {
                told.get();
            }
        } finally {
            tellers.shutdownNow();
            app.kill();
        }
    }

    static String tell(App app, String id) {
        HttpResponse<String> answer = app.send(asked(app, "/api/v1/matters")
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
            HttpResponse<String> answer =
                    app.send(asked(app, "/api/v1/matters/" + reference).build());
            assertThat(answer.statusCode()).as(reference).isEqualTo(200);
            assertThat(answer.body()).contains("\"" + id + "\"", "\"" + id + "-1\"", "\"" + id + "-2\"");
        });
    }

    /** One entry at least for each acknowledged act, and each follows from the one before. */
    void theTrailStillLinks(App app) {
        HttpResponse<String> answer =
                app.send(asked(app, "/api/v1/trail/verification").build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"intact\":true");
        Matcher entries = ENTRIES.matcher(answer.body());
        assertThat(entries.find()).isTrue();
        assertThat(Integer.parseInt(entries.group(1))).isGreaterThan(acknowledged.size());
    }

    static HttpRequest.Builder asked(App app, String path) {
        return app.at(path).header("Authorization", "Bearer " + TOKEN);
    }
}
