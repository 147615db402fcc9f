package org.abeyance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How things are found again, the same on both databases. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SearchTest {

    static final List<String> NONSENSE = List.of(
            "\"never closed",
            "(((",
            "a:b:c",
            "field:",
            "from:yesterday report",
            "*",
            "re*po*rt",
            "-",
            "- -",
            "AND OR NOT",
            "\\",
            "/report/",
            "report~2^5",
            "[a TO b]",
            "+report",
            "“",
            "regulator:\"no such body\"",
            "😀",
            "to:2024-13-45",
            "has:",
            "-regulator:ico",
            "from:2024",
            "report && !x || {y}");

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Cabinet cabinet;

    Person nora;
    String concern;

    @BeforeEach
    void a_concern_is_open() {
        slate.wipe();
        nora = cast.caseworker();
        concern = cabinet.concern();
    }

    /** A letter of the ICO, as its caseworker logs it; its reference. */
    String letter(String on, String subject, String text) {
        return letter("IN", "ICO", on, subject, text);
    }

    String letter(String direction, String who, String on, String subject, String text) {
        return cast.program(nora)
                .contentType("application/json")
                .body(new JsonObject()
                        .put("direction", direction)
                        .put("channel", "EMAIL")
                        .put("who", who)
                        .put("on", on)
                        .put("subject", subject)
                        .put("text", text)
                        .encode())
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    List<String> found(String asked) {
        return found(nora, asked);
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

    Document page(Person person, String... parameters) {
        var browser = cast.browser(person);
        for (int i = 0; i < parameters.length; i += 2) {
            browser.queryParam(parameters[i], parameters[i + 1]);
        }
        return Jsoup.parse(
                browser.get("/search").then().statusCode(200).extract().asString());
    }

    @Test
    void what_was_filed_is_found_at_once() {
        String letter = letter("2024-10-01", "Training", "Please tell us about the crawler.");
        assertThat(found("crawler")).containsExactly(letter);
    }

    @Test
    void no_word_is_too_small_to_count() {
        String not = letter("2024-10-01", "Training", "We have not approved the use of members' data.");
        String yes = letter("2024-10-02", "Training", "We have approved the notice to members.");
        assertThat(found("have not approved")).containsExactly(not);
        assertThat(found("\"have not approved\"")).containsExactly(not);
        assertThat(found("\"have approved\"")).containsExactly(yes);
        assertThat(found("have approved")).containsExactlyInAnyOrder(not, yes);
    }

    @Test
    void a_word_is_found_in_any_form_and_in_quotation_marks_as_it_is_written() {
        String approving = letter("2024-10-01", "One", "Approving this is for the board.");
        String approved = letter("2024-10-02", "Two", "The board approved it.");
        assertThat(found("approves")).containsExactlyInAnyOrder(approving, approved);
        assertThat(found("\"approved\"")).containsExactly(approved);
        assertThat(found("approvi*")).containsExactly(approving);
    }

    @Test
    void all_words_must_be_there_and_none_that_is_excluded() {
        String both = letter("2024-10-01", "Training", "Consent for training was withdrawn.");
        String one = letter("2024-10-02", "Training", "Training goes on.");
        assertThat(found("training consent")).containsExactly(both);
        assertThat(found("training -consent subject")).isEmpty();
        assertThat(found("training -consent kind:letter")).containsExactly(one);
        assertThat(found("training -\"goes on\" kind:letter")).containsExactly(both);
    }

    @Test
    void accents_and_the_shape_of_quotation_marks_do_not_matter() {
        String letter =
                letter("2024-10-01", "Autorità", "The members’ data: “legitimate interest” under Article 6, naïvely.");
        assertThat(found("autorita naively")).containsExactly(letter);
        assertThat(found("members'")).containsExactly(letter);
        assertThat(found("“members' data”")).containsExactly(letter);
        assertThat(found("„legitimate interest“")).containsExactly(letter);
    }

    @Test
    void who_wrote_and_who_received_is_searched_too() {
        String letter = letter("OUT", "Stephen Almond", "2024-10-01", "Reply", "As you asked.");
        assertThat(found("almond kind:letter")).containsExactly(letter);
        assertThat(found("information commissioner kind:letter")).isNotEmpty();
    }

    @Test
    void what_is_typed_as_a_filter_narrows() {
        String in = letter("2024-10-01", "Question", "Please answer about the pause.");
        String out = letter("OUT", "DPC", "2024-11-02", "Answer", "About the pause, as you asked.");
        assertThat(found("pause direction:in")).containsExactly(in);
        assertThat(found("pause direction:sent")).containsExactly(out);
        assertThat(found("pause regulator:dpc")).containsExactly(out);
        assertThat(found("pause -regulator:DPC")).containsExactly(in);
        assertThat(found("pause from:2024-11")).containsExactly(out);
        assertThat(found("pause to:2024-10")).containsExactly(in);
        assertThat(found("pause platform:LinkedIn jurisdiction:uk")).containsExactlyInAnyOrder(in, out);
        assertThat(found("pause platform:tiktok")).isEmpty();
        assertThat(found("kind:concern")).containsExactly(concern);
        assertThat(found("in:" + concern + " kind:letter")).containsExactlyInAnyOrder(in, out);
    }

    @Test
    void what_counts_for_a_place_is_found_under_the_places_around_it() {
        letter("2024-10-01", "Question", "Please answer.");
        assertThat(found("answer jurisdiction:EEA")).hasSize(1);
        assertThat(found("answer jurisdiction:IT")).isEmpty();
    }

    @Test
    void a_reference_leads_straight_to_the_thing() {
        String letter = letter("2024-10-01", "Question", "Please answer.");
        cast.browser(nora)
                .queryParam("q", letter.toLowerCase())
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/letters/" + letter));
        cast.browser(nora)
                .queryParam("q", concern)
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/concerns/" + concern));
        assertThat(found(letter)).startsWith(letter);
    }

    @Test
    void their_reference_leads_to_the_concern() {
        cast.program(nora)
                .contentType("application/json")
                .body("""
                        {"title": "Other", "kind": "COMPLAINT", "opened": "2024-09-06", "organisation": "Meta",
                         "practice": "Ads", "platforms": ["Facebook"], "jurisdictions": ["UK"], "regulators": ["ICO"],
                         "theirReference": "IC-259811-P5W4"}
                        """)
                .post("/api/v1/concerns")
                .then()
                .statusCode(201);
        cast.browser(nora)
                .queryParam("q", "ic-259811-p5w4")
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", containsString("/concerns/C-2024-"));
    }

    @Test
    void a_letter_is_one_hit_by_what_is_believed_of_it_now() {
        String letter = letter("2024-10-01", "Question", "They mentioned zebras.");
        String fact = cabinet.facts(concern, "letter").get(0);
        cast.browser(nora)
                .formParam("kind", "INSTEAD")
                .formParam("reason", "Misread.")
                .formParam("on", "2024-10-01")
                .formParam("direction", "IN")
                .formParam("channel", "EMAIL")
                .formParam("who", "ICO")
                .formParam("subject", "Question")
                .formParam("text", "They mentioned giraffes.")
                .formParam("activities", "linkedin-training-generative-ai")
                .formParam("places", "UK")
                .post("/concerns/" + concern + "/letters/" + fact + "/correction")
                .then()
                .statusCode(303);
        assertThat(found("zebras")).isEmpty();
        assertThat(found("giraffes")).containsExactly(letter);
        assertThat(found("question kind:letter")).containsExactly(letter);
    }

    @Test
    void notes_are_found_where_they_stand() {
        cast.browser(nora)
                .formParam("text", "Ask the vendor about tokenizers.")
                .post("/concerns/" + concern + "/notes")
                .then()
                .statusCode(303);
        assertThat(found("tokenizers")).hasSize(1).first().asString().startsWith("N-");
    }

    @Test
    void a_question_of_a_letter_is_found_with_the_letter_it_stands_in() {
        String letter = letter("2024-10-01", "Questions", "1. How many quokkas are there?");
        cast.program(nora)
                .contentType("application/json")
                .body(new JsonObject()
                        .put("letter", letter)
                        .put(
                                "questions",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("number", "1")
                                                .put("text", "How many quokkas are there?")))
                        .encode())
                .post("/api/v1/concerns/" + concern + "/questions")
                .then()
                .statusCode(201);
        assertThat(found("quokkas")).hasSize(2).contains(letter);
        assertThat(found("quokkas kind:question")).first().asString().startsWith("Q-");
    }

    @Test
    void a_file_is_found_by_its_name_and_its_letter_by_having_one() {
        String with = letter("2024-10-01", "With annex", "See the annex.");
        letter("2024-10-02", "Without annex", "There is none.");
        cast.browser(nora)
                .multiPart("files", "walrus-report.txt", "Tusks.".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/letters/" + with + "/files")
                .then()
                .statusCode(303);
        assertThat(found("walrus kind:file")).containsExactly(with);
        assertThat(found("walrus")).containsExactly(with);
        assertThat(found("annex has:file")).containsExactly(with);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        IntStream.rangeClosed(1, 55)
                .forEach(day -> letter("2024-0%d-%02d".formatted(1 + day / 28, 1 + day % 28), "Daily", "Report."));
        for (String sort : List.of("relevance", "newest", "oldest")) {
            List<String> all = new ArrayList<>();
            String next = "";
            int pages = 0;
            do {
                var answer = cast.program(nora)
                        .queryParam("q", "report")
                        .queryParam("sort", sort)
                        .queryParam("after", next)
                        .get("/api/v1/search")
                        .then()
                        .statusCode(200)
                        .extract();
                all.addAll(answer.<List<String>>path("hits.reference"));
                next = answer.path("next");
                pages++;
            } while (next != null);
            assertThat(pages).as(sort).isEqualTo(2);
            assertThat(all).as(sort).hasSize(55).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_page_that_never_ended_there_is_refused() {
        cast.program(nora)
                .queryParam("q", "report")
                .queryParam("after", "nonsense")
                .get("/api/v1/search")
                .then()
                .statusCode(422);
    }

    @Test
    void what_is_found_is_shown_as_text_with_the_words_marked() {
        letter("2024-10-01", "<b>Bold</b> claims", "We saw <script>alert(1)</script> in the crawler's log.");
        Document page = page(nora, "q", "crawler");
        assertThat(page.select(".hit script, .hit-title b, .hit b")).isEmpty();
        assertThat(page.select(".hit-title").text()).isEqualTo("<b>Bold</b> claims");
        assertThat(page.select(".hit mark").eachText()).containsExactly("crawler's");
        assertThat(page.select(".hit-snippet").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void a_phrase_is_marked_as_one_piece() {
        letter("2024-10-01", "Training", "First a sentence. To be plain: we have not approved it, and never did.");
        assertThat(page(nora, "q", "\"have not approved\"").select(".hit mark").eachText())
                .containsExactly("have not approved");
    }

    @Test
    void beside_the_findings_stands_how_many_there_are_of_each() {
        letter("2024-10-01", "Question", "About the pause.");
        letter("OUT", "DPC", "2024-11-02", "Answer", "About the pause.");
        Document page = page(nora, "q", "pause kind:letter");
        assertThat(page.select(".search-total strong").text()).isEqualTo("2 findings");
        assertThat(page.select(".facet li").eachText()).contains("received 1", "sent 1", "DPC 1", "ICO 1");
        assertThat(page(nora, "q", "pause", "regulator", "dpc")
                        .select(".search-total strong")
                        .text())
                .isEqualTo("1 finding");
    }

    @Test
    void nothing_that_can_be_typed_is_an_error() {
        letter("2024-10-01", "Daily", "Report.");
        String token = cast.token(nora);
        String cookie = cast.cookie(nora);
        assertThat(NONSENSE).allSatisfy(typed -> {
            cast.withToken(token)
                    .queryParam("q", typed)
                    .get("/api/v1/search")
                    .then()
                    .statusCode(200);
            cast.withCookie(cookie).queryParam("q", typed).get("/search").then().statusCode(200);
        });
    }

    @Test
    void what_was_read_otherwise_than_typed_is_said() {
        letter("2024-10-01", "Daily", "Report.");
        assertThat(page(nora, "q", "report OR review").select(".search-hint").text())
                .contains("OR and AND are left out");
        assertThat(page(nora, "q", "report from:yesterday")
                        .select(".search-hint")
                        .text())
                .contains("yesterday");
        assertThat(page(nora, "q", "\"report").select(".hit")).hasSize(1);
    }

    @Test
    void where_nothing_is_found_what_is_nearly_the_same_is_offered() {
        letter("2024-10-01", "Daily", "The crawler was stopped.");
        assertThat(page(nora, "q", "crowler stopped").select(".empty a").eachText())
                .contains("crawler stopped");
    }

    @Test
    void a_search_is_saved_as_a_view() {
        letter("2024-10-01", "Daily", "Report.");
        assertThat(page(nora, "q", "report", "kind", "letter")
                        .select(".views a")
                        .attr("href"))
                .isEqualTo("/views/new?address=%2Fsearch%3Fq%3Dreport%26kind%3Dletter");
    }

    @Test
    void an_address_restores_what_was_asked_and_all_that_narrows_it() {
        letter("2024-10-01", "Daily", "Report.");
        letter("OUT", "DPC", "2024-11-02", "Answer", "Report.");
        String address = page(
                        nora, "q", "report", "kind", "letter", "regulator", "dpc", "from", "2024-10", "sort", "newest")
                .select(".search-sorts a")
                .first()
                .attr("href");
        assertThat(address).isEqualTo("/search?q=report&kind=letter&regulator=dpc&from=2024-10");
        Document shared = Jsoup.parse(cast.browser(cast.reader())
                .urlEncodingEnabled(false)
                .get(address + "&sort=newest")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(shared.select("#q").val()).isEqualTo("report");
        assertThat(shared.select("[name=from]").eachAttr("value")).contains("2024-10");
        assertThat(shared.select(".facet .is-chosen b").eachText()).containsExactly("letter", "DPC");
        assertThat(shared.select(".search-sorts [aria-current]").text()).isEqualTo("newest first");
        assertThat(shared.select(".search-total strong").text()).isEqualTo("1 finding");
    }

    @Test
    void a_saved_search_stands_on_the_page_and_asks_again() {
        letter("2024-10-01", "Daily", "Report.");
        cast.browser(nora)
                .formParam("name", "Daily reports")
                .formParam("address", "/search?q=report&kind=letter")
                .post("/views")
                .then()
                .statusCode(303);
        Document page = page(nora);
        assertThat(page.select("#saved a").eachText()).contains("Daily reports");
        assertThat(page(cast.reader()).text()).doesNotContain("Daily reports");
        assertThat(page(nora, "q", "report", "kind", "letter").select(".hit")).hasSize(1);
    }

    @Test
    void pages_of_findings_lead_on_and_back_to_the_first() {
        IntStream.rangeClosed(1, 25).forEach(day -> letter("2024-03-%02d".formatted(day), "Daily", "Report."));
        Document first = page(nora, "q", "report kind:letter", "sort", "oldest");
        assertThat(first.select(".hit")).hasSize(20);
        String next = first.select(".pager a").last().attr("href");
        Document second = Jsoup.parse(
                cast.browser(nora).urlEncodingEnabled(false).get(next).asString());
        assertThat(second.select(".hit")).hasSize(5);
        assertThat(second.select(".hit-title a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select(".hit-title a").eachAttr("href"));
        assertThat(second.select(".search-total strong").text()).isEqualTo("25 findings");
        assertThat(second.select(".pager a").first().attr("href")).doesNotContain("after=");
    }

    @Test
    void an_administrator_has_the_index_made_anew() {
        String letter = letter("2024-10-01", "Daily", "The crawler was stopped.");
        assertThat(found("crawler")).containsExactly(letter);
        Person ines = cast.administrator();
        cast.browser(ines).post("/search/index/rebuilds").then().statusCode(303);
        assertThat(found("crawler")).containsExactly(letter);
        cast.browser(ines).get("/search/index").then().statusCode(200).body(containsString("Build it anew"));
    }

    @Test
    void an_index_of_another_database_is_not_asked() {
        letter("2024-10-01", "Daily", "The crawler was stopped.");
        assertThat(found("crawler")).hasSize(1);
        slate.wipe();
        nora = cast.caseworker();
        concern = cabinet.concern();
        for (int i = 0; i < 8; i++) {
            letter("2024-10-01", "Daily", "Nothing to report.");
        }
        assertThat(found("crawler")).isEmpty();
        assertThat(found("report")).hasSize(8);
    }

    @Test
    void everybody_has_the_box_who_may_read() {
        assertThat(Jsoup.parse(cast.browser(nora).get("/concerns").asString()).select("input[type=search]"))
                .hasSize(1);
        Person cora = cast.somebody("Cora Only", Role.CONTRIBUTOR);
        assertThat(Jsoup.parse(cast.browser(cora).get("/account").asString()).select("input[type=search]"))
                .isEmpty();
    }
}
