package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.store.Database;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two concerns about one matter become one, and nothing of either is lost. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class MergersTest {

    /** What stays with the concern that was merged, or is moved one by one. */
    private static final Set<String> APART = Set.of(
            "concern_activity",
            "concern_jurisdiction",
            "concern_party",
            "concern_regulator",
            "concern_link",
            "stage_change",
            "wall_member",
            "concern");

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Session session;

    @Inject
    Database database;

    private Person nora;
    private String from;
    private String into;

    @BeforeEach
    void two_concerns_about_meta() throws IOException {
        slate.wipe();
        nora = cast.caseworker();
        from = take("M03");
        into = take("M01");
    }

    private String take(String matter) throws IOException {
        try (InputStream file = MergersTest.class.getResourceAsStream("/matters/" + matter + ".json")) {
            return cast.program(nora)
                    .contentType("application/json")
                    .body(json.readTree(file).toString())
                    .post("/api/v1/matters")
                    .then()
                    .extract()
                    .path("reference");
        }
    }

    private String page(Person who, String door) {
        return cast.browser(who).get(door).then().statusCode(200).extract().asString();
    }

    private ValidatableResponse merge() {
        return cast.browser(nora)
                .formParam("other", into)
                .formParam("reason", "One matter by two names.")
                .post("/concerns/" + from + "/mergers")
                .then();
    }

    private long count(String table, String ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select count(*) from " + table
                                        + " t join concern c on c.id = t.concern_id where c.ref = :ref",
                                Long.class)
                        .setParameter("ref", ref)
                        .getSingleResult());
    }

    /** Where everything stands, and what regulators hold. */
    private String status() {
        JsonPath cells =
                cast.program(nora).get("/api/v1/status?asOf=2024-10-01").jsonPath();
        return cells.getList("cells.platform") + " " + cells.getList("cells.standing") + " "
                + cells.getList("cells.since") + " " + cells.getList("cells.positions");
    }

    @Test
    void everything_goes_along_and_the_old_reference_and_both_outside_ids_lead_to_it() throws IOException {
        cast.browser(nora)
                .formParam("text", "Ask Dublin.")
                .post("/concerns/" + from + "/notes")
                .then()
                .statusCode(303);
        cast.program(nora)
                .contentType("application/json")
                .body("""
                        {"title": "Answer them", "rule": "UKGDPR-12-1M-PRE", "calendar": "GB-EAW",
                         "trigger": "2024-09-24T10:00:00+01:00"}
                        """)
                .post("/api/v1/concerns/" + from + "/deadlines")
                .then()
                .statusCode(201);
        long facts = count("fact", from) + count("fact", into);
        long deadlines = count("deadline", from) + count("deadline", into);
        String status = status();
        merge().statusCode(303).header("Location", containsString("/concerns/" + into));
        assertThat(count("fact", into)).isEqualTo(facts);
        assertThat(count("deadline", into)).isEqualTo(deadlines);
        assertThat(count("concern_note", into)).isEqualTo(1);
        assertThat(status()).isEqualTo(status);
        cast.browser(nora)
                .redirects()
                .follow(false)
                .get("/concerns/" + from)
                .then()
                .statusCode(303)
                .header("Location", containsString("/concerns/" + into));
        cast.program(nora)
                .get("/api/v1/concerns/" + from)
                .then()
                .statusCode(200)
                .body("reference", equalTo(into));
        assertThat(page(nora, "/concerns/" + into))
                .contains("Merged into it", from, "outside id M03", "Ask Dublin.", "One matter by two names.");
        assertThat(page(nora, "/concerns?stage=ANY")).contains(into).doesNotContain("/concerns/" + from);
        for (String again : List.of("M01", "M03")) {
            assertThat(take(again)).isEqualTo(into);
        }
        assertThat(count("fact", into)).isEqualTo(facts);
        Person otto = cast.somebody("Otto Revis", Role.AUDITOR);
        assertThat(page(otto, "/trail?subject=" + from)).contains("Opened " + from);
        assertThat(page(otto, "/trail?subject=" + into)).contains("Merged " + from + " into " + into);
    }

    @Test
    void where_walls_differ_it_is_refused() {
        Person ada = cast.approver();
        cast.browser(nora)
                .formParam("custodians", nora.ref())
                .formParam("custodians", ada.ref())
                .formParam("reason", "Talks.")
                .post("/concerns/" + into + "/wall")
                .then()
                .statusCode(303);
        merge().statusCode(422).body(containsString("Their walls differ."));
        cast.browser(cast.somebody("Carl Werk", Role.CASEWORKER))
                .formParam("other", into)
                .formParam("reason", "One matter.")
                .post("/concerns/" + from + "/mergers")
                .then()
                .statusCode(422)
                .body(containsString("There is no concern " + into + " that you may see."));
        cast.browser(nora)
                .formParam("custodians", nora.ref())
                .formParam("custodians", ada.ref())
                .formParam("reason", "Talks.")
                .post("/concerns/" + from + "/wall")
                .then()
                .statusCode(303);
        merge().statusCode(303);
        cast.browser(cast.reader()).get("/concerns/" + from).then().statusCode(404);
        page(ada, "/concerns/" + into);
    }

    @Test
    void no_table_that_names_a_concern_is_forgotten() throws SQLException {
        Set<String> known = QuarkusTransaction.requiringNew().call(() -> new Belongings(session).columns());
        List<String> naming = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            String concern = database.isPostgresql() ? "concern" : "CONCERN";
            try (ResultSet keys = connection.getMetaData().getExportedKeys(null, connection.getSchema(), concern)) {
                while (keys.next()) {
                    String table = keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT);
                    if (!APART.contains(table)) {
                        naming.add(table + "." + keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        assertThat(naming).isNotEmpty();
        assertThat(known).containsAll(naming);
    }
}
