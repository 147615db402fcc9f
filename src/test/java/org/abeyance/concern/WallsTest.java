package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A walled concern is there for the people inside, and for nobody else in any place. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class WallsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    private Person nora;
    private Person ada;
    private String ref;

    @BeforeEach
    void the_matter_of_replika_is_walled() throws IOException {
        slate.wipe();
        nora = cast.caseworker();
        ada = cast.approver();
        ref = take("M09");
        take("M14");
        wall(List.of(nora.ref(), ada.ref()), "Inside information until Friday.").statusCode(303);
    }

    private String take(String matter) throws IOException {
        try (InputStream file = WallsTest.class.getResourceAsStream("/matters/" + matter + ".json")) {
            return cast.program(nora)
                    .contentType("application/json")
                    .body(json.readTree(file).toString())
                    .post("/api/v1/matters")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("reference");
        }
    }

    private io.restassured.response.ValidatableResponse wall(List<String> custodians, String reason) {
        RequestSpecification form = cast.browser(nora).formParam("reason", reason);
        custodians.forEach(one -> form.formParam("custodians", one));
        return form.post("/concerns/" + ref + "/wall").then();
    }

    @Test
    void nobody_outside_finds_a_word_of_it_anywhere() {
        List<String> doors = List.of(
                "/",
                "/?asOf=2023-03-01",
                "/concerns?stage=ANY",
                "/concerns/export?stage=ANY",
                "/regulators",
                "/register");
        for (Person outside :
                List.of(cast.reader(), cast.somebody("Carl Werk", Role.CASEWORKER), cast.administrator())) {
            for (String door : doors) {
                String page = cast.browser(outside)
                        .get(door)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(page).as(outside.name() + " at " + door).doesNotContain(ref, "Replika", "Companion chatbot");
            }
            cast.browser(outside).get("/concerns/" + ref).then().statusCode(404);
            cast.browser(outside).get("/concerns/" + ref + "/wall").then().statusCode(404);
            cast.browser(outside).get("/concerns/" + ref + "/readers").then().statusCode(404);
            cast.browser(outside)
                    .get("/concerns/" + ref + "/matter.json")
                    .then()
                    .statusCode(404);
            cast.browser(outside)
                    .get("/activities/replika-companion-chatbot-legal-basis-and-minors")
                    .then()
                    .statusCode(404);
            cast.program(outside).get("/api/v1/concerns/" + ref).then().statusCode(404);
            cast.program(outside).get("/api/v1/matters/" + ref).then().statusCode(404);
            cast.program(outside)
                    .get("/api/v1/status/replika/companion-chatbot-legal-basis-and-minors/IT")
                    .then()
                    .statusCode(404);
            cast.program(outside)
                    .get("/api/v1/status?asOf=2025-06-01")
                    .then()
                    .statusCode(200)
                    .body("cells.platform", not(hasItem("Replika")))
                    .body("cells.platform", hasItem("Clearview"));
        }
    }

    @Test
    void who_stands_inside_sees_all_of_it_and_each_look_is_recorded() {
        cast.browser(ada).get("/concerns/" + ref).then().statusCode(200).body(containsString("Replika"));

        cast.browser(nora)
                .get("/concerns/" + ref + "/wall")
                .then()
                .statusCode(200)
                .body(containsString("Ada Prior"))
                .body(containsString("Opened the walled concern " + ref))
                .body(containsString("Inside information until Friday."));
    }

    @Test
    void the_page_says_why_each_person_can_see_it() {
        cast.reader();
        cast.browser(nora)
                .get("/concerns/" + ref + "/readers")
                .then()
                .statusCode(200)
                .body(containsString("Is a custodian of its wall."))
                .body(containsString("Stands outside the wall."));
    }

    @Test
    void a_wall_has_two_custodians_at_least_and_its_raiser_among_them() throws IOException {
        ref = take("M16");

        wall(List.of(nora.ref()), "Because.").statusCode(422).body(containsString("at least two custodians"));
        wall(List.of(ada.ref(), cast.reader().ref()), "Because.")
                .statusCode(422)
                .body(containsString("you wall yourself out"));
        wall(List.of(nora.ref(), ada.ref()), " ").statusCode(422).body(containsString("Fill this in."));
        cast.browser(cast.reader()).get("/concerns/" + ref).then().statusCode(200);
    }

    @Test
    void who_is_taken_out_is_outside_at_the_next_request() {
        Person carl = cast.somebody("Carl Werk", Role.CASEWORKER);
        String token = cast.token(carl);
        cast.browser(nora)
                .formParam("person", carl.ref())
                .formParam("reason", "Answers question 4.")
                .post("/concerns/" + ref + "/wall/members")
                .then()
                .statusCode(303);
        cast.withToken(token).get("/api/v1/concerns/" + ref).then().statusCode(200);
        cast.browser(carl)
                .formParam("reason", "I would like to.")
                .post("/concerns/" + ref + "/wall/end")
                .then()
                .statusCode(422)
                .body(containsString("custodians of the wall decide"));

        cast.browser(ada)
                .formParam("person", carl.ref())
                .formParam("reason", "Done.")
                .post("/concerns/" + ref + "/wall/departures")
                .then()
                .statusCode(303);
        cast.withToken(token).get("/api/v1/concerns/" + ref).then().statusCode(404);

        cast.browser(ada)
                .formParam("person", nora.ref())
                .formParam("reason", "Done.")
                .post("/concerns/" + ref + "/wall/departures")
                .then()
                .statusCode(422)
                .body(containsString("at least two custodians"));
    }

    @Test
    void a_single_position_is_released_and_counts_for_all_without_its_concern() throws IOException {
        JsonNode facts = json.readTree(cast.program(nora)
                .get("/api/v1/status/replika/companion-chatbot-legal-basis-and-minors/IT?asOf=2023-03-01")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(facts.get("restrictions")).hasSize(1);
        String page = cast.browser(nora)
                .get("/activities/replika-companion-chatbot-legal-basis-and-minors?asOf=2023-02-02")
                .then()
                .extract()
                .asString();
        String position =
                page.substring(page.indexOf("Position of a regulator")).replaceAll("(?s).*?(F-[0-9]+)</p>.*", "$1");

        cast.browser(nora)
                .formParam("fact", position)
                .formParam("reason", "Published today.")
                .post("/concerns/" + ref + "/wall/releases")
                .then()
                .statusCode(303);

        cast.program(cast.reader())
                .get("/api/v1/status/replika/companion-chatbot-legal-basis-and-minors/IT?asOf=2023-03-01")
                .then()
                .statusCode(200)
                .body("positions.regulator", hasItem("Garante"))
                .body("restrictions.size()", equalTo(0))
                .body("concerns.size()", equalTo(0));
        cast.browser(cast.reader())
                .get("/activities/replika-companion-chatbot-legal-basis-and-minors")
                .then()
                .statusCode(200)
                .body(not(containsString(ref)));
        cast.browser(cast.reader()).get("/concerns/" + ref).then().statusCode(404);
    }

    @Test
    void a_hidden_matter_counts_as_unknown_on_import() throws IOException {
        Person carl = cast.somebody("Carl Werk", Role.CASEWORKER);
        try (InputStream file = WallsTest.class.getResourceAsStream("/matters/M09.json")) {
            String other = cast.program(carl)
                    .contentType("application/json")
                    .body(json.readTree(file).toString())
                    .post("/api/v1/matters")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("reference");
            assertThat(other).isNotEqualTo(ref);
        }
    }

    @Test
    void two_administrators_break_the_glass_and_the_custodians_read_of_it() {
        Person ines = cast.administrator();
        Person ivo = cast.somebody("Ivo Amt", Role.ADMINISTRATOR);
        for (String asked : List.of(ref, "C-2019-999")) {
            cast.browser(ines)
                    .formParam("ref", asked)
                    .formParam("reason", "Court order of this morning.")
                    .post("/wall-openings")
                    .then()
                    .statusCode(303);
        }
        cast.browser(ines).post("/wall-openings/1/grant").then().statusCode(422);
        cast.browser(ines).get("/concerns/" + ref).then().statusCode(404);

        cast.browser(ivo).post("/wall-openings/1/grant").then().statusCode(303);
        cast.browser(ivo).post("/wall-openings/2/grant").then().statusCode(404);

        cast.browser(ines).get("/concerns/" + ref).then().statusCode(200);
        cast.browser(ivo).get("/concerns/" + ref).then().statusCode(404);
        cast.browser(ada)
                .get("/concerns/" + ref + "/wall")
                .then()
                .body(containsString("Court order of this morning."))
                .body(containsString("in an emergency"));
    }

    @Test
    void each_custodian_is_told_on_every_page_until_they_have_read_it() {
        Person ines = cast.administrator();
        Person ivo = cast.somebody("Ivo Amt", Role.ADMINISTRATOR);
        cast.browser(ines)
                .formParam("ref", ref)
                .formParam("reason", "Court order of this morning.")
                .post("/wall-openings")
                .then()
                .statusCode(303);
        cast.browser(ada).get("/").then().body(not(containsString("in an emergency")));
        cast.browser(ivo).post("/wall-openings/1/grant").then().statusCode(303);

        String told = "Ines Amt was let into the wall of " + ref + " in an emergency.";
        for (String page : List.of("/", "/deadlines", "/account", "/concerns/" + ref)) {
            cast.browser(ada).get(page).then().statusCode(200).body(containsString(told));
        }
        for (Person other : List.of(ines, ivo, cast.reader())) {
            cast.browser(other).get("/").then().body(not(containsString(told)));
            cast.browser(other)
                    .post("/concerns/" + ref + "/wall/notices/1/acknowledgement")
                    .then()
                    .statusCode(404);
        }
        String form = org.jsoup.Jsoup.parse(cast.browser(ada).get("/").asString())
                .select(".notice form")
                .attr("action");
        cast.browser(ada).post(form).then().statusCode(303);
        cast.browser(ada).get("/").then().body(not(containsString(told)));
        cast.browser(nora).get("/").then().body(containsString(told));
    }

    @Test
    void a_lifted_wall_gives_everything_back() {
        cast.browser(ada)
                .formParam("reason", "It is public now.")
                .post("/concerns/" + ref + "/wall/end")
                .then()
                .statusCode(303);

        cast.browser(cast.reader()).get("/concerns/" + ref).then().statusCode(200);
    }
}
