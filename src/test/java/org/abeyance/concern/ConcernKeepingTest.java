package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keeping one concern: edited by two, assigned, moved, noted, linked; and the same from a program. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ConcernKeepingTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    Concerns concerns;

    Person nora;
    Concern concern;

    @BeforeEach
    void one_concern() {
        slate.wipe();
        nora = cast.caseworker();
        concern = cases.linkedIn(nora);
    }

    private Document page(String address) {
        return Jsoup.parse(
                cast.browser(nora).get(address).then().statusCode(200).extract().asString());
    }

    private Response send(Person by, String to, Map<String, String> fields) {
        return cast.browser(by).formParams(fields).post("/concerns/" + concern.ref() + "/" + to);
    }

    private Concern now() {
        return QuarkusTransaction.requiringNew().call(() -> concerns.get(new ConcernRef(concern.ref()), reader()));
    }

    private Reader reader() {
        return new Reader(nora.id(), nora.ref(), nora.name(), nora.roles(), true, Cast.LONDON);
    }

    @Test
    void two_people_edit_one_concern_and_nothing_is_lost() {
        Document form = page("/concerns/" + concern.ref() + "/edit");
        String version = form.select("input[name=version]").val();
        Person carl = cast.somebody("Carl Zwei", org.abeyance.people.Role.CASEWORKER);
        send(carl, "edit", Map.of("version", version, "title", "What Carl wrote", "kind", "COMPLAINT"))
                .then()
                .statusCode(303);
        Map<String, String> typed = Map.of(
                "version", version,
                "title", "What Nora wrote",
                "kind", "AUDIT",
                "summary", "Long <thoughts>",
                "theirReference", "IC-1");
        Response second = send(nora, "edit", typed);
        second.then().statusCode(409);
        Document clash = Jsoup.parse(second.asString());
        assertThat(clash.select("td[data-label=Now]").eachText()).contains("What Carl wrote", "complaint");
        assertThat(clash.select("td[data-label=Yours]").eachText())
                .contains("What Nora wrote", "audit or assessment", "IC-1", "Long <thoughts>");
        assertThat(clash.select("#title").val()).isEqualTo("What Nora wrote");
        assertThat(clash.select("#summary").text()).isEqualTo("Long <thoughts>");
        assertThat(now().title()).isEqualTo("What Carl wrote");
        send(
                        nora,
                        "edit",
                        Map.of(
                                "version", clash.select("input[name=version]").val(),
                                "title", clash.select("#title").val(),
                                "kind", "AUDIT"))
                .then()
                .statusCode(303);
        assertThat(now().title()).isEqualTo("What Nora wrote");
    }

    @Test
    void a_refused_edit_comes_back_with_what_was_typed() {
        Response refused = send(nora, "edit", Map.of("version", "0", "title", "", "kind", "AUDIT", "summary", "Words"));
        refused.then().statusCode(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#title-problem").text()).contains("Fill this in");
        assertThat(again.select("#summary").text()).isEqualTo("Words");
    }

    @Test
    void it_is_given_to_somebody_else() {
        Person rita = cast.reader();
        send(nora, "assignment", Map.of("owner", rita.ref(), "deputy", nora.ref()))
                .then()
                .statusCode(303);
        Document form = page("/concerns/" + concern.ref() + "/assignment");
        assertThat(form.select("#owner option[selected]").text()).isEqualTo("Rita Mohr");
        assertThat(form.select("#deputy option[selected]").text()).isEqualTo("Nora Quist");
        Response refused = send(nora, "assignment", Map.of("owner", rita.ref(), "deputy", rita.ref()));
        refused.then().statusCode(422);
        assertThat(Jsoup.parse(refused.asString())
                        .select("#deputy option[selected]")
                        .text())
                .isEqualTo("Rita Mohr");
    }

    @Test
    void it_is_closed_with_an_outcome_and_opened_again() {
        Response refused = send(nora, "stages", Map.of("stage", "CLOSED", "on", "2024-10-04", "reason", "Done."));
        refused.then().statusCode(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#outcome-problem").text()).contains("ended in");
        assertThat(again.select("#reason").text()).isEqualTo("Done.");
        Map<String, String> closing = Map.of(
                "stage", "CLOSED", "on", "2024-10-04", "outcome", "NO_FURTHER_ACTION", "reason", "They wrote so.");
        send(nora, "stages", closing).then().statusCode(303);
        assertThat(now().outcome()).contains(Outcome.NO_FURTHER_ACTION);
        assertThat(page("/concerns").select(".line-title")).isEmpty();
        assertThat(page("/concerns?stage=CLOSED").select(".line-title")).hasSize(1);
        send(nora, "stages", Map.of("stage", "APPEAL", "on", "2024-10-04", "reason", "New facts."))
                .then()
                .statusCode(303);
        assertThat(now().stage()).isEqualTo(Stage.APPEAL);
        assertThat(now().outcome()).isEmpty();
    }

    @Test
    void it_has_to_do_with_others() {
        Concern other = cases.open(nora, "Other", LocalDate.of(2024, 10, 1), "GitHub", "IE", "DPC");
        Concern hidden = cases.open(nora, "Hidden", LocalDate.of(2024, 10, 1), "GitHub", "IE", "DPC");
        cases.wall(hidden);
        send(nora, "links", Map.of("other", other.ref(), "reason", "Same model"))
                .then()
                .statusCode(303);
        for (String unseen : List.of(hidden.ref(), "C-2024-999999")) {
            Response refused = send(nora, "links", Map.of("other", unseen, "reason", "Same model"));
            refused.then().statusCode(422);
            assertThat(Jsoup.parse(refused.asString()).select("#other-problem").text())
                    .endsWith("There is no concern " + unseen + " that you may see.");
        }
        send(nora, "links", Map.of("other", "that one", "reason", "Same model"))
                .then()
                .statusCode(422);
        send(nora, "regulators", Map.of("newRegulator", "EDPB", "role", "BOARD", "since", "2024-10-01"))
                .then()
                .statusCode(303);
        send(nora, "regulators", Map.of("regulator", "edpb", "role", "BOARD", "since", "2024-10-01"))
                .then()
                .statusCode(422);
        send(nora, "parties", Map.of("party", "Ann Complainant", "role", "COMPLAINANT"))
                .then()
                .statusCode(303);
        send(nora, "notes", Map.of("text", "Call them on Monday.")).then().statusCode(303);
        send(nora, "notes", Map.of("text", " ")).then().statusCode(422);
    }

    @Test
    void a_program_opens_lists_and_reads_concerns() {
        Map<String, Object> body = Map.of(
                "title", "By program",
                "kind", "INVESTIGATION",
                "opened", "2024-10",
                "organisation", "Meta",
                "practice", "Training generative AI",
                "platforms", List.of("Facebook"),
                "jurisdictions", List.of("UK"),
                "regulators", List.of("ICO", "CMA"));
        String ref = cast.program(nora)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/concerns")
                .then()
                .statusCode(201)
                .body("reference", matchesPattern("C-2024-[0-9]+"))
                .extract()
                .path("reference");
        cast.program(cast.reader())
                .get("/api/v1/concerns/" + ref)
                .then()
                .statusCode(200)
                .body("title", equalTo("By program"))
                .body("opened", equalTo("2024-10"))
                .body("parts.role", hasItems("LEAD", "CONCERNED"));
        cast.program(nora)
                .get("/api/v1/concerns?regulator=cma")
                .then()
                .statusCode(200)
                .body("concerns", hasSize(1))
                .body("concerns[0].reference", equalTo(ref))
                .body("next", nullValue());
    }

    @Test
    void a_broken_body_is_refused_with_the_path_of_each_field() {
        cast.program(nora)
                .contentType(ContentType.JSON)
                .body(Map.of("title", "x", "platforms", List.of("A", " ")))
                .post("/api/v1/concerns")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("kind", "opened", "practice", "platforms[1]", "regulators"));
        cast.program(nora)
                .contentType(ContentType.JSON)
                .body("{\"titel\": \"x\"}")
                .post("/api/v1/concerns")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("titel"));
        cast.program(cast.reader())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/concerns")
                .then()
                .statusCode(403);
    }
}
