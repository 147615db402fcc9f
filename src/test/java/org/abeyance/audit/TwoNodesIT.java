package org.abeyance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.abeyance.testing.App;
import org.junit.jupiter.api.Test;

/** Two processes of the product on one PostgreSQL, and thirty-two people who write at once. */
class TwoNodesIT {

    static final String TOKEN = "two-nodes-0123456789-two-nodes-0123456789";
    static final int WRITERS = 32;
    static final int LETTERS = 10;

    static final String MATTER = """
            {"format": "abeyance/matter-1", "id": "N01", "organisation": "Example Networks", "platforms": ["Example"],
             "practice": "Writing at once", "regulators": ["ICO"], "jurisdictions": ["UK"], "events": [
               {"id": "N01-1", "on": "2024-09-06", "kind": "concern-raised", "by": "ICO", "text": "Asked.",
                "source": {"publisher": "ICO"}}]}
            """;

    static final String LETTER = """
            {"direction": "IN", "channel": "EMAIL", "nature": "INQUIRY", "who": "ICO", "on": "2024-09-06",
             "subject": "Letter %s", "text": "Please tell us."}
            """;

    @Test
    void thirty_two_writers_on_two_nodes_make_one_chain() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            Map<String, String> settings = Map.of(
                    "ABEYANCE_DATABASE_URL",
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "ABEYANCE_DATABASE_USER",
                    "postgres",
                    "ABEYANCE_DATABASE_PASSWORD",
                    "postgres",
                    "ABEYANCE_BOOTSTRAP_TOKEN",
                    TOKEN);
            try (App one = App.start(settings);
                    App other = App.start(settings)) {
                String concern = post(one, "/api/v1/matters", MATTER).replaceAll("(?s).*\"(C-[0-9-]+)\".*", "$1");
                allWrite(List.of(one, other), concern);

                for (App node : List.of(one, other)) {
                    assertThat(ask(node, "/api/v1/trail/verification")).contains("\"intact\":true");
                }
                assertThat(App.command(settings, "verify-trail").said()).contains("The trail is intact");
                assertThat(number(postgres, "select count(*) from trail_entry where act = 'letter.record'"))
                        .isEqualTo(WRITERS * LETTERS + 1);
                assertThat(number(postgres, "select max(number) - count(*) from trail_entry"))
                        .as("gaps")
                        .isZero();
                assertThat(number(postgres, "select count(*) from letter")).isEqualTo(WRITERS * LETTERS + 1);
            }
        }
    }

    private static void allWrite(List<App> nodes, String concern) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> written = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                App node = nodes.get(writer % nodes.size());
                String name = "by " + writer;
                written.add(writers.submit(() -> {
                    for (int letter = 0; letter < LETTERS; letter++) {
                        post(node, "/api/v1/concerns/" + concern + "/letters", LETTER.formatted(letter + " " + name));
                    }
                }));
            }
            for (Future<?> one : written) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static String post(App node, String path, String body) {
        HttpResponse<String> answer = node.send(node.at(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static String ask(App node, String path) {
        return node.send(
                        node.at(path).header("Authorization", "Bearer " + TOKEN).build())
                .body();
    }

    private static long number(EmbeddedPostgres postgres, String sql) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
