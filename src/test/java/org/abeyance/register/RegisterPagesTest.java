package org.abeyance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.abeyance.audit.Trail;
import org.abeyance.people.Person;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Walled;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class RegisterPagesTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Walled walled;

    @Inject
    Trail trail;

    @Inject
    Visibility visibility;

    Person nora;
    String admin;

    @BeforeEach
    void two_matters() throws IOException {
        slate.wipe();
        nora = cast.caseworker();
        walled.matter(nora, "M01");
        walled.matter(nora, "M14");
        admin = cast.cookie(cast.administrator());
    }

    @Test
    void everybody_reads_who_and_what_exists() {
        Document page = Jsoup.parse(cast.browser(cast.reader()).get("/register").asString());
        assertThat(page.select("#activities tbody tr").text()).contains("LinkedIn", "Clearview");
        assertThat(page.select("#organisations tbody tr").text()).contains("LinkedIn Microsoft");
        assertThat(page.select("#regulators tbody tr").text())
                .contains("Information Commissioner's Office United Kingdom");
        assertThat(page.select("#jurisdictions th.depth-2").text()).contains("Italy in European Union");
        assertThat(page.select("a:contains(Change), a:contains(Add)"))
                .as("only who keeps it is offered to")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organisations, name=Acme&above=microsoft",
        "platforms, name=Acme&above=linkedin",
        "practices, name=Acme",
        "regulators, name=Acme&home=IT&fullName=Authority of Acme",
        "parties, name=Acme"
    })
    void an_entry_is_added_renamed_retired_and_reinstated(String kind, String form) {
        post("/register/" + kind, form).then().statusCode(303).header("Location", endsWith("/register#" + kind));
        assertThat(names(kind)).contains("Acme");
        Document one = get("/register/" + kind + "/acme");
        String version = one.select("input[name=version]").val();
        post("/register/" + kind + "/acme", form.replace("Acme", "Apex") + "&version=" + version)
                .then()
                .statusCode(303);
        assertThat(names(kind)).contains("Apex").doesNotContain("Acme");
        post("/register/" + kind + "/acme/retirement", "").then().statusCode(303);
        assertThat(names(kind)).contains("Apex retired");
        Noun noun = Noun.at(kind).orElseThrow();
        assertThat(visibility.shelf(nora.reader()).offered().find(noun, "acme")).isEmpty();
        post("/register/" + kind + "/acme/reinstatement", "").then().statusCode(303);
        assertThat(names(kind)).contains("Apex");
        assertThat(cast.browser(cast.auditor())
                        .get("/trail?subject=" + noun.subject("acme"))
                        .asString())
                .contains("register.add", "register.change", "register.retire", "register.reinstate");
        assertThat(trail.verify().isIntact()).isTrue();
    }

    /** A form must offer all that its act writes, else keeping it unchanged would wipe something. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisations/linkedin",
                "platforms/linkedin",
                "practices/training-generative-ai-on-user-content",
                "regulators/ico",
                "activities/linkedin-training-generative-ai-on-user-content",
                "jurisdictions/IT"
            })
    void a_form_that_is_sent_as_it_is_shown_changes_nothing(String entry) {
        String before = get("/register").select("main").text();
        var request = cast.withCookie(admin).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        Element form = get("/register/" + entry).select("#words form").first();
        form.select("input[name]:not([name=csrf-token])")
                .forEach(input -> request.formParam(input.attr("name"), input.val()));
        form.select("select")
                .forEach(select -> request.formParam(
                        select.attr("name"), select.select("option[selected]").val()));
        request.post("/register/" + entry).then().statusCode(303);
        assertThat(get("/register").select("main").text()).isEqualTo(before);
    }

    @Test
    void an_activity_is_added_and_given_to_its_owner() {
        post("/register/practices", "name=Sorting posts").then().statusCode(303);
        post("/register/activities", "platform=linkedin&practice=sorting-posts&owner=Ada Byron")
                .then()
                .statusCode(303);
        Document page = get("/register");
        assertThat(page.select("#activities tr:contains(Sorting posts)").text()).contains("Ada Byron");
        post("/register/activities/linkedin-sorting-posts", "owner=Carl Gauss&version=0")
                .then()
                .statusCode(303);
        assertThat(get("/register")
                        .select("#activities tr:contains(Sorting posts)")
                        .text())
                .contains("Carl Gauss");
        post("/register/activities", "platform=linkedin&practice=sorting-posts")
                .then()
                .statusCode(422)
                .body(containsString("The register has this activity."));
    }

    @Test
    void a_caseworker_adds_but_does_not_change() {
        String worker = cast.cookie(nora);
        cast.withCookie(worker)
                .formParam("name", "Acme")
                .post("/register/practices")
                .then()
                .statusCode(303);
        cast.withCookie(worker).get("/register/practices/acme").then().statusCode(403);
        cast.withCookie(worker)
                .post("/register/practices/acme/retirement")
                .then()
                .statusCode(403);
    }

    @Test
    void who_comes_second_is_shown_both_versions_and_loses_nothing() {
        String version = get("/register/organisations/linkedin")
                .select("input[name=version]")
                .val();
        post("/register/organisations/linkedin", "name=LinkedIn Ireland&version=" + version)
                .then()
                .statusCode(303);
        Response second = post("/register/organisations/linkedin", "name=LinkedIn Corp&version=" + version);
        second.then().statusCode(409);
        Document page = Jsoup.parse(second.asString());
        assertThat(page.select(".errors").text()).contains("It now says: LinkedIn Ireland");
        assertThat(page.select("#name").val()).isEqualTo("LinkedIn Corp");
        post(
                        "/register/organisations/linkedin",
                        "name=LinkedIn Corp&version="
                                + page.select("input[name=version]").val())
                .then()
                .statusCode(303);
    }

    @Test
    void what_is_wrong_comes_back_at_its_field() {
        post("/register/platforms", "name=Acme")
                .then()
                .statusCode(422)
                .body(containsString("Choose whose product it is."));
        post("/register/platforms", "name=Acme&above=nobody").then().statusCode(422);
        post("/register/practices", "name=").then().statusCode(422);
        post("/register/organisations", "name=LINKEDIN")
                .then()
                .statusCode(422)
                .body(containsString("The register has this organisation."));
        post("/register/organisations/microsoft", "name=Microsoft&above=linkedin&version=0")
                .then()
                .statusCode(422)
                .body(containsString("can not belong to what belongs to it"));
        post("/register/regulators/ico", "name=ICO&home=XX&version=0").then().statusCode(422);
        cast.withCookie(admin).get("/register/nonsense/new").then().statusCode(404);
        cast.withCookie(admin).get("/register/parties/nobody").then().statusCode(404);
    }

    @Test
    void a_regulator_is_renamed_from_a_day_on() {
        post("/register/regulators/ico/names", "fullName=Information Commission&since=2024-10-01")
                .then()
                .statusCode(303);
        post("/register/regulators/ico/names", "fullName=Another&since=2025-10-01")
                .then()
                .statusCode(303);
        assertThat(get("/register").select("#regulators").text())
                .as("what it is called today, not what it will be")
                .contains("Information Commission")
                .doesNotContain("Another");
        assertThat(get("/register/regulators/ico").select("#names dd").eachText())
                .containsExactly("Another", "Information Commission");
        post("/register/regulators/ico/names", "fullName=Third&since=2025-10-01")
                .then()
                .statusCode(422);
        post("/register/regulators/ico/names", "fullName=&since=2025").then().statusCode(422);
    }

    @Test
    void a_place_is_added_changed_and_retired() {
        post("/register/jurisdictions", "code=JE&name=Jersey&parent=&calendar=NONE")
                .then()
                .statusCode(303);
        post("/register/jurisdictions/JE", "code=JE&name=Jersey&parent=UK&calendar=UK&version=0")
                .then()
                .statusCode(303);
        assertThat(get("/register").select("#jurisdictions tr:contains(Jersey)").text())
                .contains("in United Kingdom", "JE", "UK");
        post("/register/jurisdictions/JE", "code=JE&name=J&parent=&calendar=UK&version=0")
                .then()
                .statusCode(409);
        post("/register/jurisdictions/UK", "code=UK&name=United Kingdom&parent=JE&calendar=UK&version=0")
                .then()
                .statusCode(422);
        post("/register/jurisdictions", "code=je&name=x&calendar=UK").then().statusCode(422);
        post("/register/jurisdictions", "code=JE&name=x&calendar=UK").then().statusCode(422);
        post("/register/jurisdictions/JE/retirement", "").then().statusCode(303);
        assertThat(get("/register/regulators/new").select("#home option").eachText())
                .doesNotContain("Jersey");
        assertThat(get("/register").select("#jurisdictions tr:contains(Jersey)").text())
                .contains("retired");
        post("/register/jurisdictions/JE/reinstatement", "").then().statusCode(303);
    }

    @Test
    void what_only_hidden_concerns_name_is_hidden() {
        walled.wall("M14", nora);
        String html = cast.withCookie(admin).get("/register").asString();
        assertThat(html).contains("LinkedIn", "ICO").doesNotContain("Clearview");
        assertThat(cast.withCookie(admin).get("/register/platforms/new").asString())
                .doesNotContain("Clearview");
        cast.withCookie(admin)
                .get("/register/organisations/clearview-ai")
                .then()
                .statusCode(404);
        post("/register/organisations/clearview-ai/retirement", "").then().statusCode(404);
        assertThat(cast.browser(nora).get("/register").asString()).contains("Clearview");
    }

    @Test
    void what_hangs_on_a_hidden_entry_is_hidden_too() {
        post("/register/platforms", "name=Clearview Plus&above=clearview-ai")
                .then()
                .statusCode(303);
        walled.wall("M14", nora);
        assertThat(names("platforms")).doesNotContain("Clearview", "Clearview Plus");
    }

    @Test
    void who_adds_what_they_could_not_see_learns_nothing() {
        walled.wall("M14", nora);
        post("/register/organisations", "name=Clearview AI").then().statusCode(303);
        assertThat(names("organisations")).as("as if it were new").contains("Clearview AI");
        assertThat(names("platforms")).doesNotContain("Clearview");
        assertThat(trail.verify().isIntact()).isTrue();
    }

    @Test
    void a_complainant_is_for_the_legal_team_only() {
        post("/register/parties", "name=Erika Muster").then().statusCode(303);
        walled.complaint("M01", "erika-muster");
        assertThat(names("parties")).doesNotContain("Erika Muster");
        assertThat(cast.browser(nora).get("/register").asString()).contains("Erika Muster");
    }

    private List<String> names(String kind) {
        return get("/register").select("#" + kind + " tbody th").eachText();
    }

    private Document get(String path) {
        return Jsoup.parse(cast.withCookie(admin).get(path).asString());
    }

    private Response post(String path, String form) {
        var request = cast.withCookie(admin).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (String field : form.split("&")) {
            String[] pair = field.split("=", 2);
            if (pair.length == 2) {
                request.formParam(pair[0], pair[1]);
            }
        }
        return request.post(path);
    }

    @Test
    void many_of_one_kind_are_looked_through_page_by_page_and_by_name() {
        walled.parties(250);
        String first = page("/register/parties");
        assertThat(Jsoup.parse(first).select("tbody tr")).hasSize(100);
        String second = page(Jsoup.parse(first).select("a[rel=next]").attr("href"));
        String third = page(Jsoup.parse(second).select("a[rel=next]").attr("href"));
        assertThat(Jsoup.parse(first + second + third).select("tbody tr th").eachText())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(250);
        assertThat(Jsoup.parse(third).select("a[rel=next]")).isEmpty();
        assertThat(Jsoup.parse(page("/register/parties?named=PÁRTY+0017"))
                        .select("tbody tr th")
                        .eachText())
                .containsExactly("Party 0017");
        assertThat(Jsoup.parse(page("/register")).select("#parties tbody tr")).hasSize(50);
        assertThat(page("/register/parties/list.csv")).contains("Party 0249");
    }

    private String page(String address) {
        return cast.withCookie(admin)
                .urlEncodingEnabled(false)
                .get(address.replace("Á", "%C3%81"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_list_for_a_spreadsheet_holds_what_the_reader_may_know_of() {
        String seen = "/register/platforms/list.csv";
        assertThat(cast.browser(nora).get(seen).asString()).contains("LinkedIn", "Clearview");
        walled.wall("M14", nora);
        assertThat(cast.browser(nora).get(seen).asString()).contains("LinkedIn", "Clearview");
        assertThat(cast.browser(cast.reader()).get(seen).asString())
                .contains("LinkedIn")
                .doesNotContain("Clearview");
        assertThat(cast.browser(cast.reader()).get("/regulators/list.csv").asString())
                .contains("ICO");
        assertThat(cast.withCookie(admin).get("/people/export").asString()).contains("Nora Quist", "caseworker");
    }
}
