package org.abeyance.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said beside the work is forgotten like all other words: by two people, after its time, leaving tombstones. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ForgottenRemarksTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Inquiry inquiry;

    @Inject
    Slate slate;

    @Inject
    Today today;

    Person nora;
    Person ada;
    Person lena;
    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        lena = cast.somebody("Lena Grau", Role.APPROVER);
        concern = cabinet.concern();
    }

    private ValidatableResponse call(Person person, String path, Map<String, ?> body) {
        return cast.program(person)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    private ValidatableResponse send(Person person, String path, Map<String, String> typed) {
        return cast.browser(person).formParams(typed).post(path).then().statusCode(303);
    }

    private void closed() {
        send(
                nora,
                "/concerns/" + concern + "/stages",
                Map.of("stage", "CLOSED", "on", "2024-10-04", "outcome", "ADVICE", "reason", "It is over."));
        today.is("2034-01-05T09:00:00Z");
    }

    /** Proposes to destroy all that the page offers and that begins like this; another person does it. */
    private String destroyed(String... beginnings) {
        List<String> keys = Jsoup.parse(cast.browser(nora)
                        .get("/concerns/" + concern + "/destructions/new")
                        .asString())
                .select("input[name=items]")
                .eachAttr("value")
                .stream()
                .filter(key -> List.of(beginnings).stream().anyMatch(key::startsWith))
                .toList();
        assertThat(keys).hasSizeGreaterThanOrEqualTo(beginnings.length);
        var proposal = cast.browser(nora).formParam("reason", "The time is over.");
        keys.forEach(key -> proposal.formParam("items", key));
        String destruction = proposal.post("/concerns/" + concern + "/destructions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
        send(ada, "/destructions/" + destruction + "/completion", Map.of());
        return destruction;
    }

    private void saysNothingOf(String word, String... doors) {
        for (String door : doors) {
            cast.browser(nora).get(door).then().statusCode(200).body(not(containsString(word)));
        }
        cast.browser(cast.auditor()).get("/trail").then().statusCode(200).body(not(containsString(word)));
        cast.program(cast.auditor()).get("/api/v1/trail/verification").then().body("intact", equalTo(true));
    }

    @Test
    void why_it_was_sent_back_what_evidence_showed_and_what_proved_that_it_arrived() {
        String question = inquiry.question(concern, "How many were told?");
        call(nora, "questions/" + question + "/drafts", Map.of("seen", 0, "text", "Twelve."))
                .statusCode(201);
        send(
                nora,
                "/questions/" + question + "/evidence",
                Map.of("kind", "LINK", "target", "https://zanzibar.example/list", "title", "The Zanzibar list"));
        call(nora, "questions/" + question + "/referrals", Map.of("seen", 1)).statusCode(201);
        send(ada, "/questions/" + question + "/returns", Map.of("seen", "1", "reason", "Zanzibar was told as well."));
        call(nora, "questions/" + question + "/drafts", Map.of("seen", 1, "text", "Thirteen."))
                .statusCode(201);
        call(nora, "questions/" + question + "/referrals", Map.of("seen", 2)).statusCode(201);
        call(ada, "questions/" + question + "/clearances", Map.of("seen", 2)).statusCode(201);
        String response = call(
                        nora,
                        "concerns/" + concern + "/responses",
                        Map.of("title", "Ours", "cover", "We answer.", "answers", List.of(question)))
                .statusCode(201)
                .extract()
                .path("reference");
        call(nora, "responses/" + response + "/submissions", Map.of("seen", 1)).statusCode(201);
        call(
                        ada,
                        "responses/" + response + "/returns",
                        Map.of("seen", 1, "stage", 1, "reason", "Greet Zanzibar first."))
                .statusCode(201);
        call(
                        nora,
                        "responses/" + response + "/editions",
                        Map.of("seen", 1, "cover", "Greetings.", "answers", List.of(question)))
                .statusCode(201);
        call(nora, "responses/" + response + "/submissions", Map.of("seen", 2)).statusCode(201);
        for (int stage = 1; stage <= 3; stage++) {
            call(ada, "responses/" + response + "/clearances", Map.of("seen", 2, "stage", stage))
                    .statusCode(201);
        }
        call(
                        nora,
                        "responses/" + response + "/dispatch",
                        Map.of(
                                "seen", 2,
                                "on", "2024-10-04",
                                "way", "PORTAL",
                                "to", "casework@ico.example",
                                "proof", "Signed for in Zanzibar."))
                .statusCode(201);
        cast.browser(nora).get("/responses/" + response).then().body(containsString("Zanzibar"));
        closed();
        String destruction = destroyed(
                "COMMENT " + response + "/clearance-",
                "COMMENT " + question + "/move-",
                "COMMENT " + question + "/evidence-",
                "FILE " + response + "/proof-");

        saysNothingOf("Zanzibar", "/responses/" + response, "/questions/" + question, "/concerns/" + concern);
        cast.browser(nora).get("/questions/" + question).then().body(not(containsString("zanzibar.example")));
        cast.browser(nora).get("/responses/" + response).then().body(containsString(destruction));
    }

    @Test
    void what_proves_a_pause_and_why_a_resume_was_cleared() {
        Map<String, Object> pause = new HashMap<>(Map.of(
                "on", "2024-09-20",
                "text", "Training stops.",
                "decidedBy", "Blake Lawit",
                "jurisdictions", List.of("UK"),
                "proof",
                        Map.of(
                                "words", "Seen in Zanzibar.",
                                "logExtract", "zanzibar-7 member 4711 skipped",
                                "confirmedBy", "Sam Ops")));
        call(nora, "concerns/" + concern + "/pauses", pause).statusCode(201);
        String resume = call(
                        nora,
                        "concerns/" + concern + "/resumes",
                        Map.of(
                                "jurisdictions", List.of("UK"),
                                "on", "2024-10-04",
                                "text", "Training resumes.",
                                "decidedBy", "Blake Lawit",
                                "dpo", "Mara Dunne",
                                "dpoAdvice", "Go ahead.",
                                "dpoFollowed", true))
                .statusCode(201)
                .extract()
                .path("reference");
        call(ada, "resumes/" + resume + "/approval", Map.of()).statusCode(201);
        call(
                        lena,
                        "resumes/" + resume + "/clearance",
                        Map.of("says", "CLEAR", "reason", "The Zanzibar file is complete."))
                .statusCode(201);
        closed();
        destroyed("COMMENT " + resume + "/step-", "FILE F-");

        saysNothingOf("anzibar", "/concerns/" + concern, "/resumes/" + resume);
        cast.browser(nora)
                .get("/?asOf=2024-10-01")
                .then()
                .body(containsString("paused"))
                .body(not(containsString("announced, not confirmed")));
    }
}
