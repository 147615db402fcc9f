package org.abeyance.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.abeyance.intake.text.TextJob;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail that waits to be filed is found by whoever may see the holding page, and by nobody else in any way. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SearchHeldTest {

    static final String MAIL = """
            From: Jane Roe <jane.roe@ico.example>
            To: privacy@linkedin.example
            Message-ID: <held@ico.example>
            Date: Fri, 20 Sep 2024 10:00:00 +0100
            Subject: About quernstones
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=xyz

            --xyz
            Content-Type: text/plain; charset=utf-8

            We have not approved the mangelwurzel.
            --xyz
            Content-Type: text/plain; name="kohlrabi.txt"
            Content-Disposition: attachment; filename="kohlrabi.txt"

            The annex speaks of zugzwang.
            --xyz--
            """.replace("\n", "\r\n");

    static final List<String> WORDS = List.of(
            "quernstones", "mangelwurzel", "mangelw*", "\"not approved the mangelwurzel\"", "kohlrabi", "jane.roe");

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Session session;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    TextJob job;

    Person nora;
    Person wes;
    String concern;
    String held;

    @BeforeEach
    void a_mail_waits() {
        slate.wipe();
        nora = cast.caseworker();
        wes = cast.somebody("Wes Outside", Role.CASEWORKER);
        concern = cabinet.concern();
        held = drop(nora, MAIL);
    }

    String drop(Person person, String mail) {
        String location = cast.browser(person)
                .multiPart("files", "m.eml", mail.getBytes(StandardCharsets.UTF_8), "message/rfc822")
                .post("/holding")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.replaceFirst(".*(I-[0-9]+-[0-9]+).*", "$1");
    }

    List<String> found(Person person, String asked) {
        return cast.program(person)
                .queryParam("q", asked)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.reference");
    }

    @Test
    void whoever_files_mail_finds_it_by_all_that_it_says() {
        for (Person person : List.of(nora, wes)) {
            for (String asked : WORDS) {
                assertThat(found(person, asked)).as(asked).containsExactly(held);
            }
            assertThat(found(person, "kind:\"held mail\" has:file")).containsExactly(held);
        }
        cast.browser(nora)
                .queryParam("q", "mangelwurzel")
                .get("/search")
                .then()
                .body(containsString("/holding/" + held))
                .body(containsString("<mark>mangelwurzel</mark>"));
        cast.browser(nora)
                .queryParam("q", held)
                .get("/search")
                .then()
                .statusCode(303)
                .header("Location", containsString("/holding/" + held));
    }

    @Test
    void the_words_of_what_it_carries_are_found_once_they_are_read() throws Exception {
        assertThat(found(nora, "zugzwang")).isEmpty();
        job.readSome();
        assertThat(found(nora, "zugzwang")).containsExactly(held);
    }

    @Test
    void nobody_else_finds_it_in_hits_numbers_or_suggestions() {
        for (Person person : List.of(cast.reader(), cast.approver(), cast.administrator(), cast.auditor())) {
            for (String asked : WORDS) {
                assertThat(found(person, asked)).as(asked).isEmpty();
            }
            assertThat(found(person, held)).isEmpty();
            var page = Jsoup.parse(cast.browser(person)
                    .queryParam("q", "mangelwurzl")
                    .get("/search")
                    .asString());
            assertThat(page.text()).doesNotContain("mangelwurzel").doesNotContain("Did you mean");
            assertThat(cast.browser(person)
                            .queryParam("q", "kind:\"held mail\"")
                            .get("/search")
                            .asString())
                    .doesNotContain(held)
                    .contains("Nothing that you may see");
        }
        assertThat(Jsoup.parse(cast.browser(nora)
                                .queryParam("q", "mangelwurzl")
                                .get("/search")
                                .asString())
                        .text())
                .contains("Did you mean mangelwurzel");
    }

    @Test
    void filed_it_is_found_as_the_letter_and_set_aside_not_at_all() {
        cast.browser(nora)
                .formParam("row", held)
                .formParam("concern", concern)
                .formParam("chosen", held)
                .post("/holding/filings")
                .then()
                .statusCode(303);
        assertThat(found(cast.reader(), "mangelwurzel"))
                .singleElement()
                .asString()
                .startsWith("L-");
        assertThat(found(nora, "mangelwurzel")).singleElement().asString().startsWith("L-");
        assertThat(found(nora, "kind:\"held mail\"")).isEmpty();

        String other = drop(nora, MAIL.replace("held@", "other@").replace("mangelwurzel", "salsify"));
        assertThat(found(nora, "salsify")).containsExactly(other);
        cast.browser(nora)
                .formParam("reason", "It is no letter.")
                .post("/holding/" + other + "/dismissal")
                .then()
                .statusCode(303);
        assertThat(found(nora, "salsify")).isEmpty();
        cast.browser(nora)
                .formParam("reason", "It is one.")
                .post("/holding/" + other + "/returns")
                .then()
                .statusCode(303);
        assertThat(found(nora, "salsify")).containsExactly(other);
    }

    @Test
    void what_may_be_about_a_walled_concern_is_found_inside_the_wall_alone() {
        String about = drop(
                nora,
                MAIL.replace("held@", "about@")
                        .replace("About quernstones", "[" + concern + "] about skirret")
                        .replace("mangelwurzel", "skirret"));
        assertThat(found(wes, "skirret")).containsExactly(about);
        cabinet.hide(concern);
        assertThat(found(wes, "skirret")).isEmpty();
        assertThat(found(wes, "mangelwurzel")).as("what is about none stays").containsExactly(held);
        assertThat(Jsoup.parse(cast.browser(wes)
                                .queryParam("q", "skirrt")
                                .get("/search")
                                .asString())
                        .text())
                .doesNotContain("Did you mean");
    }

    @Test
    void mail_of_whoever_complains_is_for_the_legal_team() {
        for (String name : List.of("Jane Roe", "Somebody Else")) {
            slate.wipe();
            a_mail_waits();
            cast.browser(nora)
                    .formParam("party", name)
                    .formParam("role", "COMPLAINANT")
                    .post("/concerns/" + concern + "/parties")
                    .then()
                    .statusCode(303);
            boolean isHers = name.equals("Jane Roe");
            assertThat(found(wes, "mangelwurzel")).as(name).hasSize(isHers ? 0 : 1);
            assertThat(found(wes, "kind:\"held mail\"")).hasSize(isHers ? 0 : 1);
            assertThat(found(nora, "mangelwurzel")).containsExactly(held);
        }
    }

    @Test
    void what_was_destroyed_is_gone_from_the_index() {
        cast.browser(cast.administrator())
                .formParam("kind", "ARRIVAL")
                .formParam("months", "1")
                .formParam("reason", "They are over.")
                .post("/retention")
                .then()
                .statusCode(303);
        assertThat(found(nora, "mangelwurzel")).containsExactly(held);
        today.is("2040-01-01T09:00:00Z");
        String proposed = cast.browser(nora)
                .formParam("items", held)
                .formParam("reason", "The time is over.")
                .post("/unfiled/destructions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/", "");
        cast.browser(cast.approver())
                .post("/destructions/" + proposed + "/completion")
                .then()
                .statusCode(303);
        for (String asked : WORDS) {
            assertThat(found(nora, asked)).as(asked).isEmpty();
        }
        cast.browser(nora)
                .queryParam("q", "mangelwurzl")
                .get("/search")
                .then()
                .body(not(containsString("mangelwurzel")));
    }

    @Test
    void an_index_made_anew_has_it_too() {
        cast.browser(cast.administrator()).post("/search/index/rebuilds").then().statusCode(303);
        assertThat(found(nora, "mangelwurzel")).containsExactly(held);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update arrival set state = 'SET_ASIDE'")
                        .executeUpdate());
        assertThat(found(nora, "mangelwurzel"))
                .as("the database has the last word")
                .isEmpty();
    }
}
