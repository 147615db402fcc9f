package org.abeyance.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.abeyance.testing.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one PostgreSQL, each with an index of its own. */
class TwoNodesIT {

    static final String TOKEN = "two-nodes-0123456789-two-nodes-0123456789";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    int said;

    @Test
    void what_one_node_files_the_other_finds_also_after_it_was_killed() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                App one = start(postgres, "one")) {
            App two = start(postgres, "two");
            try {
                tell(one, "Xylophone");
                assertThat(finds(two, "xylophone")).isTrue();
                tell(two, "Yachting");
                assertThat(finds(one, "yachting")).isTrue();
                // kept on the disk by then, so that there is something to catch up from
                await(() -> keptTwice(folder.resolve("two/search")));
                two.kill();
                tell(one, "Zeppelin");
                two = start(postgres, "two");
                assertThat(finds(two, "zeppelin")).isTrue();
                assertThat(finds(two, "xylophone")).isTrue();
                assertThat(two.log())
                        .as("it caught up and did not begin anew")
                        .doesNotContain("The search index was built");
            } finally {
                two.close();
            }
        }
    }

    App start(EmbeddedPostgres postgres, String node) {
        return App.start(Map.of(
                "ABEYANCE_DATABASE_URL",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "ABEYANCE_DATABASE_USER",
                "postgres",
                "ABEYANCE_DATABASE_PASSWORD",
                "postgres",
                "ABEYANCE_DATA_DIR",
                folder.resolve(node).toString(),
                "ABEYANCE_BOOTSTRAP_TOKEN",
                TOKEN));
    }

    /** A matter in which something happened that is called so. */
    void tell(App app, String word) {
        said++;
        String matter = """
                {"format": "abeyance/matter-1", "id": "S%s", "organisation": "Example Networks",
                 "platforms": ["Example"], "practice": "Searching", "regulators": ["ICO"],
                 "jurisdictions": ["UK"], "events": [
                   {"id": "S%s-1", "on": "2024-09-06", "kind": "concern-raised", "by": "ICO", "text": "%s is asked for.",
                    "source": {"publisher": "ICO"}}]}
                """.formatted(said, said, word);
        HttpResponse<String> answer = app.send(app.at("/api/v1/matters")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(matter))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** The first index may still be building; once it answers, what was kept before is found at the first question. */
    boolean finds(App app, String word) throws Exception {
        HttpResponse<String> answer = ask(app, word);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
            answer = ask(app, word);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().contains("\"kind\":\"letter\"");
    }

    static HttpResponse<String> ask(App app, String word) {
        return app.send(app.at("/api/v1/search?q=" + word)
                .header("Authorization", "Bearer " + TOKEN)
                .build());
    }

    /** When its first index was complete, and once more with what came later. */
    static boolean keptTwice(Path index) {
        try (Stream<Path> files = Files.walk(index)) {
            return files.anyMatch(file -> file.endsWith("segments_2"));
        } catch (IOException | UncheckedIOException beingWritten) {
            return false;
        }
    }

    static void await(BooleanSupplier claim) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!claim.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
