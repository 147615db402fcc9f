package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Walled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of a marked item everybody outside the legal team knows reference and date, and nothing else in any place. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class MarksTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Walled walled;

    @Inject
    Slate slate;

    @Inject
    Today today;

    private final ObjectMapper json = new ObjectMapper();

    private Person nora;
    private Person ada;
    private Person rita;
    private Person carl;
    private Person otto;
    private String ref;
    private String letter;
    private String position;

    @BeforeEach
    void a_letter_that_a_position_cites() throws Exception {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        rita = cast.reader();
        carl = cast.somebody("Carl Werk", Role.CASEWORKER);
        otto = cast.auditor();
        ref = cases.linkedIn(nora).ref();
        letter = log("{}");
        cast.browser(nora)
                .formParam("regulator", "ico")
                .formParam("position", "QUESTIONS_ASKED")
                .formParam("on", "2024-09-25")
                .formParam("by", "ICO")
                .formParam("text", "How many members?")
                .formParam("cited", letter)
                .formParam("activities", "linkedin-training-generative-ai")
                .formParam("places", "UK")
                .post("/concerns/" + ref + "/positions")
                .then()
                .statusCode(303);
        position = cast.browser(nora)
                .get("/letters/" + letter)
                .asString()
                .replaceAll("(?s).*position (F-[0-9]+),.*", "$1");
    }

    private String log(String mark) {
        return cast.program(nora)
                .contentType("application/json")
                .body("""
                        {"direction": "IN", "channel": "EMAIL", "nature": "INQUIRY", "who": "ICO (Olive Sund)",
                         "on": "2024-09-24", "subject": "Zanzibar clause", "text": "The Zanzibar words.",
                         "note": "A Zanzibar note."%s}
                        """.formatted(mark.equals("{}") ? "" : ", \"mark\": " + mark))
                .post("/api/v1/concerns/" + ref + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private ValidatableResponse mark(Person by, String item, String kind) {
        return cast.browser(by)
                .formParam("kind", kind)
                .formParam("basis", "LEGAL_ADVICE")
                .formParam("counsel", "IN_HOUSE")
                .formParam("holder", "LinkedIn")
                .formParam("laws", "England and Wales")
                .formParam("assertedBy", "Ada Prior")
                .formParam("reason", "Zanzibar is advice.")
                .post("/concerns/" + ref + "/marks/" + item)
                .then();
    }

    private String page(Person who, String door) {
        return cast.browser(who).get(door).then().statusCode(200).extract().asString();
    }

    @Test
    void outside_the_legal_team_reference_and_date_show_and_nothing_else_anywhere() {
        List<String> doors = List.of(
                "/",
                "/concerns/" + ref,
                "/concerns/" + ref + "?corrections=on",
                "/concerns/" + ref + "/marks",
                "/concerns/" + ref + "/marks/" + letter,
                "/concerns/" + ref + "/positions/new",
                "/concerns/" + ref + "/decisions/new",
                "/concerns/" + ref + "/conditions/new",
                "/letters/" + letter,
                "/letters/incomplete",
                "/regulators/ico",
                "/activities/linkedin-training-generative-ai",
                "/measures",
                "/measures/export",
                "/concerns/" + ref + "/matter.json",
                "/trail",
                "/trail?subject=" + ref,
                "/trail/trail.csv",
                "/trail/trail.json");
        List<String> calls = List.of(
                "/api/v1/concerns/" + ref + "/letters", "/api/v1/matters/" + ref, "/api/v1/trail", "/api/v1/status");
        Person all = cast.somebody("Olga Viel", Role.values());
        for (String door : doors.subList(1, 2)) {
            assertThat(page(all, door)).contains("Zanzibar");
        }
        mark(nora, letter, "PRIVILEGED").statusCode(303);
        doors.forEach(door ->
                assertThat(page(all, door)).as(door).doesNotContain("Zanzibar").doesNotContain("Olive Sund"));
        calls.forEach(call -> assertThat(cast.program(all)
                        .get(call)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .as(call)
                .doesNotContain("Zanzibar")
                .doesNotContain("Olive Sund"));
        for (String closed :
                List.of("/letters/" + letter + "/completion", "/concerns/" + ref + "/marks/" + letter + "/readers")) {
            cast.browser(all).get(closed).then().statusCode(404).body(not(containsString("Zanzibar")));
        }
        assertThat(page(all, "/concerns/" + ref)).contains(letter, "24 Sep 2024");
        assertThat(page(all, "/letters/" + letter)).contains(letter, "24 Sep 2024");
        cast.program(all)
                .get("/api/v1/concerns/" + ref + "/letters")
                .then()
                .body("letters[0].reference", equalTo(letter))
                .body("letters[0].on", equalTo("2024-09-24"))
                .body("letters[0].marked", equalTo(true));
    }

    @Test
    void the_legal_team_reads_it_on_its_own_page_and_that_is_recorded() {
        mark(nora, letter, "PRIVILEGED").statusCode(303);
        assertThat(page(ada, "/concerns/" + ref))
                .doesNotContain("The Zanzibar words")
                .contains("/letters/" + letter);
        assertThat(page(ada, "/letters/" + letter)).contains("The Zanzibar words", "recorded");
        assertThat(cast.actsOn(ref + "/" + letter)).containsExactly("mark.set", "mark.visit");
        page(rita, "/letters/" + letter);
        assertThat(cast.actsOn(ref + "/" + letter)).containsExactly("mark.set", "mark.visit");
        assertThat(page(nora, "/concerns/" + ref + "/marks/" + letter))
                .contains("Ada Prior", "Opened the marked " + letter, "England and Wales", "Zanzibar is advice.");
        cast.program(ada)
                .get("/api/v1/concerns/" + ref + "/letters")
                .then()
                .body("letters[0].text", equalTo("The Zanzibar words."));
        page(ada, "/concerns/" + ref + "/matter.json");
        assertThat(cast.actsOn(ref + "/" + letter))
                .containsExactly("mark.set", "mark.visit", "mark.visit", "mark.visit");
    }

    @Test
    void the_trail_of_a_marked_item_still_verifies_and_shows_no_word_outside_the_legal_team() throws Exception {
        mark(nora, letter, "WITHOUT_PREJUDICE").statusCode(303);
        JsonNode entries = json.readTree(cast.program(otto).get("/api/v1/trail").asString())
                .get("entries");
        JsonNode recorded = null;
        for (JsonNode entry : entries) {
            if (entry.path("act").asText().equals("letter.record")) {
                recorded = entry;
            }
        }
        assertThat(recorded.path("marked").asBoolean()).isTrue();
        assertThat(recorded.has("details")).isFalse();
        assertThat(recorded.path("detailsDigest").asText()).hasSize(64);
        cast.program(otto).get("/api/v1/trail/verification").then().body("intact", equalTo(true));
    }

    @Test
    void a_letter_that_is_marked_as_it_is_logged_leaves_no_word_of_it_on_the_trail() {
        String second = log("""
                {"kind": "INSIDE_INFORMATION", "reason": "Results on Friday."}""");
        Person lawful = cast.lawyer("Lena Recht", Role.AUDITOR);
        String trail = page(lawful, "/trail?act=letter.record");
        assertThat(trail.split("Zanzibar clause", -1))
                .as("the first letter alone")
                .hasSize(2);
        assertThat(page(carl, "/letters/" + second)).doesNotContain("Zanzibar");
        cast.browser(nora)
                .formParam("direction", "IN")
                .formParam("channel", "EMAIL")
                .formParam("who", "ICO")
                .formParam("subject", "Third")
                .formParam("on", "2024-09-25")
                .formParam("activities", "linkedin-training-generative-ai")
                .formParam("places", "UK")
                .formParam("kind", "PRIVILEGED")
                .post("/concerns/" + ref + "/letters")
                .then()
                .statusCode(422)
                .body(containsString("Say on what the privilege rests."))
                .body(containsString("Third"));
    }

    @Test
    void a_note_is_marked_as_it_is_written_or_later() {
        cast.browser(nora)
                .formParams(Map.of(
                        "text", "Counsel says Zanzibar.",
                        "kind", "PRIVILEGED",
                        "basis", "LITIGATION",
                        "reason", "Litigation is in sight."))
                .post("/concerns/" + ref + "/notes")
                .then()
                .statusCode(303);
        String casefile = page(carl, "/concerns/" + ref);
        String note = casefile.replaceAll("(?s).*(N-[0-9]+).*", "$1");
        assertThat(casefile).doesNotContain("Counsel says");
        assertThat(page(carl, "/concerns/" + ref + "/notes/" + note)).doesNotContain("Counsel says");
        assertThat(page(ada, "/concerns/" + ref + "/notes/" + note)).contains("Counsel says Zanzibar.");
        assertThat(page(nora, "/concerns/" + ref + "/marks/" + note))
                .contains("Litigation privilege needs adversarial proceedings", "Opened the marked " + note);
    }

    @Test
    void what_one_event_brought_is_covered_with_its_letter() throws Exception {
        walled.matter(nora, "M03");
        String matter = walled.ref("M03");
        JsonNode letters = json.readTree(cast.program(nora)
                        .get("/api/v1/concerns/" + matter + "/letters")
                        .asString())
                .get("letters");
        for (JsonNode one : letters) {
            String words = one.get("text").asText();
            cast.browser(nora)
                    .formParam("kind", "REGULATOR_CONFIDENTIALITY")
                    .formParam("reason", "By its direction.")
                    .post("/concerns/" + matter + "/marks/"
                            + one.get("reference").asText())
                    .then()
                    .statusCode(303);
            String start = words.substring(0, Math.min(30, words.length())).replace("'", "&#39;");
            assertThat(page(rita, "/concerns/" + matter)).doesNotContain(start);
            assertThat(page(rita, "/activities/facebook-training-generative-ai-on-user-content"))
                    .doesNotContain(start);
            assertThat(cast.program(rita).get("/api/v1/matters/" + matter).asString())
                    .doesNotContain(words);
        }
        cast.program(rita).get("/api/v1/matters/" + matter).then().statusCode(200);
    }

    @Test
    void a_mark_is_lifted_by_the_legal_team_and_stays_on_the_record() {
        mark(carl, letter, "PRIVILEGED").statusCode(303);
        mark(carl, letter, "PRIVILEGED").statusCode(422);
        String page = page(nora, "/concerns/" + ref + "/marks/" + letter);
        String mark = page.replaceAll("(?s).*/(K-[0-9]+)/end.*", "$1");
        cast.browser(carl)
                .formParam("reason", "I want it.")
                .post("/concerns/" + ref + "/marks/" + letter + "/" + mark + "/end")
                .then()
                .statusCode(422)
                .body(not(containsString("Zanzibar")));
        cast.browser(nora)
                .formParam("reason", "Privilege was waived.")
                .post("/concerns/" + ref + "/marks/" + letter + "/" + mark + "/end")
                .then()
                .statusCode(303);
        assertThat(page(carl, "/letters/" + letter)).contains("The Zanzibar words.");
        assertThat(page(nora, "/concerns/" + ref + "/marks/" + letter)).contains("Privilege was waived.");
    }

    @Test
    void the_mark_warns_where_the_commission_would_not_respect_it() {
        ref = cases.open(nora, "Cloud terms", LocalDate.of(2024, 9, 2), "Azure", "EU", "European Commission")
                .ref();
        String memo = log("{}").toString();
        mark(nora, memo, "PRIVILEGED").statusCode(303);
        assertThat(page(nora, "/concerns/" + ref + "/marks/" + memo)).contains("Akzo Nobel", "in-house");
        ref = cases.linkedIn(nora).ref();
        String other = log("{}");
        mark(nora, other, "PRIVILEGED").statusCode(303);
        assertThat(page(nora, "/concerns/" + ref + "/marks/" + other)).doesNotContain("Akzo");
    }

    @Test
    void why_can_this_person_see_this_names_the_reason_for_everybody() {
        mark(nora, letter, "PRIVILEGED").statusCode(303);
        assertThat(page(nora, "/concerns/" + ref + "/marks/" + letter + "/readers"))
                .contains("Ada Prior", "Is in the legal team.")
                .contains("Rita Mohr", "they are not in the legal team: reference and date only.");
    }

    @Test
    void what_is_clawed_back_is_gone_at_once_for_all_but_its_guards_and_can_be_given_back() {
        String before = page(carl, "/concerns/" + ref);
        assertThat(before).contains("The Zanzibar words.");
        cast.browser(carl)
                .formParam("reason", "Sent to us by mistake.")
                .post("/concerns/" + ref + "/marks/" + letter + "/clawback")
                .then()
                .statusCode(303);
        assertThat(page(carl, "/concerns/" + ref)).doesNotContain("Zanzibar", letter + "<");
        for (String door : List.of(
                "/letters/" + letter,
                "/concerns/" + ref + "/marks/" + letter,
                "/concerns/" + ref + "/marks/" + letter + "/readers")) {
            cast.browser(carl).get(door).then().statusCode(404);
        }
        assertThat(cast.program(carl)
                        .get("/api/v1/concerns/" + ref + "/letters")
                        .asString())
                .doesNotContain(letter);
        assertThat(cast.program(otto).get("/api/v1/trail").asString()).doesNotContain("Zanzibar", "by mistake");
        assertThat(page(rita, "/regulators/ico")).doesNotContain("Zanzibar", letter);
        assertThat(page(nora, "/letters/" + letter)).contains("The Zanzibar words.");
        assertThat(page(nora, "/concerns/" + ref + "/marks/" + letter)).contains("Sent to us by mistake.");
        cast.browser(carl)
                .formParam("reason", "Again.")
                .post("/concerns/" + ref + "/marks/" + letter + "/return")
                .then()
                .statusCode(404);
        cast.browser(nora)
                .formParam("reason", "It is ours after all.")
                .post("/concerns/" + ref + "/marks/" + letter + "/return")
                .then()
                .statusCode(303);
        assertThat(page(carl, "/letters/" + letter)).contains("The Zanzibar words.");
    }

    @Test
    void behind_a_wall_the_custodians_alone_guard_what_was_clawed_back() {
        cast.browser(nora)
                .formParam("custodians", nora.ref())
                .formParam("custodians", rita.ref())
                .formParam("members", ada.ref())
                .formParam("reason", "Talks.")
                .post("/concerns/" + ref + "/wall")
                .then()
                .statusCode(303);
        cast.browser(nora)
                .formParam("reason", "Not for here.")
                .post("/concerns/" + ref + "/marks/" + letter + "/clawback")
                .then()
                .statusCode(303);
        cast.browser(ada).get("/letters/" + letter).then().statusCode(404);
        assertThat(page(rita, "/letters/" + letter)).contains("The Zanzibar words.");
        assertThat(page(rita, "/concerns/" + ref + "/marks/" + letter + "/readers"))
                .contains("It was clawed back. For them it is not there.");
    }

    @Test
    void a_file_is_closed_with_its_letter_or_by_a_mark_of_its_own() {
        for (String door : List.of("/letters/" + letter + "/files", "/concerns/" + ref + "/files")) {
            cast.browser(nora)
                    .multiPart("files", "zanzibar.txt", ("Words " + door).getBytes(), "text/plain")
                    .post(door)
                    .then()
                    .statusCode(303);
        }
        String own = page(nora, "/letters/" + letter).replaceAll("(?s).*/files/(A-[0-9-]+).*", "$1");
        String loose = page(nora, "/concerns/" + ref + "/files").replaceAll("(?s)^.*?/files/(A-[0-9-]+).*", "$1");
        mark(nora, letter, "PRIVILEGED").statusCode(303);
        mark(nora, loose, "INSIDE_INFORMATION").statusCode(303);
        for (String door : List.of("/concerns/" + ref, "/concerns/" + ref + "/files")) {
            assertThat(page(carl, door)).contains(own, loose).doesNotContain("zanzibar");
        }
        cast.browser(carl).get("/files/" + own).then().statusCode(404);
        cast.browser(carl).get("/files/" + loose).then().statusCode(404);
        cast.browser(nora).get("/files/" + own).then().statusCode(200);
        cast.browser(nora).get("/files/" + loose).then().statusCode(200);
        assertThat(cast.actsOn(ref + "/" + letter)).containsExactly("mark.set", "mark.visit");
        assertThat(cast.actsOn(ref + "/" + loose)).containsExactly("file.keep", "mark.set", "mark.visit");
    }

    @Test
    void no_digest_tells_anybody_what_is_marked_because_it_goes_out_by_mail() {
        today.goesOnBy(Duration.ofHours(1));
        page(nora, "/digest");
        today.goesOnBy(Duration.ofHours(1));
        String later = log("{}");
        today.goesOnBy(Duration.ofHours(1));
        assertThat(page(nora, "/digest")).contains("Zanzibar clause");
        mark(nora, later, "PRIVILEGED").statusCode(303);
        assertThat(page(nora, "/digest")).doesNotContain("Zanzibar").contains(later);
    }
}
