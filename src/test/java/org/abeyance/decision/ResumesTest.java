package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.abeyance.concern.Then;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Register;
import org.abeyance.status.StatusReader;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate between a pause and a resume, through its doors for programs. It is Friday 4 October 2024. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ResumesTest {

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
    People people;

    @Inject
    Session session;

    @Inject
    Today today;

    @Inject
    Slate slate;

    Person nora;
    Person ada;
    Person lena;
    String concern;
    String pause;

    @BeforeEach
    void training_is_paused_in_the_uk() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        lena = cast.somebody("Lena Grau", Role.APPROVER);
        concern = cabinet.concern();
        pause = doings.decide(concern, Act.PAUSE, "2024-09-20", "UK");
    }

    static Map<String, Object> asked(String on) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("jurisdictions", List.of("UK"));
        asked.put("on", on);
        asked.put("text", "Training resumes.");
        asked.put("decidedBy", "Blake Lawit");
        asked.put("dpo", "Mara Dunne");
        asked.put("dpoAdvice", "Wait for the ICO.");
        asked.put("dpoFollowed", true);
        return asked;
    }

    ValidatableResponse propose(Person by, Map<String, Object> asked) {
        return cast.program(by)
                .contentType("application/json")
                .body(asked)
                .post("/api/v1/concerns/" + concern + "/resumes")
                .then();
    }

    String proposed(String on) {
        return propose(nora, asked(on)).statusCode(201).extract().path("reference");
    }

    ValidatableResponse act(Person by, String resume, String noun, Map<String, Object> said) {
        return cast.program(by)
                .contentType("application/json")
                .body(said)
                .post("/api/v1/resumes/" + resume + "/" + noun)
                .then();
    }

    ValidatableResponse approve(Person by, String resume) {
        return act(by, resume, "approval", Map.of());
    }

    ValidatableResponse clear(Person by, String resume) {
        return act(by, resume, "clearance", Map.of("says", "CLEAR"));
    }

    String approved(String on) {
        String resume = proposed(on);
        approve(ada, resume).statusCode(201);
        clear(ada, resume).statusCode(201);
        return resume;
    }

    String state(Person by, String resume) {
        return cast.program(by)
                .get("/api/v1/resumes/" + resume)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    String stands(String place, String asOf, String knownOn) {
        Standing standing = QuarkusTransaction.requiringNew()
                .call(() -> status.board(new Then(LocalDate.parse(asOf), LocalDate.parse(knownOn)), cabinet.reader())
                        .cell(
                                register.activity("linkedin-training-generative-ai")
                                        .orElseThrow(),
                                place)
                        .standing());
        return standing.state() + standing.since().map(day -> " " + day).orElse("");
    }

    String stands(String asOf) {
        return stands("UK", asOf, "2030-01-01");
    }

    List<String> trail(String act) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select details from TrailEntry where act = :act order by number", String.class)
                        .setParameter("act", act)
                        .getResultList());
    }

    @Test
    void one_proposes_another_approves_it_is_cleared_and_counts_on_its_day() {
        String resume = proposed("2024-10-14");
        assertThat(state(nora, resume)).isEqualTo("PROPOSED");
        assertThat(stands("2024-10-14")).isEqualTo("PAUSED 2024-09-20");
        approve(ada, resume).statusCode(201).body("state", equalTo("WAITING"));
        assertThat(stands("2024-10-14")).isEqualTo("PAUSED 2024-09-20");
        clear(ada, resume).statusCode(201).body("state", equalTo("WAITING"));

        assertThat(stands("2024-10-13")).isEqualTo("PAUSED 2024-09-20");
        assertThat(stands("2024-10-14")).isEqualTo("RESUMED 2024-10-14");
        assertThat(stands("GB-SCT", "2024-10-14", "2030-01-01")).isEqualTo("RESUMED 2024-10-14");
        assertThat(stands("EU", "2024-10-14", "2030-01-01")).isEqualTo("NO_DECISION");
        assertThat(stands("UK", "2024-10-14", "2024-10-03")).isEqualTo("NO_DECISION");
        assertThat(state(nora, resume)).isEqualTo("WAITING");
        today.is("2024-10-14T09:00:00Z");
        assertThat(state(nora, resume)).isEqualTo("COUNTING");
    }

    @Test
    void nobody_approves_what_they_proposed_themselves_by_any_door() {
        Person both = cast.somebody("Bo Both", Role.CASEWORKER, Role.APPROVER);
        String resume =
                propose(both, asked("2024-10-14")).statusCode(201).extract().path("reference");
        approve(both, resume).statusCode(422).body("detail", containsString("does not approve it"));
        cast.browser(both)
                .formParam("override", "")
                .post("/resumes/" + resume + "/approval")
                .then()
                .statusCode(422)
                .body(containsString("does not approve it"));
        act(both, resume, "clearance", Map.of("says", "CLEAR")).statusCode(422);
        approve(ada, resume).statusCode(201);
        act(both, resume, "clearance", Map.of("says", "CLEAR"))
                .statusCode(422)
                .body("detail", containsString("other than who proposed"));

        assertThat(trail("resume.refuse")).hasSize(3);
        assertThat(trail("resume.refuse").subList(0, 2)).allMatch(line -> line.contains("does not approve it"));
        assertThat(trail("resume.refuse").get(2)).contains("other than who proposed");
    }

    @Test
    void who_becomes_an_approver_later_still_does_not_approve_their_own() {
        String resume = proposed("2024-10-14");
        QuarkusTransaction.requiringNew()
                .run(() -> people.assign(cast.stamp(ada), nora.ref(), Set.of(Role.CASEWORKER, Role.APPROVER)));
        approve(nora, resume).statusCode(422).body("detail", containsString("does not approve it"));
    }

    @Test
    void who_is_no_approver_any_more_approves_nothing() {
        String resume = proposed("2024-10-14");
        String token = cast.token(ada);
        QuarkusTransaction.requiringNew().run(() -> people.assign(cast.stamp(nora), ada.ref(), Set.of(Role.READER)));
        cast.withToken(token)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/resumes/" + resume + "/approval")
                .then()
                .statusCode(403);
        assertThat(state(nora, resume)).isEqualTo("PROPOSED");
    }

    @Test
    void the_dpo_neither_decides_nor_approves() {
        Map<String, Object> asked = asked("2024-10-14");
        asked.put("decidedBy", "mara dunne");
        propose(nora, asked).statusCode(422).body("errors.field", hasItem("decidedBy"));
        String resume = proposed("2024-10-14");
        Person mara = cast.somebody("Mara Dunne", Role.APPROVER);
        approve(mara, resume).statusCode(422).body("detail", containsString("DPO advises"));
    }

    @Test
    void over_open_conditions_it_is_refused_with_the_conditions_named() {
        String dpia = doings.require(concern, pause, "2024-09-21", "The DPIA is reviewed.", "UK");
        String users = doings.require(concern, pause, "2024-09-21", "Users were told.", "UK");
        propose(nora, asked("2024-10-14"))
                .statusCode(422)
                .body("errors.field", hasItem("overrideAsked"))
                .body("detail", containsString("2 conditions are open: “The DPIA is reviewed.” (" + dpia + ")"))
                .body("detail", containsString(users));
        doings.settle(dpia, Settling.MET, "2024-10-01");
        propose(nora, asked("2024-10-14"))
                .statusCode(422)
                .body("detail", containsString("A condition is open"))
                .body("detail", not(containsString("DPIA")));
        doings.settle(users, Settling.WAIVED, "2024-10-01");
        String resume = proposed("2024-10-14");
        doings.settle(dpia, Settling.REOPENED, "2024-10-02");
        approve(ada, resume).statusCode(422).body("detail", containsString("The DPIA is reviewed."));

        assertThat(trail("resume.refuse")).hasSize(3).last().asString().contains("The DPIA is reviewed.");
        assertThat(stands("2024-10-14")).isEqualTo("PAUSED 2024-09-20");
    }

    @Test
    void an_approver_overrides_open_conditions_by_name_with_a_reason() {
        String dpia = doings.require(concern, pause, "2024-09-21", "The DPIA is reviewed.", "UK");
        Map<String, Object> asked = asked("2024-10-14");
        asked.put("overrideAsked", "The review ends on Monday.");
        String resume = propose(nora, asked).statusCode(201).extract().path("reference");
        approve(ada, resume).statusCode(422).body("errors.field", hasItem("override"));
        act(ada, resume, "approval", Map.of("override", "Legal read the draft."))
                .statusCode(201);
        clear(lena, resume).statusCode(201);

        assertThat(stands("2024-10-14")).isEqualTo("RESUMED 2024-10-14");
        assertThat(trail("resume.override")).singleElement().asString().contains(dpia, "Legal read the draft.");
        today.is("2024-10-07T09:00:00Z");
        doings.settle(dpia, Settling.MET, "2024-10-07");
        doings.settle(dpia, Settling.REOPENED, "2024-10-07");
        assertThat(stands("2024-10-14"))
                .as("what is open again after the approval was not overridden by it")
                .isEqualTo("PAUSED 2024-09-20");
    }

    @Test
    void under_a_stop_nothing_resumes_whoever_overrides() {
        String stop = doings.restrict(concern, Severity.STOP, "2024-09-25", "UK");
        Map<String, Object> asked = asked("2024-10-14");
        asked.put("overrideAsked", "It must.");
        propose(nora, asked).statusCode(422).body("detail", containsString("A stop is in force (" + stop + " by ICO)"));
        String ends = doings.turn(stop, Turn.Effect.ENDS, "2024-10-03");
        String resume = proposed("2024-10-14");
        doings.never(ends);
        act(ada, resume, "approval", Map.of("override", "It must."))
                .statusCode(422)
                .body("detail", containsString("Nobody overrides it"));

        doings.turn(stop, Turn.Effect.ENDS, "2024-10-04");
        approve(ada, resume).statusCode(201);
        assertThat(trail("resume.refuse")).hasSize(2);
    }

    @Test
    void a_stop_counts_for_all_within_its_place_and_never_around_it() {
        doings.restrict(concern, Severity.STOP, "2024-09-25", "GB-SCT");
        propose(nora, asked("2024-10-14")).statusCode(422).body("detail", containsString("A stop is in force"));
        doings.decide(concern, Act.PAUSE, "2024-09-25", "GB-SCT");
        String scotland = cabinet.facts(concern, "decision").get(1);
        Map<String, Object> asked = asked("2024-10-14");
        propose(nora, asked).statusCode(422).body("errors.field", equalTo(List.of("answers." + scotland)));
        asked.put("answers", Map.of(scotland, "It stays paused while the notice stands."));
        propose(nora, asked).statusCode(201);
    }

    @Test
    void a_narrower_place_that_is_paused_by_itself_is_offered_too_and_positions_stand_beside_each_place() {
        doings.decide(concern, Act.PAUSE, "2024-09-25", "GB-SCT");
        doings.hold(concern, "2024-09-25", List.of(Held.NOT_APPROVED), "UK");
        Document form = Jsoup.parse(
                cast.browser(nora).get("/concerns/" + concern + "/resumes/new").asString());
        assertThat(form.select("[name=places]").eachAttr("value")).containsExactly("UK", "EU", "GB-SCT");
        assertThat(form.select("label.option:has([name=places])").eachText())
                .containsExactly(
                        "United Kingdom ICO: no approval given, Wed 25 Sep 2024",
                        "European Union",
                        "Scotland ICO: no approval given, Wed 25 Sep 2024");
        Map<String, Object> asked = asked("2024-10-14");
        asked.put("jurisdictions", List.of("UK", "GB-SCT"));
        asked.put("answers", Map.of(cabinet.facts(concern, "position").get(0), "They were told."));
        propose(nora, asked).statusCode(201);
    }

    @Test
    void a_resume_of_a_part_says_so_on_the_first_page() {
        Map<String, Object> asked = asked("2024-10-04");
        asked.put("part", "Population: adults");
        String resume = propose(nora, asked).statusCode(201).extract().path("reference");
        approve(ada, resume).statusCode(201);
        clear(lena, resume).statusCode(201);
        cast.browser(cast.reader()).get("/").then().body(containsString("in part"));
    }

    @Test
    void a_limit_must_be_answered_and_a_penalty_is_only_shown() {
        String limit = doings.restrict(concern, Severity.LIMIT, "2024-09-25", "UK");
        doings.restrict(concern, Severity.PENALTY, "2024-09-25", "UK");
        Map<String, Object> asked = asked("2024-10-14");
        propose(nora, asked).statusCode(422).body("errors.field", equalTo(List.of("answers." + limit)));
        asked.put("answers", Map.of(limit, "Adults only."));
        propose(nora, asked).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_APPROVED, true",
        "CHANGES_REQUIRED, true",
        "PAUSE_REQUESTED, true",
        "ENFORCEMENT_INTENDED, true",
        "NO_OBJECTION, false",
        "MONITORING, false",
    })
    void what_the_regulator_holds_is_asked_about(Held held, boolean isAsked) {
        String position = doings.hold(concern, "2024-09-25", List.of(held), "UK");
        Map<String, Object> asked = asked("2024-10-14");
        if (isAsked) {
            propose(nora, asked).statusCode(422).body("errors.field", equalTo(List.of("answers." + position)));
            asked.put("answers", Map.of(position, "They were told on Monday."));
        }
        propose(nora, asked).statusCode(201);
    }

    @Test
    void where_nothing_is_paused_there_is_nothing_to_resume() {
        Map<String, Object> asked = asked("2024-10-14");
        asked.put("jurisdictions", List.of("EU"));
        propose(nora, asked)
                .statusCode(422)
                .body("errors.field", hasItem("jurisdictions"))
                .body("detail", containsString("Nothing is paused in EU"));
    }

    @ParameterizedTest
    @CsvSource({
        "on, 2024-10-03, is recorded as a decision",
        "on, 2024-02-30, is not a date",
        "text, '', Fill this in",
        "decidedBy, '', Fill this in",
        "dpoAdvice, '', Fill this in",
    })
    void what_is_wrong_with_a_proposal_is_told_at_its_field(String field, String typed, String told) {
        Map<String, Object> asked = asked("2024-10-14");
        asked.put(field, typed);
        propose(nora, asked)
                .statusCode(422)
                .body("errors.field", hasItem(field))
                .body("detail", containsString(told));
    }

    @Test
    void a_new_stop_holds_it_until_the_act_that_ends_it() {
        approved("2024-10-14");
        today.is("2024-10-10T09:00:00Z");
        String stop = doings.restrict(concern, Severity.STOP, "2024-10-10", "UK");
        assertThat(stands("2024-10-20")).isEqualTo("PAUSED 2024-09-20");
        today.is("2024-10-16T09:00:00Z");
        doings.turn(stop, Turn.Effect.ENDS, "2024-10-16");

        assertThat(stands("2024-10-15")).isEqualTo("PAUSED 2024-09-20");
        assertThat(stands("2024-10-16")).isEqualTo("RESUMED 2024-10-16");
        assertThat(stands("UK", "2024-10-16", "2024-10-12")).isEqualTo("PAUSED 2024-09-20");
    }

    @Test
    void what_is_held_is_not_told_as_resumed_on_the_page_of_its_activity() {
        approved("2024-10-04");
        assertThat(lines()).filteredOn(line -> line.contains("resumed")).hasSize(1);
        String stop = doings.restrict(concern, Severity.STOP, "2024-10-04", "UK");
        assertThat(lines())
                .as("held by what was recorded before its day was over")
                .noneMatch(line -> line.contains("resumed"));
        today.is("2024-10-05T09:00:00Z");
        doings.turn(stop, Turn.Effect.ENDS, "2024-10-05");
        assertThat(lines()).filteredOn(line -> line.contains("resumed")).hasSize(1);
    }

    private List<String> lines() {
        return Jsoup.parse(cast.browser(cast.reader())
                        .get("/activities/linkedin-training-generative-ai")
                        .asString())
                .select("#ledger .standing")
                .eachText();
    }

    @Test
    void each_refusal_is_on_the_trail_with_its_sentence() {
        doings.hold(concern, "2024-09-25", List.of(Held.NOT_APPROVED), "UK");
        propose(nora, asked("2024-10-14")).statusCode(422);
        assertThat(trail("resume.refuse"))
                .singleElement()
                .asString()
                .contains("Refused to take a proposal to resume in UK", "no approval given");
        doings.hold(concern, "2024-09-26", List.of(Held.NO_OBJECTION), "UK");
        Person both = cast.somebody("Bo Both", Role.CASEWORKER, Role.APPROVER);
        String resume =
                propose(both, asked("2024-10-14")).statusCode(201).extract().path("reference");
        act(both, resume, "refusal", Map.of("reason", "No.")).statusCode(422);
        approve(ada, resume).statusCode(201);
        act(both, resume, "clearance", Map.of("says", "CLEAR")).statusCode(422);
        assertThat(trail("resume.refuse")).hasSize(3).last().asString().contains("other than who proposed it");
    }

    @Test
    void a_waiver_is_on_the_trail_with_its_reason() {
        String dpia = doings.require(concern, pause, "2024-09-21", "The DPIA is reviewed.", "UK");
        cast.program(ada)
                .contentType("application/json")
                .body(Map.of("on", "2024-10-04", "text", "The old one covers it.", "jurisdictions", List.of("UK")))
                .post("/api/v1/concerns/" + concern + "/conditions/" + dpia + "/waivers")
                .then()
                .statusCode(201);
        assertThat(trail("waiver.record"))
                .singleElement()
                .asString()
                .contains("The condition " + dpia + " is waived: The old one covers it.");
    }

    @Test
    void what_is_recorded_after_it_began_does_not_undo_it() {
        approved("2024-10-14");
        today.is("2024-10-21T09:00:00Z");
        doings.restrict(concern, Severity.STOP, "2024-10-10", "UK");

        assertThat(stands("2024-10-14")).isEqualTo("RESUMED 2024-10-14");
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSE_REQUESTED, PAUSED",
        "STOP_ORDERED, PAUSED",
        "CHANGES_REQUIRED, PAUSED",
        "ENFORCEMENT_INTENDED, PAUSED",
        "SANCTIONED, PAUSED",
        "NOT_APPROVED, RESUMED",
        "QUESTIONS_ASKED, RESUMED",
        "MONITORING, RESUMED",
    })
    void an_adverse_position_taken_after_the_approval_holds_it(Held held, String expected) {
        String resume = approved("2024-10-14");
        today.is("2024-10-10T09:00:00Z");
        doings.hold(concern, "2024-10-10", List.of(held), "UK");
        assertThat(stands("2024-10-14")).startsWith(expected);
        if (expected.equals("PAUSED")) {
            assertThat(cast.program(nora)
                            .get("/api/v1/resumes/" + resume)
                            .then()
                            .extract()
                            .<List<String>>path("heldBy.why"))
                    .containsExactly("POSITION");
            today.is("2024-10-15T09:00:00Z");
            doings.hold(concern, "2024-10-15", List.of(Held.NO_OBJECTION), "UK");
            assertThat(stands("2024-10-20"))
                    .as("it is not among that regulator's latest any more")
                    .isEqualTo("RESUMED 2024-10-15");
        }
    }

    @Test
    void a_position_known_when_it_was_approved_does_not_hold_it() {
        String position = doings.hold(concern, "2024-10-01", List.of(Held.CHANGES_REQUIRED), "UK");
        Map<String, Object> asked = asked("2024-10-14");
        asked.put("answers", Map.of(position, "All were made."));
        String resume = propose(nora, asked).statusCode(201).extract().path("reference");
        approve(ada, resume).statusCode(201);
        clear(lena, resume).statusCode(201);

        assertThat(stands("2024-10-14")).isEqualTo("RESUMED 2024-10-14");
    }

    @Test
    void a_condition_opened_again_holds_it() {
        String dpia = doings.require(concern, pause, "2024-09-21", "The DPIA is reviewed.", "UK");
        doings.settle(dpia, Settling.MET, "2024-10-01");
        approved("2024-10-14");
        today.is("2024-10-14T08:00:00Z");
        doings.settle(dpia, Settling.REOPENED, "2024-10-14");
        assertThat(stands("2024-10-14")).isEqualTo("PAUSED 2024-09-20");
        today.is("2024-10-18T08:00:00Z");
        doings.settle(dpia, Settling.MET, "2024-10-18");

        assertThat(stands("2024-10-18")).isEqualTo("RESUMED 2024-10-18");
        assertThat(stands("2024-10-17")).isEqualTo("PAUSED 2024-09-20");
    }

    @Test
    void a_pause_decided_after_the_approval_is_not_lifted_by_it() {
        approved("2024-10-14");
        today.is("2024-10-10T09:00:00Z");
        doings.decide(concern, Act.PAUSE, "2024-10-10", "UK");

        assertThat(stands("2024-10-14")).isEqualTo("PAUSED 2024-09-20");
    }

    @Test
    void before_it_counts_it_can_be_cancelled_and_afterwards_not() {
        String resume = approved("2024-10-14");
        act(nora, resume, "cancellation", Map.of("reason", "")).statusCode(422);
        act(nora, resume, "cancellation", Map.of("reason", "The launch slips."))
                .statusCode(201)
                .body("state", equalTo("CANCELLED"));
        assertThat(stands("2024-10-14")).isEqualTo("PAUSED 2024-09-20");
        assertThat(stands("UK", "2024-10-14", "2024-10-03")).isEqualTo("NO_DECISION");
        assertThat(cast.actsOn(resume))
                .containsExactly("resume.propose", "resume.approve", "resume.clear", "resume.cancel");

        String other = approved("2024-10-07");
        today.is("2024-10-07T09:00:00Z");
        act(nora, other, "cancellation", Map.of("reason", "Too late."))
                .statusCode(422)
                .body("detail", containsString("counts already"));
    }

    @Test
    void what_the_gate_approved_is_not_rewritten_by_a_correction() {
        approved("2024-10-14");
        String decision = cabinet.facts(concern, "decision").get(1);
        cast.browser(nora)
                .formParam("kind", "NEVER")
                .formParam("reason", "I changed my mind.")
                .post("/concerns/" + concern + "/decisions/" + decision + "/correction")
                .then()
                .statusCode(422)
                .body(containsString("approved at the gate"));
    }

    @Test
    void two_approvers_at_the_same_moment_give_one_approval() throws Exception {
        String resume = proposed("2024-10-14");
        String one = cast.token(ada);
        String other = cast.token(lena);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Integer> first = () -> approval(together, one, resume);
        Callable<Integer> second = () -> approval(together, other, resume);
        try {
            List<Future<Integer>> answers = List.of(two.submit(first), two.submit(second));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 422);
        } finally {
            two.shutdown();
        }

        assertThat(cast.actsOn(resume)).containsOnlyOnce("resume.approve");
        assertThat(cabinet.facts(concern, "decision")).hasSize(2);
    }

    private int approval(CyclicBarrier together, String token, String resume) throws Exception {
        together.await();
        return cast.withToken(token)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/resumes/" + resume + "/approval")
                .statusCode();
    }

    @Test
    void who_only_reads_sees_no_proposal() {
        String resume = proposed("2024-10-14");
        Person rita = cast.reader();
        cast.program(rita).get("/api/v1/resumes/" + resume).then().statusCode(404);
        cast.browser(rita).get("/resumes/" + resume).then().statusCode(404);
        cast.browser(rita).get("/resumes").then().statusCode(200).body(not(containsString(resume)));
        cast.browser(rita).get("/").then().statusCode(200).body(not(containsString("proposed")));
    }

    @Test
    void the_proposals_of_a_concern_are_listed_for_programs() {
        proposed("2024-10-14");
        cast.program(ada)
                .get("/api/v1/concerns/" + concern + "/resumes")
                .then()
                .statusCode(200)
                .body("resumes", hasSize(1))
                .body("resumes[0].state", equalTo("PROPOSED"));
    }
}
