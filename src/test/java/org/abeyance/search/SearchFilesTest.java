package org.abeyance.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewMark;
import org.abeyance.intake.text.TextJob;
import org.abeyance.people.Person;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What files say is found like what letters say: by whoever may open them, and by nobody else. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SearchFilesTest {

    static final String FAR = "Nothing of note stands here. ".repeat(2_000);

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Cabinet cabinet;

    @Inject
    Marks marks;

    @Inject
    TextJob job;

    Person nora;
    Person ada;
    Person rita;
    String concern;
    String letter;

    @BeforeEach
    void a_letter_has_an_annex() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        rita = cast.reader();
        concern = cabinet.concern();
        letter = cast.program(nora)
                .contentType("application/json")
                .body(new JsonObject()
                        .put("direction", "IN")
                        .put("channel", "EMAIL")
                        .put("who", "ICO")
                        .put("on", "2024-10-01")
                        .put("subject", "Your crawler")
                        .put("text", "See the annex.")
                        .encode())
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    void annex(String name, String words) throws Exception {
        add("/letters/" + letter + "/files", name, words);
    }

    void add(String to, String name, String words) throws Exception {
        cast.browser(nora)
                .multiPart("files", name, words.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(to)
                .then()
                .statusCode(303);
        assertThat(job.readSome()).isEqualTo(1);
    }

    List<String> found(Person person, String asked) {
        return cast.program(person)
                .queryParam("q", asked)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.reference");
    }

    Document page(Person person, String asked) {
        return Jsoup.parse(cast.browser(person)
                .queryParam("q", asked)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** The files in which it was found, whether they are found by themselves or with what they lie in. */
    List<String> files(Person person, String asked) {
        List<List<String>> within = cast.program(person)
                .queryParam("q", asked)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.files.reference");
        return Stream.concat(
                        found(person, asked).stream().filter(found -> found.startsWith("A-")),
                        within.stream().flatMap(List::stream))
                .toList();
    }

    String file() {
        return files(nora, "kind:file").get(0);
    }

    void mark(String item) {
        marks.mark(
                cast.stamp(nora),
                nora.reader(),
                new ConcernRef(concern),
                item,
                new NewMark(MarkKind.WITHOUT_PREJUDICE, Optional.empty(), Optional.empty(), "", "", "", "Talks."));
    }

    void finds(Person person) {
        assertThat(found(person, "zugzwang")).hasSize(1);
        assertThat(files(person, "zugzwang")).containsExactly(file());
        assertThat(page(person, "zugzwang").select(".hit mark").eachText()).containsExactly("zugzwang");
        assertThat(page(person, "kind:file").select(".search-total strong").text())
                .isEqualTo("1 finding");
    }

    void findsNothing(Person person) {
        for (String asked : List.of("zugzwang", "zugz*", "\"in zugzwang\"", "kind:file", "annex-a")) {
            assertThat(found(person, asked)).as(asked).isEmpty();
            assertThat(files(person, asked)).as(asked).isEmpty();
        }
        assertThat(page(person, "zugzwang").select(".hit, .facet, mark")).isEmpty();
        assertThat(page(person, "zugzwong").text()).doesNotContain("Did you mean");
        assertThat(page(person, "from:2000").select(".facet").text()).doesNotContain("file 1");
    }

    @Test
    void what_a_file_says_is_found_and_leads_to_its_words() throws Exception {
        annex("annex-a.txt", "We are in zugzwang over the pause.");
        finds(rita);
        Document page = page(rita, "zugzwang");
        assertThat(page.select(".hits > .hit > .hit-title a").attr("href")).isEqualTo("/letters/" + letter);
        assertThat(page.select(".hit-files .hit-title a").attr("href"))
                .isEqualTo("/files/" + file() + "/text?q=zugzwang#found");
        assertThat(page.select(".hit-head").text()).contains(letter, "in " + concern);
        assertThat(cast.actsOn(concern + "/" + file())).containsExactly("file.keep", "file.read");
    }

    @Test
    void the_page_of_a_file_shows_where_the_words_stand() throws Exception {
        annex("annex-a.txt", "We approve nothing. It was not approved, <b>ever</b>.");
        Document page = Jsoup.parse(cast.browser(rita)
                .get("/files/" + file() + "/text?q=approved")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select(".letter-text mark").eachText()).containsExactly("approve", "approved");
        assertThat(page.select("#found").text()).isEqualTo("approve");
        assertThat(page.select(".letter-text").text())
                .isEqualTo("We approve nothing. It was not approved, <b>ever</b>.");
        assertThat(page.text()).contains("“approved” is marked in 2 places");
        assertThat(Jsoup.parse(cast.browser(rita)
                                .get("/files/" + file() + "/text?q=nowhere")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .text())
                .contains("“nowhere” does not stand in these words", "We approve nothing.");
    }

    @Test
    void words_may_stand_apart_in_a_letter_and_in_its_files() throws Exception {
        annex("annex-a.txt", "We are in zugzwang.");
        assertThat(found(rita, "crawler zugzwang")).containsExactly(letter);
        assertThat(found(rita, "crawler -zugzwang")).isEmpty();
        assertThat(found(rita, "crawler zugzwang kind:file")).isEmpty();
        assertThat(found(rita, "zugzwang direction:in kind:file")).containsExactly(letter);
        assertThat(found(rita, "zugzwang direction:out")).isEmpty();
    }

    @Test
    void a_letter_with_many_files_is_one_finding_on_all_pages_and_in_all_counts() throws Exception {
        for (int number = 1; number <= 4; number++) {
            annex("annex-" + number + ".txt", "Zugzwang, part " + number + ".");
        }
        add("/concerns/" + concern + "/files", "plan.txt", "A plan for the zugzwang.");
        Document page = page(rita, "zugzwang");
        assertThat(page.select(".search-total strong").text()).isEqualTo("2 findings");
        assertThat(page.select(".hits > .hit")).hasSize(2);
        assertThat(page.select(".hit-files li")).hasSize(3);
        assertThat(page.select(".facet:contains(Kind)").text()).contains("file 2", "letter 1");
        Document narrowed = page(rita, "zugzwang kind:file");
        assertThat(narrowed.select(".search-total strong").text()).isEqualTo("2 findings");
        assertThat(page(rita, "zugzwang kind:letter")
                        .select(".search-total strong")
                        .text())
                .isEqualTo("1 finding");
    }

    @Test
    void a_file_stands_with_its_letter_where_both_are_found() throws Exception {
        annex("annex-a.txt", "The crawler is in zugzwang.");
        Document page = page(rita, "crawler");
        assertThat(page.select(".hits > .hit")).hasSize(1);
        assertThat(page.select(".hits > .hit > .hit-title").text()).isEqualTo("Your crawler");
        assertThat(page.select(".hit-files .hit-title").text()).isEqualTo("annex-a.txt");
        assertThat(page.select(".search-total strong").text()).isEqualTo("1 finding");
        assertThat(found(rita, "crawler has:file")).containsExactly(letter);
        assertThat(files(rita, "crawler kind:file")).containsExactly(file());
    }

    @Test
    void a_sentence_is_shown_however_far_inside_a_file_it_stands() throws Exception {
        annex("annex-a.txt", FAR + "We have not approved the zugzwang. " + FAR);
        Document page = page(rita, "\"not approved the zugzwang\"");
        assertThat(page.select(".hit mark").eachText()).containsExactly("not approved the zugzwang");
        assertThat(page.select(".hit-snippet").text()).contains("We have").hasSizeLessThan(600);
    }

    @Test
    void a_file_of_the_matter_itself_is_found_too() throws Exception {
        add("/concerns/" + concern + "/files", "plan.txt", "We are in zugzwang.");
        finds(rita);
        assertThat(page(rita, "zugzwang").select(".hit-head").text()).doesNotContain("of L-");
    }

    @Test
    void a_wall_holds_before_what_files_say() throws Exception {
        annex("annex-a.txt", "We are in zugzwang over the pause.");
        finds(rita);
        cabinet.hide(concern);
        findsNothing(rita);
        findsNothing(cast.administrator());
    }

    @Test
    void a_mark_on_a_file_holds_before_what_it_says() throws Exception {
        annex("annex-a.txt", "We are in zugzwang over the pause.");
        String file = file();
        mark(file);
        findsNothing(rita);
        finds(ada);
        assertThat(files(ada, "zugzwang privileged:yes")).containsExactly(file);
        assertThat(page(ada, "zugzwang").select(".facet:contains(Privileged)").text())
                .contains("marked 1");
        assertThat(page(rita, "annex").select(".facet:contains(Privileged)")).isEmpty();
        assertThat(found(rita, "annex kind:letter")).containsExactly(letter);
        cast.browser(rita).queryParam("q", file).get("/search").then().statusCode(200);
    }

    @Test
    void a_mark_on_the_letter_holds_before_what_its_files_say() throws Exception {
        annex("annex-a.txt", "We are in zugzwang over the pause.");
        mark(letter);
        findsNothing(rita);
        finds(ada);
    }

    @Test
    void a_file_that_is_read_after_it_was_marked_is_not_told() throws Exception {
        mark(letter);
        annex("annex-a.txt", "We are in zugzwang over the pause.");
        findsNothing(rita);
        finds(ada);
    }

    @Test
    void what_was_clawed_back_is_found_by_its_guards_alone() throws Exception {
        annex("annex-a.txt", "We are in zugzwang over the pause.");
        String file = file();
        marks.clawBack(cast.stamp(nora), nora.reader(), new ConcernRef(concern), file, "Sent in error.");
        findsNothing(rita);
        finds(ada);
        cast.browser(rita).queryParam("q", file).get("/search").then().statusCode(200);
        assertThat(found(rita, file)).isEmpty();
    }

    /** The mail holds the words of the letter and of the annex once more: all of it is one thing. */
    @Test
    void a_mail_with_an_annex_is_one_finding() throws Exception {
        String mail = """
                From: ICO <casework@ico.example>
                To: privacy@company.example
                Date: Mon, 07 Oct 2024 10:00:00 +0000
                Message-ID: <quokka@ico.example>
                Subject: Marsupials
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="next"

                --next
                Content-Type: text/plain; charset=utf-8

                How many quokkas are there?
                --next
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: attachment; filename="list.txt"

                Numbats are listed here.
                --next--
                """.replace("\n", "\r\n");
        String arrived = cast.program(nora)
                .contentType("message/rfc822")
                .body(mail.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        assertThat(job.readSome()).isEqualTo(2);
        assertThat(found(rita, "quokkas")).containsExactly(arrived);
        assertThat(found(rita, "numbats")).containsExactly(arrived);
        assertThat(files(rita, "numbats")).hasSize(1);
        assertThat(found(rita, "privacy@company.example")).containsExactly(arrived);
        assertThat(found(rita, "marsupials kind:file")).isEmpty();
        assertThat(found(rita, "quokkas has:file")).containsExactly(arrived);
    }

    @Test
    void a_new_index_holds_what_files_say() throws Exception {
        annex("annex-a.txt", "We are in zugzwang over the pause.");
        annex("annex-b.txt", "Another.");
        cast.browser(cast.administrator()).post("/search/index/rebuilds").then().statusCode(303);
        assertThat(found(rita, "zugzwang")).containsExactly(letter);
        assertThat(files(rita, "kind:file")).hasSize(2);
        assertThat(found(rita, "kind:file")).containsExactly(letter);
    }
}
