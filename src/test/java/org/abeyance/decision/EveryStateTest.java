package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Inquiry;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pauses, conditions, resumes, promises and penalties: each act in each state is allowed or refused as these tables say, by
 * either door. It is Friday 4 October 2024.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class EveryStateTest {

    private static final String ACTIVITY = "linkedin-training-generative-ai";

    /** By which something comes in. */
    enum Door {
        PAGE,
        CALL
    }

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Doings doings;

    @Inject
    Inquiry inquiry;

    @Inject
    People people;

    @Inject
    Slate slate;

    Person nora;
    Person ada;
    Person lena;
    String concern;
    String letter;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        lena = cast.somebody("Lena Grau", Role.APPROVER);
        concern = cabinet.concern();
    }

    private static Map<String, Object> said(String on, String text) {
        return new HashMap<>(Map.of("on", on, "text", text));
    }

    /** The same words at either door: whether they were taken, or what was answered else. */
    private String send(Door door, Person by, String below, Map<String, Object> said) {
        int answer = door == Door.PAGE
                ? form(by, said).post("/concerns/" + concern + "/" + below).statusCode()
                : call(by, below, said).extract().statusCode();
        return answer == (door == Door.PAGE ? 303 : 201) ? "yes" : answer == 422 ? "no" : String.valueOf(answer);
    }

    private io.restassured.specification.RequestSpecification form(Person by, Map<String, Object> said) {
        var form = cast.browser(by).formParam("activities", ACTIVITY).formParam("places", "UK");
        said.forEach((field, typed) -> {
            if (typed instanceof Map<?, ?> source) {
                source.forEach((name, value) -> form.formParam(name.toString(), value));
            } else {
                form.formParam(field.equals("cites") ? "cited" : field, typed);
            }
        });
        return form;
    }

    private ValidatableResponse call(Person by, String below, Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("jurisdictions", List.of("UK"));
        return cast.program(by)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/concerns/" + concern + "/" + below)
                .then();
    }

    private static final Map<String, String> SOURCE = Map.of("publisher", "LinkedIn");

    private String pause(String state) {
        String pause = state.equals("ANNOUNCED")
                ? call(nora, "pauses", paused()).statusCode(201).extract().path("reference")
                : doings.decide(concern, Act.PAUSE, "2024-09-20", "UK");
        switch (state) {
            case "CORRECTED" -> doings.never(pause);
            case "RESUMED" -> doings.decide(concern, Act.RESUME, "2024-09-30", "UK");
            default -> {}
        }
        return pause;
    }

    private static Map<String, Object> paused() {
        Map<String, Object> pause = said("2024-09-20", "Training stops.");
        pause.put("decidedBy", "Blake Lawit");
        return pause;
    }

    @ParameterizedTest(name = "a pause that is {0}: proving it {1}, a condition on it {2}")
    @CsvSource({
        "ANNOUNCED, yes, yes",
        "CONFIRMED, yes, yes",
        "RESUMED,   yes, yes",
        "CORRECTED, no,  no",
    })
    void of_a_pause(String state, String proving, String requiring) {
        for (Door door : Door.values()) {
            String pause = pause(state);
            Map<String, Object> proof = said("2024-10-01", "The job has not run since.");
            proof.put("source", SOURCE);
            assertThat(send(door, nora, "decisions/" + pause + "/confirmation", proof))
                    .as("%s", door)
                    .isEqualTo(proving);
            Map<String, Object> condition = said("2024-10-01", "Users are told.");
            condition.put("source", SOURCE);
            condition.put("pause", pause);
            assertThat(send(door, nora, "conditions", condition)).as("%s", door).isEqualTo(requiring);
        }
    }

    private String condition(String state) {
        String pause = doings.decide(concern, Act.PAUSE, "2024-09-20", "UK");
        String condition = doings.require(concern, pause, "2024-09-21", "The DPIA is reviewed.", "UK");
        switch (state) {
            case "MET" -> doings.settle(condition, Settling.MET, "2024-10-01");
            case "WAIVED" -> doings.settle(condition, Settling.WAIVED, "2024-10-01");
            case "REOPENED" -> {
                doings.settle(condition, Settling.MET, "2024-10-01");
                doings.settle(condition, Settling.REOPENED, "2024-10-02");
            }
            case "CORRECTED" -> doings.never(condition);
            default -> {}
        }
        return condition;
    }

    @ParameterizedTest(name = "a condition that is {0}: met {1}, waived {2}, opened again {3}")
    @CsvSource({
        "OPEN,      yes, yes, no",
        "MET,       no,  no,  yes",
        "WAIVED,    no,  no,  yes",
        "REOPENED,  yes, yes, no",
        "CORRECTED, no,  no,  no",
    })
    void of_a_condition(String state, String met, String waived, String reopened) {
        for (Door door : Door.values()) {
            Map<String, Object> signed = said("2024-10-03", "As the minute says.");
            signed.put("by", "Mara Dunne");
            assertThat(send(door, nora, "conditions/" + condition(state) + "/fulfilments", signed))
                    .as("%s", door)
                    .isEqualTo(met);
            assertThat(send(
                            door,
                            ada,
                            "conditions/" + condition(state) + "/waivers",
                            said("2024-10-03", "Not needed.")))
                    .as("%s", door)
                    .isEqualTo(waived);
            assertThat(send(
                            door,
                            nora,
                            "conditions/" + condition(state) + "/waivers",
                            said("2024-10-03", "Not needed.")))
                    .as("%s, by who is no approver", door)
                    .isEqualTo("403");
            assertThat(send(
                            door,
                            nora,
                            "conditions/" + condition(state) + "/reopenings",
                            said("2024-10-03", "It changed.")))
                    .as("%s", door)
                    .isEqualTo(reopened);
        }
    }

    private String promise(String state) {
        Map<String, Object> wanted = said("2024-09-20", "Tell every member.");
        wanted.put("nature", "ASSURANCE");
        wanted.put("to", "ico");
        wanted.put("due", "2024-11-01");
        wanted.put("source", SOURCE);
        String promise =
                call(nora, "measures", wanted).statusCode(201).extract().path("reference");
        Map<String, Object> delivered = said("2024-10-01", "All were told.");
        delivered.put("evidence", "Campaign 12.");
        delivered.put("source", SOURCE);
        Map<String, Object> varied = said("2024-10-01", "By the end of the year.");
        varied.put("source", SOURCE);
        switch (state) {
            case "DELIVERED" -> send(Door.CALL, nora, "measures/" + promise + "/delivery", delivered);
            case "VARIED" -> {
                varied.putAll(Map.of("effect", "VARIED", "due", "2024-12-31"));
                send(Door.CALL, nora, "measures/" + promise + "/variations", varied);
            }
            case "RELEASED" -> {
                varied.put("effect", "RELEASED");
                send(Door.CALL, nora, "measures/" + promise + "/variations", varied);
            }
            case "CORRECTED" -> doings.never(promise);
            default -> {}
        }
        return promise;
    }

    @ParameterizedTest(name = "a promise that is {0}: delivered {1}, looked at {2}, varied {3}, released {4}")
    @CsvSource({
        "OWED,      yes, yes, yes, yes",
        "VARIED,    yes, yes, yes, yes",
        "DELIVERED, yes, yes, yes, yes",
        "RELEASED,  yes, yes, no,  no",
        "CORRECTED, no,  no,  no,  no",
    })
    void of_a_promise(String state, String delivered, String looked, String varied, String released) {
        for (Door door : Door.values()) {
            Map<String, Object> delivery = said("2024-10-02", "All were told.");
            delivery.put("evidence", "Campaign 12.");
            delivery.put("source", SOURCE);
            assertThat(send(door, nora, "measures/" + promise(state) + "/delivery", delivery))
                    .as("%s", door)
                    .isEqualTo(delivered);
            Map<String, Object> look = said("2024-10-02", "Still kept.");
            look.put("by", "Mara Dunne");
            assertThat(send(door, nora, "measures/" + promise(state) + "/reviews", look))
                    .as("%s", door)
                    .isEqualTo(looked);
            for (String effect : List.of("VARIED", "RELEASED")) {
                Map<String, Object> variation = said("2024-10-02", "So we write.");
                variation.put("effect", effect);
                variation.put("source", SOURCE);
                assertThat(send(door, nora, "measures/" + promise(state) + "/variations", variation))
                        .as("%s, %s", door, effect)
                        .isEqualTo(effect.equals("VARIED") ? varied : released);
            }
        }
    }

    private String penalty(String state) {
        Map<String, Object> imposed = said("2024-09-20", "A penalty notice.");
        imposed.putAll(Map.of("regulator", "ico", "severity", "PENALTY", "amount", "1000", "currency", "GBP"));
        imposed.put("source", SOURCE);
        String penalty =
                call(nora, "restrictions", imposed).statusCode(201).extract().path("reference");
        if (state.equals("SUSPENDED") || state.equals("PAID")) {
            step(Door.CALL, penalty, state);
        } else if (state.equals("CORRECTED")) {
            doings.never(penalty);
        }
        return penalty;
    }

    private String step(Door door, String penalty, String step) {
        Map<String, Object> said = said("2024-10-01", "So it is.");
        said.put("step", step);
        said.put("source", SOURCE);
        if (!step.equals("PAID")) {
            said.put("until", "2025-01-10");
        }
        return send(door, nora, "restrictions/" + penalty + "/payments", said);
    }

    @ParameterizedTest(name = "a penalty that is {0}: suspended {1}, due again {2}, paid {3}")
    @CsvSource({
        "IMPOSED,   yes, no,  yes",
        "SUSPENDED, yes, yes, yes",
        "PAID,      no,  no,  no",
        "CORRECTED, no,  no,  no",
    })
    void of_a_penalty(String state, String suspended, String due, String paid) {
        for (Door door : Door.values()) {
            assertThat(step(door, penalty(state), "SUSPENDED")).as("%s", door).isEqualTo(suspended);
            assertThat(step(door, penalty(state), "DUE")).as("%s", door).isEqualTo(due);
            assertThat(step(door, penalty(state), "PAID")).as("%s", door).isEqualTo(paid);
        }
    }

    private String restriction(String state) {
        Map<String, Object> imposed = said("2024-09-20", "An enforcement notice.");
        imposed.putAll(Map.of("regulator", "ico", "severity", "STOP", "source", SOURCE));
        if (state.equals("EXPIRED")) {
            imposed.put("until", "2024-09-30");
        }
        String restriction =
                call(nora, "restrictions", imposed).statusCode(201).extract().path("reference");
        switch (state) {
            case "STAYED" -> turn(Door.CALL, restriction, "STAYS", "2024-09-25");
            case "RESTORED" -> {
                turn(Door.CALL, restriction, "STAYS", "2024-09-25");
                turn(Door.CALL, restriction, "RESTORES", "2024-09-28");
            }
            case "CORRECTED" -> doings.never(restriction);
            default -> {}
        }
        return restriction;
    }

    private String turn(Door door, String restriction, String effect, String on) {
        Map<String, Object> turned = said(on, "So it is ruled.");
        turned.putAll(Map.of("effect", effect, "by", "First-tier Tribunal", "source", SOURCE));
        return send(door, nora, "restrictions/" + restriction + "/turns", turned);
    }

    /** By date and not by order of typing: any act may be typed whatever was typed before, but not before its day. */
    @ParameterizedTest(name = "a restriction that is {0}: stayed {1}, set aside {2}, lifted {3}, restored {4}")
    @CsvSource({
        "IN_FORCE,  yes, yes, yes, yes",
        "STAYED,    yes, yes, yes, yes",
        "RESTORED,  yes, yes, yes, yes",
        "EXPIRED,   yes, yes, yes, yes",
        "CORRECTED, no,  no,  no,  no",
    })
    void of_a_restriction(String state, String stayed, String setAside, String lifted, String restored) {
        for (Door door : Door.values()) {
            assertThat(turn(door, restriction(state), "STAYS", "2024-10-01")).isEqualTo(stayed);
            assertThat(turn(door, restriction(state), "SETS_ASIDE", "2024-10-01"))
                    .isEqualTo(setAside);
            assertThat(turn(door, restriction(state), "LIFTS", "2024-10-01")).isEqualTo(lifted);
            assertThat(turn(door, restriction(state), "RESTORES", "2024-10-01")).isEqualTo(restored);
            assertThat(turn(door, restriction(state), "STAYS", "2024-09-19"))
                    .as("before it was imposed")
                    .isEqualTo("no");
        }
    }

    @ParameterizedTest(name = "a concern that is at the stage {0}: taken to a tribunal {1}")
    @CsvSource({"OPEN, yes", "DECISION, yes", "COMPLIANCE, yes", "APPEAL, no", "CLOSED, yes"})
    void of_a_concern(String stage, String appealed) {
        for (Door door : Door.values()) {
            concern = cabinet.concern();
            if (!stage.equals("OPEN")) {
                form(
                                nora,
                                Map.of(
                                        "stage",
                                        stage,
                                        "on",
                                        "2024-10-01",
                                        "outcome",
                                        stage.equals("CLOSED") ? "ORDER" : "",
                                        "reason",
                                        "So."))
                        .post("/concerns/" + concern + "/stages")
                        .then()
                        .statusCode(303);
            }
            Map<String, Object> appeal =
                    Map.of("tribunal", "First-tier Tribunal", "on", "2024-10-03", "what", "Against it.");
            int answer = door == Door.PAGE
                    ? form(nora, appeal)
                            .post("/concerns/" + concern + "/appeals")
                            .statusCode()
                    : cast.program(nora)
                            .contentType("application/json")
                            .body(appeal)
                            .post("/api/v1/concerns/" + concern + "/appeals")
                            .statusCode();
            assertThat(answer == 303 || answer == 201 ? "yes" : answer == 422 ? "no" : String.valueOf(answer))
                    .as("%s", door)
                    .isEqualTo(appealed);
        }
    }

    private static Map<String, Object> asked() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("jurisdictions", List.of("UK"));
        asked.put("on", "2024-10-04");
        asked.put("text", "Training resumes.");
        asked.put("decidedBy", "Blake Lawit");
        asked.put("dpo", "Mara Dunne");
        asked.put("dpoAdvice", "Go ahead.");
        asked.put("dpoFollowed", true);
        return asked;
    }

    private String proposed() {
        return cast.program(nora)
                .contentType("application/json")
                .body(asked())
                .post("/api/v1/concerns/" + concern + "/resumes")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private String resume(String state) {
        doings.decide(concern, Act.PAUSE, "2024-10-04", "UK");
        String resume = proposed();
        switch (state) {
            case "WAITING" -> act(Door.CALL, ada, resume, "approval");
            case "COUNTING" -> {
                act(Door.CALL, ada, resume, "approval");
                act(Door.CALL, lena, resume, "clearance");
            }
            case "DECLINED" -> act(Door.CALL, ada, resume, "refusal");
            case "CANCELLED" -> act(Door.CALL, nora, resume, "cancellation");
            default -> {}
        }
        return resume;
    }

    private String act(Door door, Person by, String resume, String noun) {
        return act(door, door == Door.PAGE ? cast.cookie(by) : cast.token(by), resume, noun);
    }

    /** From a window or by a token that was there before. */
    private String act(Door door, String key, String resume, String noun) {
        Map<String, Object> said = new HashMap<>(Map.of("reason", "So it is."));
        if (noun.equals("clearance")) {
            said.put("says", "CLEAR");
        }
        if (noun.equals("approval")) {
            said.clear();
        }
        int answer = door == Door.PAGE
                ? cast.withCookie(key)
                        .formParams(said)
                        .formParam("override", "")
                        .post("/resumes/" + resume + "/" + noun)
                        .statusCode()
                : cast.withToken(key)
                        .contentType("application/json")
                        .body(said)
                        .post("/api/v1/resumes/" + resume + "/" + noun)
                        .statusCode();
        return answer == (door == Door.PAGE ? 303 : 201) ? "yes" : answer == 422 ? "no" : String.valueOf(answer);
    }

    @ParameterizedTest(name = "a resume that is {0}: approved {1}, declined {2}, cleared {3}, cancelled {4}")
    @CsvSource({
        "PROPOSED,  yes, yes, no,  yes",
        "WAITING,   no,  no,  yes, yes",
        "COUNTING,  no,  no,  no,  no",
        "DECLINED,  no,  no,  no,  no",
        "CANCELLED, no,  no,  no,  no",
    })
    void of_a_resume(String state, String approved, String declined, String cleared, String cancelled) {
        for (Door door : Door.values()) {
            List<String> answers = new ArrayList<>();
            for (String noun : List.of("approval", "refusal", "clearance", "cancellation")) {
                String resume = resume(state);
                assertThat(cast.program(nora)
                                .get("/api/v1/resumes/" + resume)
                                .then()
                                .extract()
                                .<String>path("state"))
                        .isEqualTo(state);
                answers.add(act(door, ada, resume, noun));
            }
            assertThat(answers).as("%s", door).isEqualTo(List.of(approved, declined, cleared, cancelled));
        }
    }

    @ParameterizedTest(name = "by who proposed it, an approver too, a resume that is {0}: {1}, {2}, {3}, {4}")
    @CsvSource({
        "PROPOSED, no, no, no, yes",
        "WAITING,  no, no, no, yes",
        "COUNTING, no, no, no, no",
    })
    void of_ones_own_resume(String state, String approved, String declined, String cleared, String cancelled) {
        for (Door door : Door.values()) {
            List<String> answers = new ArrayList<>();
            for (String noun : List.of("approval", "refusal", "clearance", "cancellation")) {
                people.assign(cast.stamp(cast.administrator()), nora.ref(), Set.of(Role.CASEWORKER));
                String resume = resume(state);
                people.assign(cast.stamp(cast.administrator()), nora.ref(), Set.of(Role.CASEWORKER, Role.APPROVER));
                answers.add(act(door, nora, resume, noun));
            }
            assertThat(answers).as("%s", door).isEqualTo(List.of(approved, declined, cleared, cancelled));
        }
    }

    @Test
    void of_two_windows_the_second_is_told_what_the_first_has_done() {
        String resume = resume("PROPOSED");
        String one = cast.cookie(ada);
        String other = cast.cookie(ada);
        for (String window : List.of(one, other)) {
            cast.withCookie(window).get("/resumes/" + resume).then().body(containsString("id=\"approval\""));
        }
        assertThat(act(Door.PAGE, one, resume, "refusal")).isEqualTo("yes");
        cast.withCookie(other)
                .formParam("override", "It must.")
                .post("/resumes/" + resume + "/approval")
                .then()
                .statusCode(422)
                .body(containsString("It was declined already, by Ada Prior."));
        assertThat(cabinet.facts(concern, "decision")).as("nothing is resumed").hasSize(1);
    }

    @Test
    void a_window_does_no_more_than_the_role_that_is_there_when_it_is_sent() {
        String condition = condition("OPEN");
        Map<String, Object> asked = asked();
        asked.put("overrideAsked", "It must.");
        String resume = cast.program(nora)
                .contentType("application/json")
                .body(asked)
                .post("/api/v1/concerns/" + concern + "/resumes")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        String window = cast.cookie(lena);
        String token = cast.token(lena);
        cast.withCookie(window)
                .get("/concerns/" + concern + "/conditions/" + condition + "/waivers/new")
                .then()
                .statusCode(200);
        people.assign(cast.stamp(cast.administrator()), lena.ref(), Set.of(Role.CASEWORKER));
        for (String noun : List.of("approval", "refusal")) {
            assertThat(act(Door.PAGE, window, resume, noun)).isEqualTo("403");
            assertThat(act(Door.CALL, token, resume, noun)).isEqualTo("403");
        }
        cast.withCookie(window)
                .formParam("on", "2024-10-03")
                .formParam("text", "Not needed.")
                .formParam("activities", ACTIVITY)
                .formParam("places", "UK")
                .post("/concerns/" + concern + "/conditions/" + condition + "/waivers")
                .then()
                .statusCode(403);
        assertThat(cabinet.facts(concern, "waiver")).isEmpty();
        people.assign(cast.stamp(cast.administrator()), nora.ref(), Set.of(Role.APPROVER));
        assertThat(act(Door.PAGE, nora, resume, "approval"))
                .as("who proposed it, an approver now")
                .isEqualTo("no");
        assertThat(act(Door.PAGE, nora, resume, "clearance")).isEqualTo("no");
    }

    /** Two at the same moment. */
    private List<Integer> together(Callable<Integer> first, Callable<Integer> second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Callable<Integer> one : List.of(first, second)) {
                answers.add(two.submit(() -> {
                    barrier.await();
                    return one.call();
                }));
            }
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            two.shutdown();
        }
    }

    @Test
    void two_who_settle_a_condition_at_once_settle_it_once() throws Exception {
        String condition = condition("OPEN");
        String window = cast.cookie(nora);
        String token = cast.token(ada);
        List<Integer> answers = together(
                () -> cast.withCookie(window)
                        .formParam("on", "2024-10-03")
                        .formParam("text", "Minutes.")
                        .formParam("by", "Mara Dunne")
                        .formParam("activities", ACTIVITY)
                        .formParam("places", "UK")
                        .post("/concerns/" + concern + "/conditions/" + condition + "/fulfilments")
                        .statusCode(),
                () -> cast.withToken(token)
                        .contentType("application/json")
                        .body(Map.of("on", "2024-10-03", "text", "Not needed."))
                        .post("/api/v1/concerns/" + concern + "/conditions/" + condition + "/waivers")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(422);
        assertThat(cabinet.facts(concern, "fulfilment").size()
                        + cabinet.facts(concern, "waiver").size())
                .isEqualTo(1);
    }

    @Test
    void two_who_release_a_promise_at_once_release_it_once() throws Exception {
        String promise = promise("OWED");
        List<String> tokens = List.of(cast.token(nora), cast.token(nora));
        Map<String, Object> released =
                Map.of("on", "2024-10-02", "text", "No longer.", "effect", "RELEASED", "source", SOURCE);
        List<Callable<Integer>> both = new ArrayList<>();
        tokens.forEach(token -> both.add(() -> cast.withToken(token)
                .contentType("application/json")
                .body(released)
                .post("/api/v1/concerns/" + concern + "/measures/" + promise + "/variations")
                .statusCode()));
        assertThat(together(both.get(0), both.get(1))).containsExactlyInAnyOrder(201, 422);
        assertThat(cabinet.facts(concern, "variation")).hasSize(1);
    }

    @Test
    void two_who_approve_at_once_one_in_a_window_and_one_by_a_program_approve_once() throws Exception {
        String resume = resume("PROPOSED");
        String window = cast.cookie(ada);
        String token = cast.token(lena);
        List<Integer> answers = together(
                () -> cast.withCookie(window)
                        .formParam("override", "")
                        .post("/resumes/" + resume + "/approval")
                        .statusCode(),
                () -> cast.withToken(token)
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1/resumes/" + resume + "/approval")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(422);
        assertThat(cast.actsOn(resume)).containsOnlyOnce("resume.approve");
        assertThat(cabinet.facts(concern, "decision")).hasSize(2);
    }

    @Test
    void of_who_approves_and_who_declines_at_once_one_is_first() throws Exception {
        String resume = resume("PROPOSED");
        String window = cast.cookie(ada);
        String token = cast.token(lena);
        List<Integer> answers = together(
                () -> cast.withCookie(window)
                        .formParam("override", "")
                        .post("/resumes/" + resume + "/approval")
                        .statusCode(),
                () -> cast.withToken(token)
                        .contentType("application/json")
                        .body(Map.of("reason", "Not yet."))
                        .post("/api/v1/resumes/" + resume + "/refusal")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(422);
        List<String> acts = new ArrayList<>(cast.actsOn(resume));
        acts.retainAll(List.of("resume.approve", "resume.decline"));
        assertThat(acts).hasSize(1);
    }

    @Test
    void two_who_pay_a_penalty_at_once_pay_it_once() throws Exception {
        String penalty = penalty("IMPOSED");
        Map<String, Object> paid = Map.of("on", "2024-10-01", "text", "Paid.", "step", "PAID", "source", SOURCE);
        List<Callable<Integer>> both = new ArrayList<>();
        List.of(cast.token(nora), cast.token(nora))
                .forEach(token -> both.add(() -> cast.withToken(token)
                        .contentType("application/json")
                        .body(paid)
                        .post("/api/v1/concerns/" + concern + "/restrictions/" + penalty + "/payments")
                        .statusCode()));
        assertThat(together(both.get(0), both.get(1))).containsExactlyInAnyOrder(201, 422);
        assertThat(cabinet.facts(concern, "penalty step")).hasSize(1);
    }

    @Test
    void a_pause_comes_in_by_a_call_with_its_proof_and_its_conditions() {
        Map<String, Object> pause = said("2024-09-20", "Training stops.");
        pause.put("decidedBy", "Blake Lawit");
        pause.put("hour", "14:30");
        pause.put("conditions", List.of("Users are told.", "The DPIA is reviewed."));
        pause.put(
                "proof", Map.of("words", "The job has not run since.", "ticket", "CHG-4711", "confirmedBy", "Sam Ops"));
        call(nora, "pauses", pause).statusCode(201).body("conditions", hasSize(2));
        cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/decisions")
                .then()
                .body("decisions", hasSize(1))
                .body("decisions[0].act", equalTo("PAUSE"))
                .body("decisions[0].confirmed", equalTo(true))
                .body("decisions[0].hour", containsString("14:30"));
        cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/conditions")
                .then()
                .body("conditions.state", equalTo(List.of("OPEN", "OPEN")))
                .body("conditions.text", hasItem("Users are told."));

        pause.put("proof", Map.of("ticket", "CHG-4711"));
        pause.put("hour", "half past two");
        pause.put("decidedBy", "");
        call(nora, "pauses", pause)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("hour"))
                .body("errors.field", hasItem("decidedBy"))
                .body("errors.field", hasItem("proof.confirmedBy"))
                .body("errors.field", hasItem("proof.words"));
        call(cast.reader(), "pauses", pause).statusCode(403);
        cabinet.hide(concern);
        call(nora, "pauses", pause).statusCode(404);
    }

    @Test
    void the_same_call_under_the_same_key_pauses_once() {
        Map<String, Object> pause = said("2024-09-20", "Training stops.");
        pause.put("decidedBy", "Blake Lawit");
        String token = cast.token(nora);
        List<String> answers = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            answers.add(cast.withToken(token)
                    .header("Idempotency-Key", "pause-1")
                    .contentType("application/json")
                    .body(pause)
                    .post("/api/v1/concerns/" + concern + "/pauses")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("reference"));
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(cabinet.facts(concern, "decision")).hasSize(1);
    }

    @Test
    void what_a_call_says_wrong_is_told_under_the_names_of_the_call() {
        Map<String, Object> condition = said("2024-09-31", "Users are told.");
        condition.put("source", Map.of("url", "ftp://nowhere"));
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of(
                        "on",
                        "2024-09-31",
                        "text",
                        "",
                        "jurisdictions",
                        List.of("XX"),
                        "source",
                        Map.of("url", "ftp:x")))
                .post("/api/v1/concerns/" + concern + "/conditions")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("on"))
                .body("errors.field", hasItem("text"))
                .body("errors.field", hasItem("jurisdictions"))
                .body("errors.field", hasItem("source.url"));
    }

    @Test
    void a_promise_quotes_the_letter_that_gave_it_word_for_word() {
        letter = inquiry.letter(concern, "13. We thank you.\n\n14. We will tell every\nmember by post.\n\nYours");
        Map<String, Object> wanted = said("2024-09-20", "Tell every member.");
        wanted.putAll(Map.of("nature", "ASSURANCE", "to", "ico", "cites", letter, "quoted", "We will tell everybody."));
        call(nora, "measures", wanted)
                .statusCode(422)
                .body("errors.field", hasItem("quoted"))
                .body("detail", containsString(letter + " does not say this"));
        wanted.put("quoted", "14. We will tell every member by post.");
        call(nora, "measures", wanted).statusCode(201);
        cast.browser(nora)
                .get("/concerns/" + concern + "/measures/new?nature=ASSURANCE&letter=" + letter)
                .then()
                .statusCode(200)
                .body(containsString("14. We will tell every member by post."))
                .body(containsString("value=\"" + letter + "\" selected"))
                .body(containsString("value=\"ico\" selected"));
        Map<String, Object> picked = said("2024-09-20", "Tell them again.");
        picked.putAll(Map.of("nature", "ASSURANCE", "cites", letter, "paragraph", "1"));
        assertThat(send(Door.PAGE, nora, "measures", picked)).isEqualTo("yes");
        cast.program(cast.reader())
                .get("/api/v1/measures?state=OWED")
                .then()
                .body(
                        "measures.quoted",
                        equalTo(List.of(
                                "14. We will tell every member by post.", "14. We will tell every member by post.")));
        cast.browser(cast.reader())
                .get("/measures?state=SETTLED")
                .then()
                .statusCode(200)
                .body(not(containsString("Tell every member.")));
    }

    @Test
    void what_no_database_takes_is_refused_or_not_there() {
        Map<String, Object> condition = said("2024-10-01", "Users are told.");
        condition.put("jurisdictions", List.of("\u0000"));
        cast.program(nora)
                .contentType("application/json")
                .body(condition)
                .post("/api/v1/concerns/" + concern + "/conditions")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("jurisdictions"));
        Map<String, Object> promise = said("2024-10-01", "Tell them.");
        promise.putAll(Map.of("nature", "ASSURANCE", "cites", "L-2024-1\u0000", "quoted", "x", "reviewMonths", -5));
        call(nora, "measures", promise)
                .statusCode(422)
                .body("errors.field", hasItem("cites"))
                .body("errors.field", hasItem("reviewMonths"));
        cast.program(nora).get("/api/v1/measures?after=%00").then().statusCode(404);
        cast.program(nora).get("/api/v1/measures?state=%00").then().statusCode(422);
        cast.browser(nora).get("/measures?to=%00").then().statusCode(200);
        cast.browser(nora)
                .get("/concerns/" + concern + "/measures/new?letter=%00")
                .then()
                .statusCode(200);
    }

    @Test
    void an_order_ends_by_a_later_act_that_comes_in_by_a_call() {
        String stop = doings.restrict(concern, Severity.STOP, "2024-09-25", "UK");
        Map<String, Object> turned = said("2024-10-03", "Withdrawn.");
        turned.putAll(Map.of("effect", Turn.Effect.ENDS.name(), "by", "ICO", "source", SOURCE));
        call(nora, "restrictions/" + stop + "/turns", turned).statusCode(201);
        cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/restrictions")
                .then()
                .body("restrictions.reference", equalTo(List.of(stop)))
                .body("restrictions[0].severity", equalTo("STOP"));
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("tribunal", "First-tier Tribunal", "on", "2024-10-04", "what", "Against it."))
                .post("/api/v1/concerns/" + concern + "/appeals")
                .then()
                .statusCode(201);
    }
}
