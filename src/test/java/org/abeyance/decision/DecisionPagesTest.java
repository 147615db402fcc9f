package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.abeyance.concern.Then;
import org.abeyance.register.Register;
import org.abeyance.status.StatusReader;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DecisionPagesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    StatusReader status;

    @Inject
    Register register;

    @Inject
    Today today;

    @Inject
    Slate slate;

    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        concern = cabinet.concern();
    }

    private static Map<String, String> said() {
        return new HashMap<>(Map.of(
                "on", "2024-09-20",
                "text", "LinkedIn suspends training on UK members' data.",
                "activities", "linkedin-training-generative-ai",
                "places", "UK",
                "publisher", "LinkedIn"));
    }

    private static Map<String, String> decision(String act) {
        Map<String, String> decision = said();
        decision.putAll(Map.of("act", act, "decidedBy", "Blake Lawit", "announced", "2024-09-20"));
        return decision;
    }

    private ValidatableResponse send(String below, Map<String, String> typed) {
        return cast.browser(cast.caseworker())
                .formParams(typed)
                .post("/concerns/" + concern + "/" + below)
                .then();
    }

    private String stands(String asOf, String knownOn) {
        Standing standing = QuarkusTransaction.requiringNew()
                .call(() -> status.board(new Then(LocalDate.parse(asOf), LocalDate.parse(knownOn)), cabinet.reader())
                        .cell(
                                register.activity("linkedin-training-generative-ai")
                                        .orElseThrow(),
                                "UK")
                        .standing());
        return standing.state() + " "
                + standing.since().map(LocalDate::toString).orElse("") + (standing.confirmed() ? "" : " announced")
                + (standing.partial() ? " part" : "");
    }

    @Test
    void a_pause_with_proof_is_confirmed_and_one_without_is_only_announced() {
        send("decisions", decision("PAUSE")).statusCode(303).header("Location", containsString("/concerns/" + concern));
        assertThat(stands("2024-09-19", "2030-01-01")).isEqualTo("NO_DECISION ");
        assertThat(stands("2024-09-20", "2030-01-01")).isEqualTo("PAUSED 2024-09-20 announced");
        String pause = cabinet.facts(concern, "decision").get(0);
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/decisions/" + pause + "/confirmation/new")
                .then()
                .statusCode(200)
                .body(containsString("not confirmed"));
        Map<String, String> proof = said();
        proof.putAll(Map.of("on", "2024-09-19", "text", "Change ticket 4711."));
        send("decisions/" + pause + "/confirmation", proof)
                .statusCode(422)
                .body(containsString("proof can not come before it"));
        proof.put("on", "2024-09-25");
        send("decisions/" + pause + "/confirmation", proof).statusCode(303);

        assertThat(stands("2024-09-24", "2030-01-01")).isEqualTo("PAUSED 2024-09-20 announced");
        assertThat(stands("2024-09-25", "2030-01-01")).isEqualTo("PAUSED 2024-09-20");
        Map<String, String> resume = decision("RESUME");
        resume.putAll(Map.of("on", "2024-10-01", "proof", "Log extract.", "part", "Adults only"));
        send("decisions", resume).statusCode(303);
        assertThat(stands("2024-10-01", "2030-01-01")).isEqualTo("RESUMED 2024-10-01 part");
    }

    @ParameterizedTest
    @CsvSource({
        "act, '', Choose one",
        "act, DREAM, none of the choices",
        "on, 2024-02-30, is not a date",
        "on, '', Give a date",
        "announced, 2024-09-21, announced after it took effect",
        "announced, 1899-01-01, must lie between",
        "text, '', Fill this in",
        "publisher, '', Say where this comes from",
        "places, '', knows no jurisdiction",
        "dpoFollowed, YES, before saying whether it was followed",
    })
    void what_is_wrong_comes_back_with_what_was_typed(String field, String typed, String told) {
        Map<String, String> decision = decision("PAUSE");
        decision.put(field, typed);
        send("decisions", decision)
                .statusCode(422)
                .body(containsString(told))
                .body(containsString("value=\"Blake Lawit\""));

        assertThat(cabinet.facts(concern, "decision")).isEmpty();
    }

    @Test
    void the_form_says_that_it_records_and_lists_the_conditions_on_the_pause() {
        send("decisions", decision("PAUSE")).statusCode(303);
        String pause = cabinet.facts(concern, "decision").get(0);
        Map<String, String> condition = said();
        condition.putAll(Map.of("pause", pause, "text", "The DPIA is finished."));
        send("conditions", condition).statusCode(303);
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/decisions/new")
                .then()
                .body(containsString("recorded here, not proposed"))
                .body(containsString("does not stop a clock"))
                .body(containsString("The DPIA is finished."));
        condition.put("pause", "F-1");
        send("conditions", condition).statusCode(422).body(containsString("Choose a pause of this concern"));
    }

    @Test
    void a_corrected_pause_takes_its_proof_and_its_conditions_along() {
        Map<String, String> pause = decision("PAUSE");
        pause.put("proof", "Log extract.");
        send("decisions", pause).statusCode(303);
        String wrong = cabinet.facts(concern, "decision").get(0);
        Map<String, String> condition = said();
        condition.putAll(Map.of("pause", wrong, "text", "The DPIA is finished."));
        send("conditions", condition).statusCode(303);
        today.is("2024-11-05T09:00:00Z");
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/decisions/" + wrong + "/correction")
                .then()
                .statusCode(200)
                .body(containsString("value=\"PAUSE\" checked"))
                .body(not(containsString("name=\"proof\"")));
        Map<String, String> right = decision("PAUSE");
        right.putAll(Map.of("on", "2024-09-18", "announced", "", "kind", "INSTEAD", "reason", "The log says so."));
        send("decisions/" + wrong + "/correction", right).statusCode(303);

        assertThat(stands("2024-09-18", "2024-11-04")).isEqualTo("NO_DECISION ");
        assertThat(stands("2024-09-20", "2024-11-04")).isEqualTo("PAUSED 2024-09-20");
        assertThat(stands("2024-09-18", "2024-11-05")).isEqualTo("PAUSED 2024-09-18");
        assertThat(cabinet.facts(concern, "confirmation")).hasSize(1);
        assertThat(cabinet.facts(concern, "condition")).hasSize(1);
        String now = cabinet.facts(concern, "decision").get(0);
        cast.browser(cast.caseworker())
                .get("/facts/" + cabinet.facts(concern, "condition").get(0) + "/correction")
                .then()
                .statusCode(303);
        today.is("2024-12-05T09:00:00Z");
        send("decisions/" + now + "/correction", Map.of("kind", "NEVER", "reason", "A rumour."))
                .statusCode(303);
        assertThat(stands("2024-09-20", "2024-12-04")).isEqualTo("PAUSED 2024-09-18");
        assertThat(stands("2024-09-20", "2024-12-05")).isEqualTo("NO_DECISION ");
        assertThat(cabinet.facts(concern, "confirmation")).isEmpty();
        assertThat(cabinet.facts(concern, "condition")).hasSize(1);
    }

    @Test
    void a_decision_only_announced_stays_so_when_it_is_corrected() {
        send("decisions", decision("PAUSE")).statusCode(303);
        String wrong = cabinet.facts(concern, "decision").get(0);
        Map<String, String> right = decision("PAUSE");
        right.putAll(Map.of("part", "New posts", "kind", "INSTEAD", "reason", "Only a part."));
        send("decisions/" + wrong + "/correction", right).statusCode(303);

        assertThat(stands("2024-09-20", "2030-01-01")).isEqualTo("PAUSED 2024-09-20 announced part");
    }

    @Test
    void only_caseworkers_record_and_only_into_what_they_may_see() {
        cast.browser(cast.approver())
                .formParams(decision("PAUSE"))
                .post("/concerns/" + concern + "/decisions")
                .then()
                .statusCode(403);
        cabinet.hide(concern);
        send("decisions", decision("PAUSE")).statusCode(404);
        send("conditions", said()).statusCode(404);
    }

    private static Map<String, String> pause() {
        Map<String, String> pause = said();
        pause.putAll(Map.of("decidedBy", "Blake Lawit", "hour", "14:30"));
        return pause;
    }

    @Test
    void a_pause_keeps_its_hour_and_its_ground_when_it_is_corrected() {
        send("pauses", pause()).statusCode(303);
        String recorded = cabinet.facts(concern, "decision").get(0);
        Map<String, String> right = decision("PAUSE");
        right.putAll(Map.of("kind", "INSTEAD", "reason", "A day early.", "on", "2024-09-21"));
        send("decisions/" + recorded + "/correction", right).statusCode(303);
        cast.browser(cast.reader())
                .get("/concerns/" + concern)
                .then()
                .statusCode(200)
                .body(containsString("14:30 Europe/London"));
    }

    @Test
    void a_file_proves_nothing_of_itself_somebody_says_what_it_shows() {
        cast.browser(cast.caseworker())
                .multiPart("files", "log.txt", "job not found".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("on", "2024-09-20")
                .multiPart("text", "Training stops.")
                .multiPart("decidedBy", "Blake Lawit")
                .multiPart("activities", "linkedin-training-generative-ai")
                .multiPart("places", "UK")
                .post("/concerns/" + concern + "/pauses")
                .then()
                .statusCode(422)
                .body(containsString("Say who confirmed it. An announcement is not proof."))
                .body(containsString("Say in words what was seen."));
        Map<String, String> early = pause();
        early.putAll(Map.of("proof", "The job is gone.", "confirmedBy", "Sam Ops", "confirmedOn", "2024-10-05"));
        send("pauses", early).statusCode(422).body(containsString("what has not been seen yet proves nothing"));
    }

    @Test
    void what_is_decided_here_is_not_recorded_ahead_of_its_day_past_the_gate() {
        send("pauses", pause()).statusCode(303);
        Map<String, String> ahead = decision("RESUME");
        ahead.putAll(Map.of("on", "2024-10-14", "announced", ""));
        send("decisions", ahead).statusCode(422).body(containsString("proposed, and passes the gate"));
        ahead.put("announced", "2024-10-05");
        send("decisions", ahead).statusCode(422).body(containsString("nothing was announced on it yet"));
        ahead.put("announced", "2024-10-04");
        send("decisions", ahead).statusCode(303);
        today.is("2024-10-14T09:00:00Z");
        cast.browser(cast.reader())
                .get("/concerns/" + concern)
                .then()
                .body(containsString("recorded, not approved here"));
    }

    @Test
    void the_summary_of_what_is_wrong_calls_each_field_as_the_page_does() {
        Map<String, String> empty = pause();
        empty.putAll(Map.of("text", "", "decidedBy", "", "ticket", "CHG-1"));
        send("pauses", empty)
                .statusCode(422)
                .body(containsString("<a href=\"#text\">What is paused: Fill this in.</a>"))
                .body(containsString("<a href=\"#decidedBy\">Decided by: Fill this in.</a>"))
                .body(containsString("<a href=\"#proof\">What was seen: Say in words what was seen.</a>"))
                .body(containsString("<a href=\"#confirmedBy\">Confirmed by: Say who confirmed it."));
    }
}
