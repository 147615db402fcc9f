package org.abeyance.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.abeyance.audit.Head;
import org.abeyance.audit.Trail;
import org.abeyance.people.Person;
import org.abeyance.people.Scope;
import org.abeyance.store.Database;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Walled;
import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class TrailPagesTest {

    private static final Logger LOG = Logger.getLogger(TrailPagesTest.class);

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Trail trail;

    @Inject
    Database database;

    @Inject
    DataSource source;

    @Inject
    Walled walled;

    Person auditor;
    String cookie;
    String token;

    @BeforeEach
    void a_matter_for_all_and_one_behind_a_wall() throws IOException {
        slate.wipe();
        auditor = cast.auditor();
        Person nora = cast.caseworker();
        walled.matter(nora, "M01");
        walled.matter(nora, "M14");
        walled.wall("M14", nora);
        cookie = cast.cookie(auditor);
        token = cast.token(auditor);
    }

    @Test
    void an_auditor_reads_what_was_done() {
        Document page = page("/trail?act=concern.open");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains("Nora Quist", "Opened C-", "concern.open");
    }

    @Test
    void what_is_behind_a_wall_is_sealed_for_everybody_else() {
        String html = pages();
        String reference = walled.ref("M14");
        assertThat(html).doesNotContain(reference, "Clearview").contains("Sealed", walled.ref("M01"));
        String nora = cast.program(walled.insider(auditor, "M14"))
                .get("/api/v1/trail?after=0")
                .asString();
        assertThat(nora).contains(reference);
    }

    @Test
    void a_sealed_entry_has_its_number_and_its_hashes_and_nothing_else() {
        List<Map<String, Object>> sealed = program().getList("entries.findAll { it.sealed }");
        assertThat(sealed)
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.keySet()).containsExactly("number", "sealed", "previousHash", "hash"));
        assertThat(sealed.size()).isLessThan(program().getList("entries").size());
    }

    @Test
    void looking_for_something_never_finds_a_sealed_entry() {
        String reference = walled.ref("M14");
        for (String query : List.of(
                "subject=" + reference,
                "person=" + cast.caseworker().ref(),
                "act=concern",
                "act=matter.import",
                "from=2000-01-01",
                "to=2030-01-01")) {
            String html = cast.withCookie(cookie).get("/trail?" + query).asString();
            assertThat(html).as(query).doesNotContain("is-sealed", "Clearview");
            JsonPath json = cast.withToken(token).get("/api/v1/trail?" + query).jsonPath();
            assertThat(json.getList("entries.findAll { it.sealed }")).as(query).isEmpty();
        }
        assertThat(page("/trail?subject=" + reference).select("tbody tr")).isEmpty();
        assertThat(page("/trail?subject=" + walled.ref("M01")).select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void register_entries_that_only_hidden_concerns_name_are_sealed_too() {
        assertThat(page("/trail?act=register.add").text()).contains("LinkedIn").doesNotContain("Clearview");
        assertThat(page("/trail?subject=organisation/clearview-ai").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void an_entry_that_mentions_a_hidden_concern_is_sealed() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.add(
                        cast.stamp(cast.caseworker()),
                        walled.id("M01"),
                        "concern.link",
                        walled.ref("M01"),
                        "Linked " + walled.ref("M01") + " with " + walled.ref("M14") + ".",
                        ""));
        assertThat(page("/trail").select("tbody tr").first().hasClass("is-sealed"))
                .isTrue();
        assertThat(page("/trail?act=concern.link").select("tbody tr")).isEmpty();
    }

    @Test
    void filters_that_make_no_sense_come_back_with_what_was_typed() {
        var answer = cast.withCookie(cookie).get("/trail?from=2024-02-31&subject=C-2024");
        answer.then().statusCode(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#from");
        assertThat(page.select("#subject").val()).isEqualTo("C-2024");
        cast.withCookie(cookie).get("/trail?before=x").then().statusCode(422);
        cast.withToken(token)
                .get("/api/v1/trail?after=-1")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("after"));
    }

    @Test
    void a_page_leads_to_the_next_until_the_first_entry() {
        int lines = 0;
        String at = "/trail";
        while (!at.isEmpty()) {
            Document page = page(at);
            lines += page.select("tbody tr").size();
            at = page.select("a[rel=next]").attr("href");
        }
        assertThat(lines).isEqualTo((int) trail.head().number());
    }

    @Test
    void a_program_follows_the_cursor() {
        JsonPath first = program();
        assertThat(first.getList("entries")).hasSize((int) trail.head().number());
        assertThat(first.getString("entries[-1].hash")).isEqualTo(trail.head().hash());
        cast.withToken(token)
                .get("/api/v1/trail?after=" + trail.head().number())
                .then()
                .body("entries.size()", equalTo(0))
                .body("next", nullValue());
        cast.program(auditor, Scope.WRITE).get("/api/v1/trail").then().statusCode(403);
    }

    @Test
    void the_verification_says_whether_it_is_whole() throws SQLException {
        int entries = (int) trail.head().number();
        cast.withToken(token)
                .get("/api/v1/trail/verification")
                .then()
                .statusCode(200)
                .body("entries", equalTo(entries))
                .body("intact", equalTo(true))
                .body("broken", nullValue());
        assertThat(page("/trail/verification").select(".lead").text()).contains("intact", entries + " entries");
        execute("update trail_head set hash = '" + "f".repeat(64) + "'");
        cast.withToken(token)
                .get("/api/v1/trail/verification")
                .then()
                .body("intact", equalTo(false))
                .body("broken.number", equalTo(entries))
                .body("broken.damage", equalTo("CHANGED"));
        assertThat(page("/trail/verification").select(".conflict").text()).contains("Entry " + entries, "changed");
    }

    @Test
    void exports_can_be_verified_by_a_script_that_knows_nothing_of_ours(@TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        destroyDetailsOf(2);
        for (String name : List.of("trail.csv", "trail.json")) {
            String text = cast.withCookie(cookie).get("/trail/" + name).asString();
            assertThat(text).doesNotContain("Clearview", walled.ref("M14"));
            Path file = Files.writeString(folder.resolve(name), text);
            Head head = trail.head();
            said(0, "The trail is intact: " + head.number() + " entries", file.toString());
            said(0, head.hash(), file.toString(), "--head", "" + head.number(), head.hash());
            said(
                    1,
                    "Entry 5: its hash is not the one that was noted down",
                    file.toString(),
                    "--head",
                    "5",
                    head.hash());
            said(1, "ends at entry " + head.number(), file.toString(), "--head", "99999", head.hash());
            Path changed =
                    Files.writeString(folder.resolve("changed-" + name), text.replaceFirst("Signed|Added", "Axed"));
            said(1, "its details are not those of their digest", changed.toString());
        }
    }

    private void said(int code, String sentence, String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("python3", "docs/verify-trail.py"));
        command.addAll(List.of(words));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            LOG.error("docs/verify-trail.py WAS NOT TESTED: there is no python3 on this machine.");
            Assumptions.abort("no python3 on this machine: docs/verify-trail.py was not tested");
            return;
        }
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        assertThat(output).contains(sentence);
    }

    private void destroyDetailsOf(long number) throws SQLException {
        String guard = "alter table trail_entry %s trigger user";
        execute(
                database.isPostgresql() ? guard.formatted("disable") : "select 1",
                "insert into trail_tombstone (number, destroyed_at, destroyed_by, reason) values (" + number
                        + ", current_timestamp, 'P-7', 'The time to keep it is over.')",
                "update trail_entry set details = null where number = " + number,
                database.isPostgresql() ? guard.formatted("enable") : "select 1");
        assertThat(pages()).contains("What it said was destroyed on");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private JsonPath program() {
        return cast.withToken(token).get("/api/v1/trail?after=0").jsonPath();
    }

    private Document page(String path) {
        return Jsoup.parse(cast.withCookie(cookie).get(path).asString());
    }

    /** All pages of the trail, one after the other. */
    private String pages() {
        StringBuilder all = new StringBuilder();
        for (String at = "/trail"; !at.isEmpty(); ) {
            String html = cast.withCookie(cookie).get(at).asString();
            all.append(html);
            at = Jsoup.parse(html).select("a[rel=next]").attr("href");
        }
        return all.toString();
    }
}
