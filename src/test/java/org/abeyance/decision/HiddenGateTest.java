package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.position.Held;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Doings;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gate reads what is hidden, and nobody outside the wall can tell. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class HiddenGateTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Doings doings;

    @Inject
    Today today;

    @Inject
    Slate slate;

    @Inject
    SessionFactory factory;

    Person nora;
    Person ada;
    Person carl;
    Person wanda;
    String concern;
    String walled;
    String resume;

    /** What may lie behind the wall: nothing that counts here, or something that does. */
    enum Behind {
        NOTHING,
        STOP,
        ADVERSE,
        UNAPPROVED,
        LIMIT,
        CONDITION,
        LATER_PAUSE
    }

    void story(Behind behind) {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        carl = cast.somebody("Carl Werk", Role.CASEWORKER);
        wanda = cast.somebody("Wanda Hut", Role.READER);
        concern = cabinet.concern();
        walled = cabinet.concern();
        doings.decide(concern, Act.PAUSE, "2024-09-20", "UK");
        // elsewhere it speaks of another place
        String place = behind == Behind.NOTHING ? "US" : "UK";
        switch (behind) {
            case STOP, NOTHING -> doings.restrict(walled, Severity.STOP, "2024-09-25", place);
            case ADVERSE -> doings.hold(walled, "2024-09-25", List.of(Held.CHANGES_REQUIRED), place);
            case UNAPPROVED -> doings.hold(walled, "2024-09-25", List.of(Held.NOT_APPROVED), place);
            case LIMIT -> doings.restrict(walled, Severity.LIMIT, "2024-09-25", place);
            case LATER_PAUSE -> {}
            default -> doings.require(walled, "", "2024-09-25", "The board agrees.", place);
        }
        doings.wall(walled, carl, wanda);
    }

    private static Map<String, Object> asked() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("jurisdictions", List.of("UK"));
        asked.put("on", "2024-10-14");
        asked.put("text", "Training resumes.");
        asked.put("decidedBy", "Blake Lawit");
        asked.put("dpo", "Mara Dunne");
        asked.put("dpoAdvice", "Go ahead.");
        asked.put("dpoFollowed", true);
        return asked;
    }

    /** Everything that the proposer and the approver are answered, from proposing to the day after, and what it cost. */
    private List<String> told(Behind behind, boolean cleared) {
        List<String> told = new ArrayList<>();
        String token = cast.token(nora);
        String cookie = cast.cookie(nora);
        String approver = cast.token(ada);
        Response proposed = asked(
                told,
                "propose",
                () -> cast.withToken(token)
                        .contentType("application/json")
                        .body(asked())
                        .post("/api/v1/concerns/" + concern + "/resumes"));
        resume = proposed.path("reference");
        look(told, cookie, token);
        asked(
                told,
                "approve",
                () -> cast.withToken(approver)
                        .contentType("application/json")
                        .body("{}")
                        .post("/api/v1/resumes/" + resume + "/approval"));
        if (behind == Behind.LATER_PAUSE) {
            doings.decide(walled, Act.PAUSE, "2024-10-05", "UK");
        }
        look(told, cookie, token);
        if (cleared) {
            cast.withToken(approver)
                    .contentType("application/json")
                    .body(Map.of("says", "CLEAR"))
                    .post("/api/v1/resumes/" + resume + "/clearance")
                    .then()
                    .statusCode(201);
        }
        today.is("2024-10-15T09:00:00Z");
        look(told, cookie, token);
        return told;
    }

    private void look(List<String> told, String cookie, String token) {
        for (String page : List.of(
                "/resumes/" + resume,
                "/resumes",
                "/",
                "/activities/linkedin-training-generative-ai",
                "/concerns/" + concern,
                "/concerns/" + concern + "/resumes/new")) {
            asked(told, page, () -> cast.withCookie(cookie).get(page));
        }
        for (String call : List.of("/api/v1/resumes/" + resume, "/api/v1/status", "/api/v1/concerns/" + concern)) {
            asked(told, call, () -> cast.withToken(token).get(call));
        }
    }

    private Response asked(List<String> told, String what, Supplier<Response> ask) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        Response answer = ask.get();
        long statements = statistics.getPrepareStatementCount();
        Map<String, Long> shape = new TreeMap<>();
        for (String query : statistics.getQueries()) {
            shape.put(query, statistics.getQueryStatistics(query).getExecutionCount());
        }
        statistics.setStatisticsEnabled(false);
        told.add(anonymous(what) + " " + answer.statusCode() + " " + statements + " statements " + shape);
        told.add(anonymous(answer.asString()));
        return answer;
    }

    /** References skip at random; everything else must be the same. */
    private static String anonymous(String answer) {
        return answer.replaceAll("\\b(C-\\d{4}-\\d+|[FRALP]-[\\d-]+)", "*")
                .replaceAll("name=\"(form-token|[^\"]*token[^\"]*)\" value=\"[^\"]*\"", "token")
                .replaceAll("value=\"[0-9a-f]{32,}\"", "token");
    }

    @Test
    void who_proposes_is_told_the_same_whether_something_hidden_forbids_it_or_not() {
        story(Behind.NOTHING);
        List<String> nothing = told(Behind.NOTHING, false);
        for (Behind behind : Behind.values()) {
            story(behind);
            boolean cleared = behind != Behind.NOTHING;
            assertThat(told(behind, cleared)).as(behind.name()).containsExactlyElementsOf(nothing);
        }
        assertThat(nothing).noneMatch(answer -> answer.contains("COUNTING"));
    }

    private String state(Person who) {
        return cast.program(who)
                .get("/api/v1/resumes/" + resume)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private Response clearFor(Person custodian, String says) {
        return cast.browser(custodian)
                .formParam("says", says)
                .formParam("reason", "We looked.")
                .post("/resumes/" + resume + "/walls/" + walled + "/clearance");
    }

    @Test
    void the_custodians_of_the_wall_are_asked_and_clear_it() {
        story(Behind.ADVERSE);
        told(Behind.ADVERSE, true);
        cast.browser(wanda).get("/resumes").then().statusCode(200).body(containsString("You are asked to clear"));
        cast.browser(wanda)
                .get("/resumes/" + resume)
                .then()
                .statusCode(200)
                .body(containsString("Behind the wall of " + walled))
                .body(containsString("changes required"));
        cast.browser(cast.reader()).get("/resumes/" + resume).then().statusCode(404);
        cast.browser(ada).get("/resumes/" + resume).then().statusCode(200).body(not(containsString(walled)));
        assertThat(clearFor(ada, "CLEAR").statusCode()).isEqualTo(404);
        assertThat(clearFor(wanda, "CLEAR").statusCode()).isEqualTo(303);

        assertThat(state(nora)).isEqualTo("COUNTING");
    }

    @Test
    void a_custodian_stops_it_and_it_goes_on_waiting() {
        story(Behind.ADVERSE);
        told(Behind.ADVERSE, true);
        assertThat(clearFor(carl, "STOP").statusCode()).isEqualTo(303);
        assertThat(state(nora)).isEqualTo("WAITING");
        assertThat(clearFor(wanda, "CLEAR").statusCode()).isEqualTo(303);
        assertThat(state(nora)).isEqualTo("COUNTING");
    }

    @Test
    void a_hidden_stop_is_cleared_by_nobody_and_opens_when_it_ends() {
        story(Behind.STOP);
        String stop = cabinet.factsPastWalls(walled, "restriction").get(0);
        told(Behind.STOP, true);
        assertThat(clearFor(carl, "CLEAR").statusCode()).isEqualTo(422);
        assertThat(state(nora)).isEqualTo("WAITING");
        doings.turn(stop, Turn.Effect.ENDS, "2024-10-15");

        assertThat(state(nora)).isEqualTo("COUNTING");
    }

    @Test
    void a_pause_behind_the_wall_that_came_later_is_told_to_its_custodians_who_clear_it() {
        story(Behind.LATER_PAUSE);
        told(Behind.LATER_PAUSE, true);
        assertThat(state(nora)).isEqualTo("WAITING");
        cast.browser(wanda)
                .get("/resumes/" + resume)
                .then()
                .statusCode(200)
                .body(containsString("It was paused again since"));
        assertThat(clearFor(wanda, "CLEAR").statusCode()).isEqualTo(303);
        assertThat(state(nora)).isEqualTo("COUNTING");
    }

    @Test
    void who_proposed_it_does_not_clear_it_for_a_wall_of_their_own() {
        story(Behind.ADVERSE);
        doings.wall(walled, nora);
        told(Behind.ADVERSE, true);
        assertThat(clearFor(nora, "CLEAR").statusCode()).isEqualTo(422);
        assertThat(state(nora)).isEqualTo("WAITING");
    }

    /** What one who may do everything is answered at every door of a resume, and what it cost. */
    private List<String> doors(String name, String cookie, String token) {
        List<String> told = new ArrayList<>();
        asked(told, "page", () -> cast.withCookie(cookie).get("/resumes/" + name));
        asked(told, "call", () -> cast.withToken(token).get("/api/v1/resumes/" + name));
        for (String noun : List.of("approval", "refusal", "cancellation", "clearance")) {
            asked(
                    told,
                    noun,
                    () -> cast.withCookie(cookie)
                            .formParams(Map.of("says", "CLEAR", "reason", "So it is.", "override", ""))
                            .post("/resumes/" + name + "/" + noun));
            asked(
                    told,
                    noun,
                    () -> cast.withToken(token)
                            .contentType("application/json")
                            .body(Map.of("says", "CLEAR", "reason", "So it is."))
                            .post("/api/v1/resumes/" + name + "/" + noun));
        }
        asked(
                told,
                "wall",
                () -> cast.withCookie(cookie)
                        .formParams(Map.of("says", "CLEAR", "reason", "So it is."))
                        .post("/resumes/" + name + "/walls/" + concern + "/clearance"));
        asked(
                told,
                "wall",
                () -> cast.withToken(token)
                        .contentType("application/json")
                        .body(Map.of("says", "CLEAR", "reason", "So it is.", "wall", concern))
                        .post("/api/v1/resumes/" + name + "/clearance"));
        return told;
    }

    @Test
    void a_resume_behind_a_wall_is_answered_by_every_door_like_one_that_is_not_there() {
        story(Behind.NOTHING);
        told(Behind.NOTHING, true);
        doings.wall(concern, carl, wanda);
        Person all = cast.lawyer("Every Role", Role.values());
        String cookie = cast.cookie(all);
        String token = cast.token(all);
        cast.withToken(token).get("/api/v1/resumes/R-1"); // from now on it was used before
        String nothing = "R-" + "9".repeat(resume.length() - 2);

        assertThat(doors(resume, cookie, token)).containsExactlyElementsOf(doors(nothing, cookie, token));
        assertThat(cast.actsOn(resume)).doesNotContain("resume.refuse", "resume.cancel");
    }

    @Test
    void what_custodians_do_is_on_their_side_of_the_trail() {
        story(Behind.ADVERSE);
        told(Behind.ADVERSE, false);
        clearFor(wanda, "CLEAR");
        Person otto = cast.auditor();
        cast.browser(otto).get("/trail").then().statusCode(200).body(not(containsString("for the wall of")));
    }
}
