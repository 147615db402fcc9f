package org.abeyance.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abeyance.audit.Chain;
import org.abeyance.testing.App;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost: backed up while people write, restored elsewhere with the commands on the jar, and the same there. */
class BackupIT {

    static final String TOKEN = "backed-up-0123456789-backed-up-0123456789";
    static final int WRITERS = 6;
    static final int BEFORE = 12;
    static final Pattern DAY = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");

    final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void a_backup_made_while_people_write_is_the_same_elsewhere() throws Exception {
        Map<String, String> here = settings("here");
        Path backup;
        String file;
        try (App app = App.start(here)) {
            Connection caseworker = signedIn(app);
            file = upload(app, caseworker);
            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            backup = backUpWhilePeopleWrite(app, acknowledged);

            App.Ran refused =
                    App.command(here, "backup", folder.resolve("other.sql.zip").toString());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.said()).contains("Abeyance runs on this database");
            refused = App.command(here, "restore", backup.toString());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.said()).contains("is there already");

            Map<String, String> there = settings("there");
            App.Ran restored = App.command(there, "restore", backup.toString());
            assertThat(restored.said()).contains("The trail is intact", "1 contents of files have their digests.");
            assertThat(restored.code()).isZero();
            try (App other = App.start(there)) {
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE);
                acknowledged.stream()
                        .limit(BEFORE)
                        .forEach(ref -> assertThat(
                                        ask(other, "/api/v1/matters/" + ref).statusCode())
                                .as(ref)
                                .isEqualTo(200));
                theTrailIsTheSameAsFarAsItGoes(app, other);
                everyDayHasTheSameStatus(app, other);
                assertThat(digest(other, caseworker, file)).isEqualTo(digest(app, caseworker, file));
            }
        }
        whileItIsStopped(here);
    }

    private Map<String, String> settings(String place) {
        return Map.of(
                "ABEYANCE_DEMO",
                "true",
                "ABEYANCE_BOOTSTRAP_TOKEN",
                TOKEN,
                "ABEYANCE_DATA_DIR",
                folder.resolve(place).toString(),
                "ABEYANCE_BACKUP_DIR",
                folder.resolve("backups").toString());
    }

    private Connection signedIn(App app) throws IOException {
        Connection session = Jsoup.newSession();
        URI address = app.at("/sign-in").build().uri();
        Document page = session.newRequest(address.toString()).get();
        session.newRequest(address.toString())
                .data("csrf-token", page.select("[name=csrf-token]").val())
                .data("email", "caseworker@demo.abeyance.example")
                .data(
                        "password",
                        page.select("td[data-label=Password]:contains(caseworker-)")
                                .text())
                .data("to", "/account")
                .post();
        return session;
    }

    /** A file of a few pieces; its address. */
    private String upload(App app, Connection session) throws IOException {
        String concern = json.readTree(ask(app, "/api/v1/concerns").body())
                .findValue("reference")
                .textValue();
        String address = app.at("/concerns/" + concern + "/files").build().uri().toString();
        Document page = session.newRequest(address).get();
        byte[] bytes = "Ärger, and more of it. ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Document after = session.newRequest(address)
                .header("X-CSRF-TOKEN", page.select("[name=csrf-token]").val())
                .data("csrf-token", page.select("[name=csrf-token]").val())
                .data("files", "report.txt", new ByteArrayInputStream(bytes))
                .post();
        return after.select("a[href^=/files/]:containsOwn(save)").attr("href");
    }

    private String digest(App app, Connection session, String file) throws IOException {
        return Chain.digest(session.newRequest(app.at(file).build().uri().toString())
                .ignoreContentType(true)
                .maxBodySize(0)
                .execute()
                .bodyAsBytes());
    }

    private Path backUpWhilePeopleWrite(App app, Queue<String> acknowledged) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        AtomicInteger numbers = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.submit(() -> {
                while (goOn.get()) {
                    acknowledged.add(write(app, "W" + numbers.incrementAndGet()));
                }
            });
        }
        while (acknowledged.size() < BEFORE) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        HttpResponse<String> answer = app.send(app.at("/api/v1/backups")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.noBody())
                .build());
        goOn.set(false);
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = json.readTree(answer.body());
        Path file = folder.resolve("backups").resolve(made.get("name").textValue());
        assertThat(Chain.digest(Files.readAllBytes(file)))
                .isEqualTo(made.get("sha256").textValue());
        return file;
    }

    private String write(App app, String id) {
        String matter = """
                {"format": "abeyance/matter-1", "id": "%s", "organisation": "Example Networks",
                 "platforms": ["Example %s"], "practice": "Writing meanwhile", "regulators": ["ICO"],
                 "jurisdictions": ["UK"], "events": [
                   {"id": "%s-1", "on": "2024-09-20", "kind": "pause", "by": "Example Networks", "text": "Paused.",
                    "source": {"publisher": "Example Networks"}}]}
                """.formatted(id, id, id);
        HttpResponse<String> answer = app.send(app.at("/api/v1/matters")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(matter))
                .build());
        try {
            return json.readTree(answer.body()).get("reference").textValue();
        } catch (IOException broken) {
            throw new IllegalStateException(answer.body(), broken);
        }
    }

    private static HttpResponse<String> ask(App app, String path) {
        return app.send(app.at(path).header("Authorization", "Bearer " + TOKEN).build());
    }

    private void theTrailIsTheSameAsFarAsItGoes(App app, App other) throws IOException {
        JsonNode verified =
                json.readTree(ask(other, "/api/v1/trail/verification").body());
        assertThat(verified.get("intact").booleanValue()).isTrue();
        long last = verified.get("entries").longValue();
        assertThat(entry(other, last)).isEqualTo(entry(app, last));
        assertThat(json.readTree(ask(app, "/api/v1/trail/verification").body())
                        .get("entries")
                        .longValue())
                .as("people wrote on")
                .isGreaterThan(last);
    }

    private JsonNode entry(App app, long number) throws IOException {
        return json.readTree(ask(app, "/api/v1/trail?after=" + (number - 1)).body())
                .get("entries")
                .get(0);
    }

    /** On every day that any of the matters names, and on the day after: on no other can anything change. */
    private void everyDayHasTheSameStatus(App app, App other) throws IOException {
        Set<String> days = new TreeSet<>(Set.of("2024-09-20", "2026-11-25"));
        try (Stream<Path> matters = Files.list(Path.of("src/main/resources/matters"))) {
            for (Path matter : matters.toList()) {
                DAY.matcher(Files.readString(matter)).results().forEach(found -> {
                    days.add(found.group());
                    days.add(LocalDate.parse(found.group()).plusDays(1).toString());
                });
            }
        }
        assertThat(days).hasSizeGreaterThan(80);
        for (String day : days) {
            Map<String, JsonNode> restored = cells(other, day);
            Map<String, JsonNode> original = cells(app, day);
            original.keySet().retainAll(restored.keySet());
            assertThat(restored).as(day).isEqualTo(original);
        }
    }

    private Map<String, JsonNode> cells(App app, String day) throws IOException {
        Map<String, JsonNode> cells = new HashMap<>();
        for (JsonNode cell :
                json.readTree(ask(app, "/api/v1/status?asOf=" + day).body()).get("cells")) {
            String where = cell.get("platform") + " " + cell.get("practice") + " " + cell.get("jurisdiction");
            assertThat(cells.put(where, cell)).isNull();
        }
        return cells;
    }

    private void whileItIsStopped(Map<String, String> here) {
        Path file = folder.resolve("stopped.sql.zip");
        App.Ran backedUp = App.command(here, "backup", file.toString());
        assertThat(backedUp.said()).contains("Backed up to " + file);
        assertThat(backedUp.code()).isZero();
        assertThat(App.command(here, "backup", file.toString()).said()).contains("is there already");
        assertThat(App.command(here, "verify-trail").said()).contains("The trail is intact");

        App.Ran refused = App.command(here, "recover-access", "nobody@example.org");
        assertThat(refused.said()).contains("Nobody here has the address");
        assertThat(refused.code()).isEqualTo(2);
        App.Ran recovered = App.command(here, "recover-access", "provisioning@abeyance.invalid");
        assertThat(recovered.code()).as(recovered.said()).isZero();
        String link = recovered.said().replaceAll("(?s).*(/invitations/[A-Za-z0-9_-]+).*", "$1");
        try (App app = App.start(here)) {
            assertThat(app.get(link).statusCode()).isEqualTo(200);
            assertThat(ask(app, "/api/v1/trail?act=access.recover").body()).contains("by a command on the machine");
            assertThat(app.log()).contains("The head of the trail is");
        }
    }
}
