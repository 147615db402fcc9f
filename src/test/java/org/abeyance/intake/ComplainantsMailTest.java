package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.abeyance.concern.Attachment;
import org.abeyance.intake.text.TextJob;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who complains is known to the legal team alone: the mail itself, and whatever it carried, is for nobody else either. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ComplainantsMailTest {

    static final String MAIL = IntakeTest.MAIL
            .replace("Jane Roe <jane.roe@ico.org.uk>", "Wilhelmina Grottke <w.grottke@mail.example>")
            .replace("one@ico.org.uk", "complaint@mail.example")
            .replace("We have not approved the approach.", "Stop using my posts. Wilhelmina Grottke")
            .replace("letter.pdf", "grottke-profile.txt")
            .replace("application/pdf", "text/plain")
            .replace("%PDF-1.4", "Profile of Grottke in zugzwang");

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Session session;

    @Inject
    Slate slate;

    @Inject
    TextJob job;

    Person nora;
    Person wes;
    Person rita;
    String concern;
    String letter;

    @BeforeEach
    void somebody_wrote_and_then_it_was_said_that_she_complains() throws Exception {
        slate.wipe();
        nora = cast.caseworker();
        wes = cast.somebody("Wes Outside", Role.CASEWORKER);
        rita = cast.reader();
        concern = cabinet.concern();
        letter = send(MAIL);
        cast.browser(nora)
                .formParam("party", "Wilhelmina Grottke")
                .formParam("role", "COMPLAINANT")
                .post("/concerns/" + concern + "/parties")
                .then()
                .statusCode(303);
        job.readSome();
    }

    String send(String mail) {
        return cast.program(nora)
                .contentType("message/rfc822")
                .body(IntakeTest.bytes(mail))
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    List<String> files() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("from Attachment a order by a.id", Attachment.class).stream()
                        .map(Attachment::ref)
                        .toList());
    }

    @Test
    void no_door_opens_her_mail_to_anybody_else() {
        assertThat(files()).hasSize(2);
        for (String file : files()) {
            for (String door : List.of("", "/text", "/pages", "/versions")) {
                cast.browser(rita).get("/files/" + file + door).then().statusCode(404);
                cast.browser(wes).get("/files/" + file + door).then().statusCode(404);
                cast.browser(nora).get("/files/" + file + door).then().statusCode(200);
            }
        }
        String arrival = cast.browser(nora)
                .get("/letters/" + letter)
                .then()
                .extract()
                .htmlPath()
                .getString("**.findAll { it.@href.toString().startsWith('/holding/') }[0].@href");
        cast.browser(nora).get(arrival + "/original").then().statusCode(200);
        cast.browser(wes).get(arrival).then().statusCode(404);
        cast.browser(wes).get(arrival + "/original").then().statusCode(404);
    }

    @Test
    void the_pages_say_that_there_are_files_and_not_whose() {
        for (String page : List.of("/letters/" + letter, "/concerns/" + concern, "/concerns/" + concern + "/files")) {
            for (Person person : List.of(rita, wes)) {
                cast.browser(person)
                        .get(page)
                        .then()
                        .statusCode(200)
                        .body(not(containsString("grottke-profile")))
                        .body(not(containsString("w.grottke@")));
            }
            cast.browser(nora).get(page).then().body(containsString("grottke-profile.txt"));
        }
        cast.browser(rita)
                .get("/letters/" + letter)
                .then()
                .body(containsString(files().get(0) + ", a complainant's: for the legal team"));
    }

    @Test
    void programs_are_told_neither_who_wrote_nor_who_said_it() {
        cast.program(rita)
                .get("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(200)
                .body("letters[0].who", org.hamcrest.Matchers.equalTo("A complainant"))
                .body("letters[0].by", org.hamcrest.Matchers.equalTo("a complainant"));
        cast.program(rita)
                .get("/api/v1/matters/" + concern)
                .then()
                .statusCode(200)
                .body("events[0].by", org.hamcrest.Matchers.equalTo("a complainant"));
        cast.program(nora)
                .get("/api/v1/concerns/" + concern + "/letters")
                .then()
                .body("letters[0].by", org.hamcrest.Matchers.equalTo("Wilhelmina Grottke"));
    }

    @Test
    void search_finds_her_files_for_the_legal_team_alone() {
        assertThat(found(nora, "zugzwang")).isNotEmpty();
        for (Person person : List.of(rita, wes)) {
            for (String asked : List.of("zugzwang", "zugz*", "kind:file", "profile", "\"in zugzwang\"")) {
                assertThat(found(person, asked)).as(asked).isEmpty();
            }
            for (String file : files()) {
                assertThat(found(person, file)).as(file).isEmpty();
                cast.browser(person).queryParam("q", file).get("/search").then().statusCode(200);
            }
        }
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
    void a_bundle_has_her_mail_only_where_the_legal_team_takes_it() throws IOException {
        assertThat(names(bundle(wes))).noneMatch(name -> name.contains("original") || name.contains("grottke"));
        assertThat(names(bundle(nora)))
                .anyMatch(name -> name.contains("original"))
                .anyMatch(name -> name.contains("grottke-profile.txt"));
        byte[] index = entry(bundle(wes), "index.csv");
        assertThat(new String(index, java.nio.charset.StandardCharsets.UTF_8))
                .contains("a complainant")
                .doesNotContain("Grottke");
    }

    @Test
    void whoever_corrects_it_is_not_told_who_she_is_and_it_stays_hers() {
        String fact = cast.program(nora)
                .get("/api/v1/concerns/" + concern + "/letters")
                .then()
                .extract()
                .path("letters[0].fact");
        String form = "/concerns/" + concern + "/letters/" + fact + "/correction";
        cast.browser(wes)
                .get(form)
                .then()
                .statusCode(200)
                .body(containsString("A complainant"))
                .body(not(containsString("value=\"Wilhelmina Grottke\"")))
                .body(not(containsString("<dd>Wilhelmina Grottke</dd>")));
        cast.browser(wes)
                .get("/facts/" + fact + "/reliance")
                .then()
                .statusCode(200)
                .body(not(containsString("<dd>Wilhelmina Grottke</dd>")));
        cast.browser(wes)
                .formParam("kind", "INSTEAD")
                .formParam("reason", "It came a day earlier.")
                .formParam("on", "2024-09-19")
                .formParam("text", "Stop using my posts.")
                .formParam("direction", "IN")
                .formParam("channel", "EMAIL")
                .formParam("who", "A complainant")
                .formParam("subject", "Your approach")
                .formParam("activities", "linkedin-training-generative-ai")
                .formParam("places", "UK")
                .post(form)
                .then()
                .statusCode(303);
        cast.browser(nora).get("/letters/" + letter).then().body(containsString("Wilhelmina Grottke"));
        cast.browser(rita).get("/letters/" + letter).then().body(not(containsString("Grottke")));
        assertThat(files())
                .allSatisfy(
                        file -> cast.browser(rita).get("/files/" + file).then().statusCode(404));
    }

    byte[] bundle(Person person) {
        Response taken = cast.browser(person)
                .formParam("chosen", letter)
                .formParam("as", "zip")
                .post("/bundles");
        assertThat(taken.statusCode()).isEqualTo(200);
        return taken.asByteArray();
    }

    List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    byte[] entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IllegalStateException("no " + name);
    }

    @Test
    void what_is_filed_without_anybody_looking_does_not_name_her() {
        String again = send(MAIL.replace("complaint@", "again@")
                .replace("Your approach", "Complaint of Wilhelmina Grottke, approach"));
        cast.browser(rita)
                .get("/letters/" + again)
                .then()
                .statusCode(200)
                .body(containsString("Stop using my posts. a complainant"))
                .body(not(containsString("Grottke")));
    }

    /** She writes again, under another name and from the same address, and nothing says about what. */
    static final String AGAIN = MAIL.replace("Wilhelmina Grottke <", "W. G. <")
            .replace("complaint@", "more@")
            .replace("Your approach", "One thing more");

    String drop(Person person, String mail) {
        return cast.browser(person)
                .multiPart("files", "m.eml", mail.getBytes(StandardCharsets.UTF_8), "message/rfc822")
                .post("/holding")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*(I-[0-9]+-[0-9]+).*", "$1");
    }

    @Test
    void what_waits_of_her_waits_for_the_legal_team() {
        String waiting = drop(nora, AGAIN);
        cast.browser(nora).get("/holding").then().body(containsString("One thing more"));
        cast.browser(wes)
                .get("/holding")
                .then()
                .body(not(containsString("One thing more")))
                .body(not(containsString("w.grottke")))
                .body(containsString("1 mail of a complainant waits for the legal team"));
        for (String door : List.of("", "/original")) {
            cast.browser(wes).get("/holding/" + waiting + door).then().statusCode(404);
            cast.browser(nora).get("/holding/" + waiting + door).then().statusCode(200);
        }
        cast.browser(wes)
                .formParam("row", waiting)
                .formParam("concern", concern)
                .formParam("chosen", waiting)
                .post("/holding/filings")
                .then()
                .statusCode(404);
    }

    @Test
    void and_once_it_was_set_aside_it_is_theirs_still() {
        String waiting = drop(nora, AGAIN);
        cast.browser(nora)
                .formParam("reason", "It says nothing new.")
                .post("/holding/" + waiting + "/dismissal")
                .then()
                .statusCode(303);
        cast.browser(nora).get("/holding/aside").then().body(containsString("One thing more"));
        cast.browser(wes).get("/holding/aside").then().body(not(containsString("One thing more")));
        cast.browser(wes).get("/holding/" + waiting).then().statusCode(404);
    }

    @Test
    void whoever_brought_it_themselves_may_go_on_with_it() {
        String waiting = drop(wes, AGAIN);
        cast.browser(wes).get("/holding").then().body(containsString("One thing more"));
        cast.browser(wes).get("/holding/" + waiting).then().statusCode(200);
    }
}
