package org.abeyance.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.abeyance.concern.Concern;
import org.abeyance.people.Person;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DeadlinesTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    Today today;

    Person nora;
    Concern concern;
    RequestSpecification program;

    @BeforeEach
    void a_request_came_in() {
        slate.wipe();
        today.is("2026-03-04T09:00:00Z");
        nora = cast.caseworker();
        concern = cases.linkedIn(nora);
    }

    private RequestSpecification program() {
        return cast.program(nora).contentType("application/json");
    }

    private String started(String rule, String trigger, String calendar) {
        return start("{\"title\":\"Answer\",\"rule\":\"%s\",\"trigger\":\"%s\",\"calendar\":\"%s\"}"
                        .formatted(rule, trigger, calendar))
                .getString("reference");
    }

    private JsonPath start(String body) {
        Response response = program().body(body).post("/api/v1/concerns/" + concern.ref() + "/deadlines");
        response.then().statusCode(201);
        return response.jsonPath();
    }

    private Response entered(String ref, String what, Map<String, Object> line) {
        return program().body(line).post("/api/v1/deadlines/" + ref + "/" + what);
    }

    private JsonPath read(String ref) {
        return program().get("/api/v1/deadlines/" + ref).jsonPath();
    }

    private String nextDue() {
        return program().get("/api/v1/concerns/" + concern.ref()).jsonPath().getString("nextDue");
    }

    @Test
    void a_clock_by_a_rule_says_its_date_and_how_it_was_found() {
        String ref = started("UKGDPR-12A-1M", "2026-03-02T10:00:00+00:00", "GB-EAW");
        JsonPath one = read(ref);
        assertThat(ref).matches("D-2026-[0-9]{3,}");
        assertThat(one.getString("due")).isEqualTo("2026-04-02");
        assertThat(one.getString("dueAt")).isEqualTo("2026-04-02T23:59:59+01:00");
        assertThat(one.getString("governing")).isEqualTo("COMPUTED");
        assertThat(one.getString("ruleVersion")).isNotEmpty();
        assertThat(one.getString("calendarVersion")).startsWith("2015-2030");
        assertThat(one.getList("steps", String.class)).anyMatch(step -> step.contains("Mon 2 Mar 2026"));
        assertThat(nextDue()).isEqualTo("2026-04-02");
        assertThat(cast.actsOn(ref)).containsExactly("deadline.start");
    }

    @Test
    void any_order_of_typing_gives_one_date() {
        List<String> lines = List.of("stop", "restart", "extend", "second stop", "second restart");
        Set<String> dates = new HashSet<>();
        Random dice = new Random(7);
        for (int round = 0; round < 6; round++) {
            String ref = started("UKGDPR-12A-1M", "2026-03-02T10:00:00+00:00", "GB-EAW");
            List<String> order = new ArrayList<>(lines);
            Collections.shuffle(order, dice);
            int tries = 0;
            while (!order.isEmpty() && tries++ < 40) {
                // a restart before its stop is refused, and typed again once the stop is there
                String next = order.remove(0);
                if (type(ref, next) != 201) {
                    order.add(next);
                }
            }
            assertThat(order).isEmpty();
            dates.add(read(ref).getString("due"));
        }
        assertThat(dates).hasSize(1);
    }

    private int type(String ref, String line) {
        return switch (line) {
            case "stop" ->
                entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "asked what is meant"))
                        .statusCode();
            case "restart" ->
                entered(ref, "restarts", Map.of("on", "2026-03-16", "reason", "answered"))
                        .statusCode();
            case "second stop" ->
                entered(ref, "stops", Map.of("on", "2026-03-20", "reason", "asked again"))
                        .statusCode();
            case "second restart" ->
                entered(ref, "restarts", Map.of("on", "2026-03-23", "reason", "answered"))
                        .statusCode();
            default ->
                entered(ref, "extensions", Map.of("on", "2026-03-25", "reason", "complex"))
                        .statusCode();
        };
    }

    @Test
    void nobody_knows_the_date_while_the_clock_is_stopped() {
        String ref = started("UKGDPR-12A-1M", "2026-03-02T10:00:00+00:00", "GB-EAW");
        entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "asked"))
                .then()
                .statusCode(201)
                .body("due", nullValue())
                .body("state", is("STOPPED"));
        assertThat(nextDue()).isNull();
        entered(ref, "restarts", Map.of("on", "2026-03-16", "reason", "answered"))
                .then()
                .statusCode(201)
                .body("due", is("2026-04-10"));
        assertThat(nextDue()).isEqualTo("2026-04-10");
        assertThat(cast.actsOn(ref)).containsExactly("deadline.start", "deadline.stop", "deadline.restart");
    }

    @Test
    void what_can_not_have_happened_is_refused_at_its_field() {
        String ref = started("UKGDPR-12A-1M", "2026-03-02T10:00:00+00:00", "GB-EAW");
        entered(ref, "stops", Map.of("on", "2026-02-27", "reason", "asked"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("on"));
        entered(ref, "restarts", Map.of("on", "2026-03-16", "reason", "answered"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("on"));
        entered(ref, "stops", Map.of("on", "2026-03-09"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("reason"));
        entered(ref, "stops", Map.of("on", "2026-03", "reason", "x"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("on"));
        entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "x", "kind", "holiday"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("kind"));
        entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "x", "nonsense", 1))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("nonsense"));
        entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "asked"))
                .then()
                .statusCode(201);
        entered(ref, "completions", Map.of("on", "2026-03-04"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("on"));
        program()
                .body("{\"title\":\"A\",\"rule\":\"NO-SUCH\",\"trigger\":\"2026-03-02T10:00:00+00:00\"}")
                .post("/api/v1/concerns/" + concern.ref() + "/deadlines")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("rule"));
        program()
                .body("{\"title\":\"A\",\"typed\":{\"on\":\"2026-04-01\"}}")
                .post("/api/v1/concerns/" + concern.ref() + "/deadlines")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("typed.reason"));
        entered("D-2026-999999", "stops", Map.of("on", "2026-03-09", "reason", "x"))
                .then()
                .statusCode(404);
    }

    @Test
    void met_deadlines_owe_nothing_more() {
        String ref = started("UKGDPR-12A-1M", "2026-03-02T10:00:00+00:00", "GB-EAW");
        entered(ref, "completions", Map.of("on", "2026-03-04"))
                .then()
                .statusCode(201)
                .body("state", is("MET"))
                .body("met", is("2026-03-04"));
        assertThat(nextDue()).isNull();
    }

    @Test
    void a_date_may_be_typed_with_its_reason_and_extended_to_another() {
        String ref = start("{\"title\":\"Remedies\",\"typed\":{\"on\":\"2026-03-20\",\"reason\":\"as agreed\"}}")
                .getString("reference");
        assertThat(nextDue()).isEqualTo("2026-03-20");
        entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "x")).then().statusCode(422);
        entered(ref, "extensions", Map.of("on", "2026-03-09", "reason", "x"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("until"));
        entered(ref, "extensions", Map.of("on", "2026-03-09", "until", "2026-03-27", "reason", "asked for a week"))
                .then()
                .statusCode(201)
                .body("due", is("2026-03-27"));
    }

    @Test
    void no_rule_from_memory_governs_before_a_person_confirms_it() {
        String ref = started("UKGDPR-36-8W", "2026-03-02T10:00:00+00:00", "GB-EAW");
        JsonPath one = read(ref);
        assertThat(one.getString("computed")).isNotNull();
        assertThat(one.getString("due")).isNull();
        assertThat(one.getString("governing")).isNull();
        assertThat(nextDue()).isNull();
    }

    @Test
    void a_floor_is_no_date_to_keep() {
        JsonPath one = read(started("DPA18-142-IN", "2026-03-02T10:00:00+00:00", "GB-EAW"));
        assertThat(one.getString("computed")).isEqualTo("2026-03-30");
        assertThat(one.getString("due")).isNull();
    }

    @Test
    void the_deadline_of_a_hidden_concern_is_not_there() {
        String ref = started("UKGDPR-12A-1M", "2026-03-02T10:00:00+00:00", "GB-EAW");
        cases.wall(concern);
        program().get("/api/v1/deadlines/" + ref).then().statusCode(404);
        entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "asked"))
                .then()
                .statusCode(404);
        program().get("/api/v1/concerns/" + concern.ref() + "/deadlines").then().statusCode(404);
    }

    @Test
    void the_regulators_clock_is_not_our_next_date() {
        start(("{\"title\":\"Their answer\",\"whose\":\"REGULATOR\",\"regulator\":\"ICO\","
                + "\"typed\":{\"on\":\"2026-03-20\",\"reason\":\"promised on the phone\"}}"));
        assertThat(nextDue()).isNull();
        program()
                .get("/api/v1/concerns/" + concern.ref() + "/deadlines")
                .then()
                .body("deadlines.regulator", hasItem("ICO"));
    }

    private String nextDueOn(String asOf, String knownOn) {
        return program()
                .get("/api/v1/status?asOf=" + asOf + "&knownOn=" + knownOn)
                .jsonPath()
                .getString("cells.find { it.concerns.contains('" + concern.ref() + "') }.nextDue");
    }

    @Test
    void the_status_of_a_past_day_has_the_next_date_of_that_day() {
        String ref = started("UKGDPR-12A-1M", "2026-03-02T10:00:00+00:00", "GB-EAW"); // Mon 2 Mar, due Thu 2 Apr
        today.is("2026-03-09T09:00:00Z");
        entered(ref, "stops", Map.of("on", "2026-03-09", "reason", "Asked what they mean."))
                .then()
                .statusCode(201);
        today.is("2026-03-16T09:00:00Z");
        entered(ref, "restarts", Map.of("on", "2026-03-16", "reason", "They said."))
                .then()
                .statusCode(201);
        today.is("2026-04-01T09:00:00Z");
        entered(ref, "completions", Map.of("on", "2026-03-31")).then().statusCode(201);

        assertThat(nextDueOn("2026-03-01", "2026-04-01")).as("before it began").isNull();
        assertThat(nextDueOn("2026-03-08", "2026-04-01")).as("before the stop").isEqualTo("2026-04-02");
        assertThat(nextDueOn("2026-03-10", "2026-04-01"))
                .as("while it is stopped nobody can say")
                .isNull();
        assertThat(nextDueOn("2026-03-17", "2026-04-01"))
                .as("eight days left out")
                .isEqualTo("2026-04-10");
        assertThat(nextDueOn("2026-03-31", "2026-04-01")).as("met").isNull();
        assertThat(nextDueOn("2026-03-31", "2026-03-31"))
                .as("met, but nobody had said so")
                .isEqualTo("2026-04-10");
        assertThat(nextDueOn("2026-04-01", "2026-03-03"))
                .as("before it was recorded")
                .isNull();
        assertThat(nextDueOn("2026-04-01", "2026-03-15"))
                .as("known to be stopped")
                .isNull();
        assertThat(nextDueOn("2026-04-01", "2026-04-01")).as("today").isNull();
    }
}
