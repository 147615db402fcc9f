package org.abeyance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matter files through the doors: taken in whole or not at all, given back as they came. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class MatterApiTest {

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    private String token;

    @BeforeEach
    void a_caseworker_comes() {
        slate.wipe();
        token = cast.token(cast.caseworker());
    }

    private ObjectNode matter(String name) throws IOException {
        try (InputStream file = MatterApiTest.class.getResourceAsStream("/matters/" + name + ".json")) {
            return (ObjectNode) json.readTree(file);
        }
    }

    private ValidatableResponse take(JsonNode file) {
        return cast.withToken(token)
                .contentType("application/json")
                .body(file.toString())
                .post("/api/v1/matters")
                .then();
    }

    private JsonNode give(String ref) throws IOException {
        return json.readTree(cast.withToken(token)
                .get("/api/v1/matters/" + ref)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private JsonNode status(String asOf) throws IOException {
        JsonNode all = json.readTree(cast.withToken(token)
                .get("/api/v1/status?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        for (JsonNode cell : all.get("cells")) {
            ((ObjectNode) cell).remove("concerns");
        }
        return all.get("cells");
    }

    @Test
    void a_matter_is_taken_in_and_the_same_again_adds_nothing() throws IOException {
        String ref = take(matter("M01"))
                .statusCode(201)
                .body("reference", matchesPattern("C-2024-[0-9]{3,}"))
                .body("added.letters", equalTo(14))
                .body("added.decisions", equalTo(2))
                .body("added.positions", equalTo(4))
                .body("added.measures", equalTo(5))
                .body("added.conditions", equalTo(1))
                .body("added.restrictions", equalTo(0))
                .extract()
                .path("reference");

        take(matter("M01"))
                .statusCode(200)
                .body("reference", equalTo(ref))
                .body("added.letters", equalTo(0))
                .body("added.measures", equalTo(0));
    }

    @Test
    void a_longer_file_adds_what_is_new_and_changes_nothing_else() throws IOException {
        ObjectNode file = matter("M03");
        ObjectNode shorter = file.deepCopy();
        ((ArrayNode) shorter.get("events")).remove(3);
        String ref = take(shorter).statusCode(201).extract().path("reference");
        ((ObjectNode) file.get("events").get(0)).put("text", "Another wording that came too late.");

        take(file).statusCode(201).body("reference", equalTo(ref)).body("added.decisions", equalTo(1));

        assertThat(give(ref).toString()).doesNotContain("came too late");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"M01", "M02", "M03", "M04", "M05", "M06", "M07", "M09", "M11", "M12", "M13", "M14", "M16", "M19"
            })
    void a_matter_given_back_tells_the_same_story(String name) throws IOException {
        ObjectNode file = matter(name);
        String ref = take(file).statusCode(201).extract().path("reference");
        List<String> days = List.of("2022-06-15", "2023-11-01", "2024-06-14", "2024-10-01", "2025-11-03", "2026-11-01");
        List<JsonNode> before = new ArrayList<>();
        for (String day : days) {
            before.add(status(day));
        }
        JsonNode given = give(ref);

        assertThat(given.get("events").size()).isEqualTo(file.get("events").size());
        assertThat(given.get("regulators")).isEqualTo(file.get("regulators"));
        for (int i = 0; i < given.get("events").size(); i++) {
            assertThat(given.get("events").get(i).get("id"))
                    .isEqualTo(file.get("events").get(i).get("id"));
            assertThat(given.get("events").get(i).get("on"))
                    .isEqualTo(file.get("events").get(i).get("on"));
            assertThat(given.get("events").get(i).get("kind"))
                    .isEqualTo(file.get("events").get(i).get("kind"));
            assertThat(given.get("events").get(i).get("text"))
                    .isEqualTo(file.get("events").get(i).get("text"));
            assertThat(given.get("events").get(i).get("source"))
                    .isEqualTo(file.get("events").get(i).get("source"));
        }

        slate.wipe();
        token = cast.token(cast.caseworker());
        take(given).statusCode(201);
        for (int i = 0; i < days.size(); i++) {
            assertThat(status(days.get(i))).as(days.get(i)).isEqualTo(before.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format                   | /format                     | "abeyance/matter-2"
            id                       | /id                         | null
            platforms                | /platforms                  | []
            jurisdictions[0]         | /jurisdictions/0            | "ATLANTIS"
            events                   | /events                     | []
            colour                   | /colour                     | "blue"
            events[3].on             | /events/3/on                | "2024-02-31"
            events[3].on             | /events/3/on                | "soon"
            events[3].on             | /events/3/on                | "1899-12-31"
            events[0].kind           | /events/0/kind              | "celebration"
            events[0].by             | /events/0/by                | null
            events[0].text           | /events/0/text              | 7
            events[0].source.publisher | /events/0/source          | {}
            events[0].source.publisher | /events/0/source          | null
            events[2].position       | /events/2/position          | "DELIGHTED"
            events[2].mood           | /events/2/mood              | "good"
            events[2].jurisdictions[1] | /events/2/jurisdictions   | ["UK", "XX"]
            events[2].restricts      | /events/2/restricts         | "HALT"
            events[2].ends           | /events/2/ends              | ["M03-E99"]
            events[1].id             | /events/1/id                | "M03-E01"
            events[1].confirmed      | /events/1/confirmed         | "yes"
            """)
    void a_broken_file_is_refused_whole_with_the_path_of_the_field(String field, String where, String value)
            throws IOException {
        ObjectNode file = matter("M03");
        int slash = where.lastIndexOf('/');
        JsonNode parent = slash == 0 ? file : file.at(where.substring(0, slash));
        String last = where.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), json.readTree(value));
        } else {
            ((ObjectNode) parent).set(last, json.readTree(value));
        }

        take(file).statusCode(422).body("errors.field", hasItem(field));

        assertThat(status("2026-01-01")).isEmpty();
    }

    @Test
    void what_is_no_json_object_is_refused() {
        cast.withToken(token)
                .contentType("application/json")
                .body("[1, 2]")
                .post("/api/v1/matters")
                .then()
                .statusCode(422);
        cast.withToken(token)
                .contentType("application/json")
                .body("{\"format\": ")
                .post("/api/v1/matters")
                .then()
                .statusCode(400);
    }

    @Test
    void a_concern_that_is_not_there_is_not_given() {
        cast.withToken(token).get("/api/v1/matters/C-2024-999").then().statusCode(404);
        cast.withToken(token).get("/api/v1/matters/nonsense").then().statusCode(404);
    }

    @Test
    void an_activity_is_found_by_slug_and_by_name_with_a_slash() throws IOException {
        ObjectNode file = matter("M03");
        ((ArrayNode) file.get("platforms")).add("Threads / beta");
        take(file).statusCode(201);

        for (String platform : List.of("Threads%20%2F%20beta", "threads-beta", "THREADS%20%2F%20Beta")) {
            cast.withToken(token)
                    .urlEncodingEnabled(false)
                    .get("/api/v1/status/" + platform
                            + "/Training%20generative%20AI%20on%20user%20content/GB-SCT?asOf=2024-07-01")
                    .then()
                    .statusCode(200)
                    .body("standing", equalTo("PAUSED"));
        }
        cast.withToken(token)
                .get("/api/v1/status/facebook/training-generative-ai-on-user-content/CH?asOf=2024-07-01")
                .then()
                .statusCode(200)
                .body("standing", equalTo("NO_DECISION"));
        cast.withToken(token)
                .get("/api/v1/status/facebook/training-generative-ai-on-user-content/XX")
                .then()
                .statusCode(404);
    }

    @Test
    void the_page_shows_what_a_file_would_add_before_it_does() throws IOException {
        String page = cast.browser(cast.caseworker())
                .multiPart("file", matter("M14").toString())
                .post("/import/preview")
                .then()
                .statusCode(200)
                .body(containsString("It opens a concern"))
                .body(containsString("M14-E04"))
                .extract()
                .asString();
        assertThat(page).contains("<dt>restrictions</dt><dd>1</dd>");
        assertThat(status("2026-01-01")).isEmpty();

        cast.browser(cast.caseworker())
                .multiPart("file", matter("M14").toString())
                .post("/import")
                .then()
                .statusCode(303);
        assertThat(status("2026-01-01")).isNotEmpty();
    }

    @Test
    void a_pasted_file_that_breaks_comes_back_with_where_it_breaks() {
        cast.browser(cast.caseworker())
                .multiPart("file", "{\n\"format\": oops}")
                .post("/import/preview")
                .then()
                .statusCode(422)
                .body(containsString("line 2"))
                .body(containsString("oops"));
    }
}
