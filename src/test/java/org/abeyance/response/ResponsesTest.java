package org.abeyance.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ResponsesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Inquiry inquiry;

    @Inject
    People people;

    @Inject
    Slate slate;

    String concern;
    String letter;

    @BeforeEach
    void a_letter_asks() {
        slate.wipe();
        concern = cabinet.concern();
        letter = inquiry.letter(concern, "Two questions.");
    }

    private ValidatableResponse call(Person person, String path, Map<String, ?> body) {
        return cast.program(person)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    private ValidatableResponse send(Person person, String response, String act, Map<String, ?> typed) {
        return cast.browser(person)
                .formParams(typed)
                .post("/responses/" + response + "/" + act)
                .then();
    }

    private Person writer() {
        return cast.caseworker();
    }

    /** Somebody who clears what Nora writes, at a legal stage too. */
    private Person ada() {
        return cast.approver();
    }

    private String cleared(String text, String answer) {
        String question = inquiry.taken(letter, text).get(0);
        call(writer(), "questions/" + question + "/drafts", Map.of("seen", 0, "text", answer))
                .statusCode(201);
        call(writer(), "questions/" + question + "/referrals", Map.of("seen", 1))
                .statusCode(201);
        call(ada(), "questions/" + question + "/clearances", Map.of("seen", 1)).statusCode(201);
        return question;
    }

    private String begun(String... questions) {
        return call(
                        writer(),
                        "concerns/" + concern + "/responses",
                        Map.of("title", "Our answers", "cover", "We answer as follows.", "answers", List.of(questions)))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private String at(ResponseStatus status) {
        String response = begun();
        if (status == ResponseStatus.WITHDRAWN) {
            call(writer(), "responses/" + response + "/withdrawal", Map.of("reason", "Not needed."))
                    .statusCode(201);
        }
        if (status == ResponseStatus.DRAFTING || status == ResponseStatus.WITHDRAWN) {
            return response;
        }
        call(writer(), "responses/" + response + "/submissions", Map.of("seen", 1))
                .statusCode(201);
        if (status == ResponseStatus.IN_CLEARANCE) {
            return response;
        }
        passed(response, 1);
        if (status == ResponseStatus.CLEARED) {
            return response;
        }
        call(writer(), "responses/" + response + "/dispatch", dispatch()).statusCode(201);
        return response;
    }

    private void passed(String response, int seen) {
        for (int stage = 1; stage <= 3; stage++) {
            call(ada(), "responses/" + response + "/clearances", Map.of("seen", seen, "stage", stage))
                    .statusCode(201);
        }
    }

    private static Map<String, Object> dispatch() {
        return new HashMap<>(Map.of(
                "seen", 1,
                "on", "2024-10-02",
                "way", "EMAIL",
                "to", "casework@ico.example",
                "messageId", "<4711@mail.example>"));
    }

    private String status(String response) {
        return cast.program(writer())
                .get("/api/v1/responses/" + response)
                .then()
                .extract()
                .path("status");
    }

    @Test
    void every_act_is_possible_at_these_statuses_and_at_no_other() {
        Map<String, Set<ResponseStatus>> table = Map.of(
                "editions", Set.of(ResponseStatus.DRAFTING, ResponseStatus.IN_CLEARANCE, ResponseStatus.CLEARED),
                "submissions", Set.of(ResponseStatus.DRAFTING),
                "clearances", Set.of(ResponseStatus.IN_CLEARANCE),
                "returns", Set.of(ResponseStatus.IN_CLEARANCE),
                "bypasses", Set.of(ResponseStatus.IN_CLEARANCE),
                "dispatch", Set.of(ResponseStatus.CLEARED),
                "withdrawal", Set.of(ResponseStatus.DRAFTING, ResponseStatus.IN_CLEARANCE, ResponseStatus.CLEARED));
        List<String> wrong = new ArrayList<>();
        table.forEach((act, allowed) -> {
            for (ResponseStatus status : ResponseStatus.values()) {
                boolean isJudging = Set.of("clearances", "returns", "bypasses").contains(act);
                Person who = isJudging ? ada() : writer();
                Map<String, Object> body = said(act);
                int called = call(who, "responses/" + at(status) + "/" + act, body)
                        .extract()
                        .statusCode();
                Map<String, Object> typed = new HashMap<>(body);
                typed.remove("answers"); // no box is ticked
                Optional.ofNullable(typed.remove("stage")).ifPresent(stage -> typed.put("place", stage));
                int sent = send(who, at(status), act, typed).extract().statusCode();
                if (called != (allowed.contains(status) ? 201 : 422)
                        || sent != (allowed.contains(status) ? 303 : 422)) {
                    wrong.add(act + " while " + status + ": by a call " + called + ", by a page " + sent);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Object> said(String act) {
        return switch (act) {
            case "dispatch" -> dispatch();
            case "editions" -> Map.of("seen", 1, "cover", "Other words.", "answers", List.of());
            case "submissions" -> Map.of("seen", 1);
            default -> Map.of("seen", 1, "stage", 1, "reason", "Because.");
        };
    }

    @Test
    void what_was_sent_can_not_be_changed_by_any_door() {
        String question = cleared("How many were told?", "Twelve.");
        String response = begun(question);
        call(writer(), "responses/" + response + "/submissions", Map.of("seen", 1))
                .statusCode(201);
        passed(response, 1);
        call(writer(), "responses/" + response + "/dispatch", dispatch()).statusCode(201);
        String before = words(response);

        for (String act : List.of("submissions", "dispatch", "withdrawal")) {
            send(writer(), response, act, form()).statusCode(422);
        }
        cast.browser(writer())
                .formParams(Map.of("seen", "1", "cover", "Other words."))
                .post("/responses/" + response + "/editions")
                .then()
                .statusCode(422);
        for (String act : List.of("clearances", "returns", "bypasses", "comments")) {
            send(ada(), response, act, form()).statusCode(422);
        }
        for (String act : List.of("drafts", "referrals", "evidence", "withdrawal", "reopenings", "assignment")) {
            cast.browser(writer())
                    .formParams(Map.of(
                            "seen",
                            "1",
                            "text",
                            "Thirteen.",
                            "reason",
                            "x",
                            "kind",
                            "LINK",
                            "target",
                            "https://a.example"))
                    .post("/questions/" + question + "/" + act)
                    .then()
                    .statusCode(422);
        }
        for (String act : List.of("clearances", "returns")) {
            cast.browser(ada())
                    .formParams(Map.of("seen", "1", "reason", "x"))
                    .post("/questions/" + question + "/" + act)
                    .then()
                    .statusCode(422);
            call(ada(), "questions/" + question + "/" + act, Map.of("seen", 1, "reason", "x"))
                    .statusCode(422);
        }
        for (String act : List.of("drafts", "referrals", "withdrawal", "reopenings")) {
            call(writer(), "questions/" + question + "/" + act, Map.of("seen", 1, "text", "Thirteen.", "reason", "x"))
                    .statusCode(422);
        }
        call(writer(), "questions/" + question + "/assignment", Map.of("owner", writer().ref()))
                .statusCode(422);
        for (String act : List.of("editions", "submissions", "dispatch", "withdrawal")) {
            call(writer(), "responses/" + response + "/" + act, said(act)).statusCode(422);
        }
        for (String act : List.of("clearances", "returns", "bypasses")) {
            call(ada(), "responses/" + response + "/" + act, said(act)).statusCode(422);
        }
        assertThat(words(response)).isEqualTo(before);
    }

    private String words(String response) {
        return cast.browser(writer())
                .get("/responses/" + response + "/letter")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>(Map.of(
                "seen",
                "1",
                "place",
                "1",
                "reason",
                "Because.",
                "comment",
                "A word.",
                "on",
                "2024-10-02",
                "way",
                "EMAIL"));
        form.putAll(Map.of("to", "casework@ico.example", "messageId", "4711@mail.example"));
        return form;
    }

    @Test
    void what_was_cleared_needs_a_new_clearance_once_it_is_written_again() {
        String response = at(ResponseStatus.CLEARED);
        call(writer(), "responses/" + response + "/editions", Map.of("seen", 1, "cover", "Other words."))
                .statusCode(201);
        assertThat(status(response)).isEqualTo("DRAFTING");
        Map<String, Object> dispatch = dispatch();
        dispatch.put("seen", 2);
        call(writer(), "responses/" + response + "/dispatch", dispatch).statusCode(422);
        call(writer(), "responses/" + response + "/submissions", Map.of("seen", 2))
                .statusCode(201);
        call(ada(), "responses/" + response + "/clearances", Map.of("seen", 1, "stage", 1))
                .statusCode(409);
        passed(response, 2);
        call(writer(), "responses/" + response + "/dispatch", dispatch).statusCode(201);
        cast.browser(writer()).get("/responses/" + response).then().body(containsString("<ins>Other</ins>"));
    }

    @Test
    void what_was_sent_back_is_written_again_before_it_is_handed_in() {
        String response = at(ResponseStatus.IN_CLEARANCE);
        send(ada(), response, "returns", Map.of("seen", "1", "place", "1", "reason", ""))
                .statusCode(422);
        send(ada(), response, "returns", Map.of("seen", "1", "place", "1", "reason", "Name the day."))
                .statusCode(303);
        cast.browser(writer()).get("/responses/" + response).then().body(containsString("Name the day."));
        send(writer(), response, "submissions", Map.of("seen", "1")).statusCode(422);
        call(writer(), "responses/" + response + "/editions", Map.of("seen", 1, "cover", "On 2 October."))
                .statusCode(201);
        send(writer(), response, "submissions", Map.of("seen", "2")).statusCode(303);
    }

    @Test
    void nobody_clears_or_bypasses_what_they_wrote_at_through_any_door() {
        Person both = cast.lawyer("Bea Both", Role.CASEWORKER, Role.APPROVER);
        String question = inquiry.taken(letter, "How many were told?").get(0);
        call(both, "questions/" + question + "/drafts", Map.of("seen", 0, "text", "Twelve."))
                .statusCode(201);
        call(writer(), "questions/" + question + "/referrals", Map.of("seen", 1))
                .statusCode(201);
        call(ada(), "questions/" + question + "/clearances", Map.of("seen", 1)).statusCode(201);
        String response = begun(question);
        call(writer(), "responses/" + response + "/submissions", Map.of("seen", 1))
                .statusCode(201);

        Map<String, Object> body = Map.of("seen", 1, "stage", 1, "reason", "It is fine.");
        for (String act : List.of("clearances", "bypasses")) {
            call(both, "responses/" + response + "/" + act, body).statusCode(422);
            send(both, response, act, Map.of("seen", "1", "place", "1", "reason", "It is fine."))
                    .statusCode(422);
            call(writer(), "responses/" + response + "/" + act, body).statusCode(403);
        }
        // roles change in between: who wrote it wrote it
        people.assign(cast.stamp(cast.administrator()), writer().ref(), Set.of(Role.APPROVER));
        for (String act : List.of("clearances", "bypasses")) {
            send(writer(), response, act, Map.of("seen", "1", "place", "1", "reason", "It is fine."))
                    .statusCode(422);
        }
        // and a window that was open while the role was there does no more than a new one
        Person ada = ada();
        String window = cast.cookie(ada);
        people.assign(cast.stamp(cast.administrator()), ada.ref(), Set.of(Role.READER));
        cast.withCookie(window)
                .formParams(Map.of("seen", "1", "place", "1"))
                .post("/responses/" + response + "/clearances")
                .then()
                .statusCode(403);
        assertThat(status(response)).isEqualTo("IN_CLEARANCE");
    }

    @Test
    void a_legal_stage_is_cleared_by_the_legal_team_and_bypassed_with_a_reason_only() {
        Person press = cast.somebody("Pia Presse", Role.APPROVER);
        String response = at(ResponseStatus.IN_CLEARANCE);
        call(press, "responses/" + response + "/clearances", Map.of("seen", 1, "stage", 2))
                .statusCode(422);
        call(press, "responses/" + response + "/clearances", Map.of("seen", 1, "stage", 1))
                .statusCode(201);
        call(press, "responses/" + response + "/clearances", Map.of("seen", 1, "stage", 2))
                .statusCode(422);
        call(press, "responses/" + response + "/bypasses", Map.of("seen", 1, "stage", 2, "reason", " "))
                .statusCode(422);
        call(press, "responses/" + response + "/bypasses", Map.of("seen", 1, "stage", 2, "reason", "Counsel is away."))
                .statusCode(201);
        call(press, "responses/" + response + "/clearances", Map.of("seen", 1, "stage", 3))
                .statusCode(201);
        assertThat(cast.actsOn(response))
                .containsExactly(
                        "response.start", "response.submit", "response.clear", "response.bypass", "response.clear");
        cast.browser(cast.reader())
                .get("/responses/" + response)
                .then()
                .body(containsString("bypassed"))
                .body(not(containsString("Counsel is away")))
                .body(not(containsString("We answer as follows")));
    }

    @Test
    void two_who_clear_at_once_give_one_clearance() throws Exception {
        Person other = cast.lawyer("Zoe Prior", Role.APPROVER);
        String response = at(ResponseStatus.IN_CLEARANCE);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (String token : List.of(cast.token(ada()), cast.token(other))) {
            answers.add(two.submit(() -> {
                start.await();
                return cast.withToken(token)
                        .contentType("application/json")
                        .body(Map.of("seen", 1, "stage", 1))
                        .post("/api/v1/responses/" + response + "/clearances")
                        .statusCode();
            }));
        }
        start.countDown();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 422);
        two.shutdown();
        assertThat(cast.actsOn(response)).containsOnlyOnce("response.clear");
    }

    @Test
    void an_answer_goes_in_as_it_was_cleared_and_in_no_other_words() {
        String question = cleared("How many were told?", "Twelve.");
        String open = inquiry.taken(letter, "And how?").get(0);
        call(
                        writer(),
                        "concerns/" + concern + "/responses",
                        Map.of("title", "Ours", "answers", List.of(question, open)))
                .statusCode(422)
                .body("errors[0].field", equalTo("answers"));
        call(writer(), "questions/" + open + "/drafts", Map.of("seen", 0, "text", "By mail."))
                .statusCode(201);
        String response = begun(question, open);
        call(writer(), "responses/" + response + "/submissions", Map.of("seen", 1))
                .statusCode(422)
                .body("errors[0].message", containsString("drafting"));

        String partial = begun(question);
        call(writer(), "responses/" + partial + "/submissions", Map.of("seen", 1))
                .statusCode(201);
        passed(partial, 1);
        call(writer(), "questions/" + question + "/drafts", Map.of("seen", 1, "text", "Thirteen."))
                .statusCode(201);
        call(writer(), "responses/" + partial + "/dispatch", dispatch()).statusCode(422);
        assertThat(status(partial)).isEqualTo("CLEARED");
        assertThat(words(partial)).contains("Twelve").doesNotContain("Thirteen");
    }

    @Test
    void sent_it_answers_its_questions_and_meets_its_deadlines_on_that_day() {
        String one = cleared("How many were told?", "**Twelve.**");
        String two = cleared("And how?", "By mail.");
        List<String> deadlines = new ArrayList<>();
        for (String of : List.of(letter, "")) {
            Map<String, Object> body = new HashMap<>(
                    Map.of("title", "Answer", "typed", Map.of("on", "2024-10-10", "reason", "as the letter says")));
            if (!of.isEmpty()) {
                body.put("letter", of);
            }
            deadlines.add(call(writer(), "concerns/" + concern + "/deadlines", body)
                    .statusCode(201)
                    .extract()
                    .path("reference"));
        }
        String partial = begun(one);
        call(writer(), "responses/" + partial + "/submissions", Map.of("seen", 1))
                .statusCode(201);
        passed(partial, 1);
        call(writer(), "responses/" + partial + "/dispatch", dispatch())
                .statusCode(201)
                .body("met.size()", equalTo(0));
        tally("1 of 2 answered, 1 cleared");

        String rest = begun(two);
        call(writer(), "responses/" + rest + "/submissions", Map.of("seen", 1)).statusCode(201);
        passed(rest, 1);
        String logged = call(writer(), "responses/" + rest + "/dispatch", dispatch())
                .statusCode(201)
                .body("status", equalTo("SENT"))
                .body("sentOn", equalTo("2024-10-02"))
                .body("messageId", equalTo("4711@mail.example"))
                .body("met", equalTo(List.of(deadlines.get(0))))
                .extract()
                .path("letter");
        tally("2 of 2 answered");
        cast.program(writer())
                .get("/api/v1/questions/" + two)
                .then()
                .body("status", equalTo("ANSWERED"))
                .body("answeredOn", equalTo("2024-10-02"))
                .body("response", equalTo(rest));
        cast.program(writer())
                .get("/api/v1/concerns/" + concern + "/letters")
                .then()
                .body("letters.reference", hasItem(logged));
        cast.browser(cast.reader()).get("/letters/" + logged).then().body(containsString("By mail."));
        cast.browser(cast.reader()).get("/deadlines/" + deadlines.get(0)).then().body(containsString("Wed 2 Oct 2024"));
        cast.browser(cast.reader())
                .get("/responses/" + rest)
                .then()
                .body(containsString("4711@mail.example"))
                .body(containsString("By mail."));
        assertThat(cast.actsOn(two)).endsWith("question.answer");
    }

    private void tally(String words) {
        cast.program(writer())
                .get("/api/v1/concerns/" + concern + "/questions")
                .then()
                .body("progress", equalTo(words));
    }

    @Test
    void sending_says_how_and_by_what_proof() {
        String response = at(ResponseStatus.CLEARED);
        Map<String, Object> body = dispatch();
        body.put("messageId", "");
        call(writer(), "responses/" + response + "/dispatch", body)
                .statusCode(422)
                .body("errors[0].field", equalTo("messageId"));
        body.put("way", "PORTAL");
        call(writer(), "responses/" + response + "/dispatch", body)
                .statusCode(422)
                .body("errors[0].field", equalTo("proof"));
        body.put("on", "2024-10-20");
        body.put("proof", "Confirmation 77.");
        call(writer(), "responses/" + response + "/dispatch", body)
                .statusCode(422)
                .body("errors[0].field", equalTo("on"));
        body.put("on", "2024-10-02");
        call(writer(), "responses/" + response + "/dispatch", body).statusCode(201);
        send(writer(), response, "proofs", Map.of("proof", "Read receipt.")).statusCode(303);
        cast.browser(cast.reader())
                .get("/responses/" + response)
                .then()
                .body(containsString("Confirmation 77."))
                .body(containsString("Read receipt."));
    }

    @Test
    void of_two_writers_the_second_sees_both_versions_and_loses_nothing() {
        String response = begun();
        cast.browser(writer())
                .formParams(Map.of("seen", "1", "cover", "First words."))
                .post("/responses/" + response + "/editions")
                .then()
                .statusCode(303);
        cast.browser(writer())
                .formParams(Map.of("seen", "1", "cover", "Second words."))
                .post("/responses/" + response + "/editions")
                .then()
                .statusCode(409)
                .body(containsString("First words."))
                .body(containsString("Second words."))
                .body(containsString("name=\"seen\" value=\"2\""));
    }

    @Test
    void a_response_behind_a_wall_is_not_there() {
        String response = at(ResponseStatus.CLEARED);
        cabinet.hide(concern);
        for (String door : List.of(
                "/responses/" + response,
                "/responses/" + response + "/letter",
                "/responses/" + response + "/letter.pdf")) {
            cast.browser(writer()).get(door).then().statusCode(404);
        }
        cast.browser(writer()).get("/responses?status=ANY").then().body(not(containsString(response)));
        call(writer(), "responses/" + response + "/dispatch", dispatch()).statusCode(404);
    }

    @Test
    void it_is_a_letter_of_its_organisation_as_a_page_and_as_a_pdf() {
        Person ines = cast.administrator();
        cast.browser(ines)
                .formParams(Map.of(
                        "head",
                        "**LinkedIn Ireland**\n\nWilton Place, Dublin",
                        "opening",
                        "Dear ICO,",
                        "closing",
                        "Yours",
                        "foot",
                        "No 477441"))
                .post("/letterheads/linkedin")
                .then()
                .statusCode(303);
        String response = begun(cleared("How many were told?", "Zwölf: Łódź, Αθήνα."));
        assertThat(words(response))
                .contains("<strong>LinkedIn Ireland</strong>", "Dear ICO,", "Draft, version 1", "Zwölf", "No 477441")
                .doesNotContain("<style");
        byte[] pdf = cast.browser(writer())
                .accept("application/pdf")
                .get("/responses/" + response + "/letter.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        cast.browser(cast.reader())
                .get("/responses/" + response + "/letter")
                .then()
                .statusCode(404);
    }

    @Test
    void administrators_set_the_stages_by_kind_and_what_began_goes_on_as_it_began() {
        Person ines = cast.administrator();
        String before = at(ResponseStatus.IN_CLEARANCE);
        cast.browser(ines)
                .formParam("stages", " \n")
                .post("/clearance/ENGAGEMENT")
                .then()
                .statusCode(422);
        cast.browser(ines)
                .formParam("stages", "Privacy\nGeneral counsel (legal team)")
                .post("/clearance/ENGAGEMENT")
                .then()
                .statusCode(303);
        String after = at(ResponseStatus.IN_CLEARANCE);
        assertThat(stages(before)).containsExactly("Business", "Legal", "Communications");
        assertThat(stages(after)).containsExactly("Privacy", "General counsel");
        assertThat(cast.actsOn("ENGAGEMENT")).containsExactly("clearance.set");
    }

    private List<String> stages(String response) {
        return cast.program(writer())
                .get("/api/v1/responses/" + response)
                .then()
                .extract()
                .path("stages.name");
    }
}
