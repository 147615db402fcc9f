package org.abeyance.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abeyance.benchmark.Ground;
import org.abeyance.testing.App;
import org.abeyance.web.Wire;

/**
 * How long the product takes to find something among 200,000 letters with 40,000 files of text: the packaged app in a process
 * of its own with 512 MB of heap, asked over HTTP for the whole page, by somebody who is outside the legal team and outside
 * of the walls. Prints the tables that stand in docs/running.md.
 *
 * <p>{@code ./mvnw -Pbenchmark -Dbenchmark.main=org.abeyance.search.SearchBenchmark -Dbenchmark=200000 verify};
 * {@code -Dbenchmark=h2:20000} measures one of the two databases alone.
 */
public final class SearchBenchmark {

    private static final int LETTERS = 200_000;
    private static final int LETTERS_A_CONCERN = 50;
    private static final int LETTERS_A_FILE = 5;
    private static final int MAILS = 500;
    private static final int WARM = 1_000;
    private static final int ASKED = 300;
    private static final String TOKEN = "benchmark-0123456789-benchmark-0123456789";
    private static final String DEVICE = "benchmark-of-the-search-0123456789";
    private static final Pattern BUILT = Pattern.compile("The search index was built: ([0-9]+) things in ([0-9]+) ms");

    private final int letters;
    private final Prose prose = new Prose(42);

    private SearchBenchmark(int letters) {
        this.letters = letters;
    }

    public static void main(String... arguments) throws Exception {
        Ground.each(arguments, LETTERS, (ground, letters) -> new SearchBenchmark(letters).run(ground));
    }

    private void run(Ground ground) throws Exception {
        String database = ground.name();
        Path folder = ground.folder();
        Map<String, String> environment = ground.settings();
        environment.put("ABEYANCE_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("JAVA_TOOL_OPTIONS", "-Xmx512m");
        int concerns = Math.max(20, letters / LETTERS_A_CONCERN);
        double taken;
        try (App app = App.start(environment)) {
            open(app, concerns);
            taken = takeMails(app, Math.min(MAILS, letters / 10));
        }
        said("loading the rest into " + database);
        try (Connection connection = ground.connect()) {
            new Archive(connection, prose).fill(letters, letters / LETTERS_A_FILE, DEVICE);
        }
        Ground.forget(folder.resolve("search"));
        try (App app = App.start(environment)) {
            said("building the index");
            Matcher built = awaitBuilt(app);
            TimeUnit.SECONDS.sleep(6); // what is in the index is written to the disk every five
            System.out.printf("%n| %s | %,d letters, %,d files |%n|---|---|%n", database, letters, letters / LETTERS_A_FILE);
            System.out.printf("| mails with a file taken in, one after the other | %.0f a second |%n", taken);
            System.out.printf(
                    "| index built anew | %.0f s, %,.0f things a second |%n",
                    Long.parseLong(built.group(2)) / 1e3,
                    Double.parseDouble(built.group(1)) * 1e3 / Long.parseLong(built.group(2)));
            System.out.printf("| index on the disk | %,d MB |%n", size(folder.resolve("search")) >> 20);
            System.out.printf("%n| %s, the page | median | 95 of 100 within | found on average |%n|---|---|---|---|%n", database);
            measure(app, "one word", () -> prose.word(100, 20_000));
            measure(app, "two words", () -> prose.word(20, 2_000) + " " + prose.word(20, 2_000));
            measure(app, "phrase", () -> "\"" + prose.word(0, 300) + " " + prose.word(0, 300) + "\"");
            measure(app, "beginning of a word", () -> prose.word(1_000, 20_000).substring(0, 4) + "*");
            measure(app, "very frequent word", () -> prose.word(0, 5));
        }
    }

    private static void said(String what) {
        System.out.println("... " + what);
    }

    /** Matters of forty bodies on sixty platforms. */
    private static void open(App app, int concerns) {
        said("opening " + concerns + " concerns");
        String[] places = {"UK", "IE", "FR", "DE", "IT", "ES", "NL", "NO"};
        for (int i = 0; i < concerns; i++) {
            String matter = """
                    {"format": "abeyance/matter-1", "id": "B%d", "organisation": "Organisation %d",
                     "platforms": ["Platform %d"], "practice": "Practice %d", "regulators": ["Body %d"],
                     "jurisdictions": ["%s"], "events": [{"id": "B%d-1", "on": "20%d-09-06", "kind": "concern-raised",
                     "by": "Body %d", "text": "It is asked.", "source": {"publisher": "Body %d"}}]}
                    """.formatted(
                    i, i % 30, i % 60, i % 20, i % 40, places[i % places.length], i, 15 + i % 9, i % 40, i % 40);
            send(app, "/api/v1/matters", "application/json", matter);
        }
    }

    private static HttpResponse<String> send(App app, String path, String type, String body) {
        HttpResponse<String> answer = app.send(app.at(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    /** How many mails a second, each with a file. */
    private double takeMails(App app, int many) {
        HttpResponse<String> concerns = app.send(app.at("/api/v1/concerns")
                .header("Authorization", "Bearer " + TOKEN)
                .build());
        Matcher found = Pattern.compile("C-[0-9]{4}-[0-9]+").matcher(concerns.body());
        List<String> refs = found.results().map(one -> one.group()).distinct().toList();
        said("taking in " + many + " mails");
        long since = System.nanoTime();
        for (int i = 0; i < many; i++) {
            String mail = """
                    From: Body %d <office@body%d.example>
                    To: privacy@company.example
                    Date: Mon, 07 Oct 2024 10:00:00 +0000
                    Message-ID: <%d@benchmark.example>
                    Subject: %s
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary="next"

                    --next
                    Content-Type: text/plain; charset=utf-8

                    %s
                    --next
                    Content-Type: text/plain; charset=utf-8
                    Content-Disposition: attachment; filename="annex-%d.txt"

                    %s
                    --next--
                    """.formatted(i % 40, i % 40, i, prose.text(6), prose.text(120), i, prose.text(600));
            send(app, "/api/v1/concerns/" + refs.get(i % refs.size()) + "/letters", "message/rfc822", mail.replace("\n", "\r\n"));
        }
        return many * 1e9 / (System.nanoTime() - since);
    }

    /** An index that is not there is made. */
    private static Matcher awaitBuilt(App app) throws InterruptedException {
        while (true) {
            Matcher built = BUILT.matcher(app.log());
            if (built.find()) {
                return built;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void measure(App app, String what, Supplier<String> question) {
        long[] clock = new long[ASKED];
        long found = 0;
        for (int i = -WARM; i < ASKED; i++) {
            String address = "/search?q=" + URLEncoder.encode(question.get(), StandardCharsets.UTF_8);
            long since = System.nanoTime();
            HttpResponse<String> page = app.send(app.at(address)
                    .header("Cookie", Wire.SESSION + "=" + DEVICE)
                    .build());
            long spent = System.nanoTime() - since;
            if (page.statusCode() != 200) {
                throw new IllegalStateException(page.statusCode() + ": " + page.body());
            }
            if (i >= 0) {
                clock[i] = spent;
                found += total(page.body());
            }
        }
        Arrays.sort(clock);
        System.out.printf(
                "| %s | %.1f ms | %.1f ms | %,d |%n", what, at(clock, 50), at(clock, 95), found / ASKED);
    }

    private static long total(String page) {
        Matcher total = Pattern.compile("<strong>([0-9,  ]+) finding").matcher(page);
        return total.find() ? Long.parseLong(total.group(1).replaceAll("[^0-9]", "")) : 0;
    }

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
