package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abeyance.concern.Then;
import org.abeyance.people.Person;
import org.abeyance.position.Held;
import org.abeyance.register.Register;
import org.abeyance.status.Cell;
import org.abeyance.status.StatusReader;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two public matters as they would have gone from inside, on their real dates: LinkedIn (M01) and Meta (M03). */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class MattersThroughTheGateTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Doings doings;

    @Inject
    StatusReader status;

    @Inject
    Register register;

    @Inject
    Slate slate;

    @Inject
    Today today;

    Person nora;
    Person ada;
    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
    }

    private Cell cell(String activity, String asOf, String knownOn) {
        return QuarkusTransaction.requiringNew()
                .call(() -> status.board(new Then(LocalDate.parse(asOf), LocalDate.parse(knownOn)), cabinet.reader())
                        .cell(register.activity(activity).orElseThrow(), "UK"));
    }

    private String stands(String activity, String asOf, String knownOn) {
        Standing standing = cell(activity, asOf, knownOn).standing();
        return standing.state()
                + standing.since().map(day -> " " + day).orElse("")
                + (standing.confirmed() ? "" : " announced");
    }

    private ValidatableResponse propose(String on, Map<String, String> answers) {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "jurisdictions",
                List.of("UK"),
                "on",
                on,
                "text",
                "Training resumes.",
                "decidedBy",
                "The accountable executive",
                "dpo",
                "The DPO",
                "dpoAdvice",
                "Tell people first.",
                "dpoFollowed",
                true,
                "answers",
                answers));
        return cast.program(nora)
                .contentType("application/json")
                .body(asked)
                .post("/api/v1/concerns/" + concern + "/resumes")
                .then();
    }

    private String resume(String on, Map<String, String> answers) {
        String resume = propose(on, answers).statusCode(201).extract().path("reference");
        act(resume, "approval", Map.of());
        act(resume, "clearance", Map.of("says", "CLEAR"));
        return resume;
    }

    private void act(String resume, String noun, Map<String, String> said) {
        cast.program(ada)
                .contentType("application/json")
                .body(said)
                .post("/api/v1/resumes/" + resume + "/" + noun)
                .then()
                .statusCode(201);
    }

    private static final String LINKEDIN = "linkedin-training-generative-ai";

    @Test
    void linkedin_pauses_in_2024_settles_with_the_ico_and_resumes_by_itself_in_november_2025() {
        today.is("2024-09-20T15:00:00Z");
        concern = cabinet.concern();
        doings.hold(concern, "2024-09-01", List.of(Held.CONCERN_RAISED), "UK");
        String pause = doings.decide(concern, Act.PAUSE, "2024-09-20", "UK");
        doings.hold(concern, "2024-09-20", List.of(Held.PAUSE_WELCOMED, Held.MONITORING), "UK");
        String process = doings.require(concern, pause, "2024-09-20", "A process with the ICO comes first.", "UK");
        assertThat(cell(LINKEDIN, "2024-10-01", "2024-10-01").progress().orElseThrow())
                .hasToString("0 of 1 condition met");
        today.is("2025-09-22T10:00:00Z");
        propose("2025-11-03", Map.of())
                .statusCode(422)
                .body("detail", containsString("A process with the ICO comes first."));
        today.is("2025-09-23T10:00:00Z");
        doings.settle(process, Settling.MET, "2025-09-23");
        doings.hold(concern, "2025-09-23", List.of(Held.MONITORING), "UK");
        String resume = resume("2025-11-03", Map.of());

        assertThat(stands(LINKEDIN, "2024-09-19", "2025-11-03")).isEqualTo("NO_DECISION");
        assertThat(stands(LINKEDIN, "2024-10-01", "2024-10-01")).isEqualTo("PAUSED 2024-09-20");
        assertThat(stands(LINKEDIN, "2025-11-02", "2025-11-02")).isEqualTo("PAUSED 2024-09-20");
        assertThat(stands(LINKEDIN, "2025-11-03", "2025-11-03")).isEqualTo("RESUMED 2025-11-03 announced");
        assertThat(stands(LINKEDIN, "2025-11-03", "2025-09-22"))
                .as("before it was approved nobody knew")
                .isEqualTo("PAUSED 2024-09-20");
        today.is("2025-11-03T09:00:00Z");
        assertThat(cast.actsOn(resume))
                .as("nobody clicked on that day")
                .containsExactly("resume.propose", "resume.approve", "resume.clear");
        cast.browser(cast.reader())
                .get("/?asOf=2025-11-02")
                .then()
                .statusCode(200)
                .body(containsString("paused"))
                .body(not(containsString("announced, not confirmed")));
        cast.browser(cast.reader()).get("/").then().body(containsString("announced, not confirmed"));
    }

    @Test
    void meta_resumes_after_the_ico_gave_no_approval_and_has_to_answer_that() {
        today.is("2024-06-14T15:00:00Z");
        concern = cabinet.metas();
        doings.hold(concern, "2024-06-01", List.of(Held.CONCERN_RAISED), "UK");
        doings.decide(concern, Act.PAUSE, "2024-06-14", "UK");
        doings.hold(concern, "2024-06-14", List.of(Held.PAUSE_WELCOMED, Held.MONITORING), "UK");
        today.is("2024-09-13T08:00:00Z");
        String said = doings.hold(concern, "2024-09-13", List.of(Held.NOT_APPROVED), "UK");
        doings.hold(concern, "2024-09-13", List.of(Held.MONITORING), "UK");
        cast.browser(nora)
                .get("/concerns/" + concern + "/resumes/new")
                .then()
                .statusCode(200)
                .body(containsString("ICO: no approval given, Fri 13 Sep 2024; ICO: monitoring, Fri 13 Sep 2024"));
        propose("2024-09-13", Map.of()).statusCode(422).body("detail", containsString("no approval given"));
        resume("2024-09-13", Map.of(said, "People are told again, and the form to object is simpler."));

        for (String platform : List.of("facebook", "instagram")) {
            String activity = platform + "-training-generative-ai-on-user-content";
            assertThat(stands(activity, "2024-06-13", "2024-10-01")).isEqualTo("NO_DECISION");
            assertThat(stands(activity, "2024-09-12", "2024-10-01")).isEqualTo("PAUSED 2024-06-14");
            assertThat(stands(activity, "2024-10-01", "2024-10-01")).isEqualTo("RESUMED 2024-09-13 announced");
            assertThat(cell(activity, "2024-10-01", "2024-10-01").positions())
                    .extracting(held -> held.position().name())
                    .containsExactlyInAnyOrder("NOT_APPROVED", "MONITORING");
        }
    }
}
