package org.abeyance.concern;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.abeyance.people.Person;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ConcernPagesTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    SessionFactory factory;

    Person nora;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        nora = cast.caseworker();
    }

    private Document page(Person person, String address) {
        return Jsoup.parse(cast.browser(person)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private List<String> titles(String address) {
        return page(nora, address).select("table.list tbody .line-title").eachText();
    }

    private RequestSpecification filled() {
        return cast.browser(nora)
                .formParam("title", "Training on members' posts")
                .formParam("kind", "ENGAGEMENT")
                .formParam("opened", "2024-09")
                .formParam("newOrganisation", "Microsoft")
                .formParam("newPractice", "Training generative AI")
                .formParam("newPlatforms", "LinkedIn, GitHub")
                .formParam("jurisdictions", "UK", "IE")
                .formParam("newRegulators", "ICO, DPC")
                .formParam("owner", nora.ref());
    }

    @Test
    void an_empty_list_says_what_goes_here_and_how_to_start() {
        assertThat(page(nora, "/concerns").select(".empty a").eachAttr("href")).contains("/concerns/new", "/import");
        assertThat(page(cast.reader(), "/concerns").select("a[href=/concerns/new]"))
                .isEmpty();
    }

    @Test
    void a_concern_is_opened_with_names_that_the_register_did_not_know() {
        Response opened = filled().post("/concerns");
        opened.then().statusCode(303);
        assertThat(opened.header("Location")).matches(".*/concerns/C-2024-[0-9]+");
        Document list = page(nora, "/concerns");
        assertThat(list.select("td[data-label=Regulators]").text()).isEqualTo("ICO, DPC");
        assertThat(list.select("td[data-label=Opened]").text()).isEqualTo("September 2024");
        assertThat(list.select("td[data-label=Owner]").text()).isEqualTo("Nora Quist");
        assertThat(page(nora, "/concerns/new").select("input[name=platforms]").eachAttr("value"))
                .containsExactly("github", "linkedin");
    }

    @Test
    void a_refused_form_comes_back_with_what_was_typed_and_nothing_is_kept() {
        Response refused = filled().formParam("summary", "Kept <words>")
                .formParam("deputy", nora.ref())
                .post("/concerns");
        refused.then().statusCode(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#deputy-problem").text()).contains("somebody else");
        assertThat(again.select("#title").val()).isEqualTo("Training on members' posts");
        assertThat(again.select("#summary").text()).isEqualTo("Kept <words>");
        assertThat(again.select("#newPlatforms").val()).isEqualTo("LinkedIn, GitHub");
        assertThat(again.select("input[name=jurisdictions][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("UK", "IE");
        assertThat(again.select("input[name=platforms]"))
                .as("the register took nothing in")
                .isEmpty();
        assertThat(titles("/concerns?stage=ANY")).isEmpty();
    }

    @Test
    void all_that_is_missing_is_said_at_once_where_it_is_missing() {
        Response refused = cast.browser(nora).formParam("title", " ").post("/concerns");
        refused.then().statusCode(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select(".errors a").eachAttr("href"))
                .containsExactly(
                        "#title",
                        "#kind",
                        "#opened",
                        "#organisation",
                        "#practice",
                        "#platforms",
                        "#jurisdictions",
                        "#lead");
    }

    @Test
    void filters_show_what_has_all_of_it() {
        Concern one = cases.linkedIn(nora);
        Concern two = cases.open(nora, "Second", LocalDate.of(2024, 10, 1), "GitHub", "IE", "DPC");
        cases.dueNext(two, LocalDate.of(2024, 10, 3));
        cases.dueNext(one, LocalDate.of(2024, 10, 30));
        String first = one.title();
        assertThat(titles("/concerns")).containsExactly("Second", first);
        assertThat(titles("/concerns?sort=due")).containsExactly("Second", first);
        assertThat(titles("/concerns?regulator=ico")).containsExactly(first);
        assertThat(titles("/concerns?platform=github")).containsExactly("Second");
        assertThat(titles("/concerns?jurisdiction=UK&platform=github")).isEmpty();
        assertThat(titles("/concerns?practice=training-generative-ai")).hasSize(2);
        assertThat(titles("/concerns?owner=" + nora.ref())).hasSize(2);
        assertThat(titles("/concerns?owner=" + cast.reader().ref())).isEmpty();
        assertThat(titles("/concerns?late=yes")).containsExactly("Second");
        assertThat(titles("/concerns?stage=CLOSED")).isEmpty();
        Document narrowed = page(nora, "/concerns?regulator=ico&sort=due");
        assertThat(narrowed.select("#regulator option[selected]").val()).isEqualTo("ico");
        assertThat(narrowed.select("th[aria-sort=ascending]").text()).isEqualTo("Next date");
        assertThat(narrowed.select("a[href^=/concerns/export]").attr("href"))
                .isEqualTo("/concerns/export?regulator=ico&sort=due");
    }

    @Test
    void paging_visits_every_concern_once_in_either_order() {
        for (int number = 0; number < 120; number++) {
            Concern concern =
                    cases.open(nora, "No " + number, LocalDate.of(2024, 1, 1 + number % 9), "LinkedIn", "UK", "ICO");
            if (number % 3 > 0) {
                cases.dueNext(concern, LocalDate.of(2024, 11, 1 + number % 7));
            }
        }
        for (String start : List.of("/concerns", "/concerns?sort=due")) {
            List<String> seen = new ArrayList<>();
            String address = start;
            while (!address.isEmpty()) {
                Document page = page(nora, address);
                seen.addAll(page.select("table.list tbody .line-title").eachText());
                address = page.select("a[rel=next]").attr("href");
            }
            assertThat(seen).as(start).hasSize(120).doesNotHaveDuplicates();
        }
        String sheet = cast.browser(nora).get("/concerns/export").asString();
        assertThat(sheet.lines()).hasSize(121);
    }

    @Test
    void the_sheet_holds_no_formula() {
        cases.open(nora, "=HYPERLINK(\"http://example.org\")", LocalDate.of(2024, 9, 20), "@X", "UK", "+ICO");
        Response sheet = cast.browser(nora).get("/concerns/export");
        sheet.then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8");
        assertThat(sheet.header("Content-Disposition")).isEqualTo("attachment; filename=\"concerns.csv\"");
        assertThat(sheet.asString()).contains("\"'=HYPERLINK(\"\"http", ",'@X,", ",'+ICO,");
    }

    @Test
    void the_list_takes_as_many_statements_for_a_thousand_as_for_ten() {
        cases.many(nora, 0, 10);
        String cookie = cast.cookie(nora);
        cast.withCookie(cookie).get("/concerns").then().statusCode(200);
        long few = statements(cookie, "/concerns");
        long fewByDate = statements(cookie, "/concerns?sort=due");
        cases.many(nora, 10, 1000);
        assertThat(statements(cookie, "/concerns")).isEqualTo(few);
        assertThat(statements(cookie, "/concerns?sort=due")).isEqualTo(fewByDate);
    }

    private long statements(String cookie, String address) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        cast.withCookie(cookie).get(address).then().statusCode(200);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(count).isPositive();
        return count;
    }

    @Test
    void a_walled_concern_is_not_there_and_neither_is_what_only_it_names() {
        cases.linkedIn(nora);
        Concern hidden = cases.open(nora, "Hidden", LocalDate.of(2024, 10, 1), "GitHub", "IE", "DPC");
        cases.wall(hidden);
        Document list = page(nora, "/concerns?stage=ANY");
        assertThat(list.text()).doesNotContain("Hidden", "GitHub", "DPC", hidden.ref());
        assertThat(page(nora, "/concerns/new").text()).doesNotContain("GitHub", "DPC");
        assertThat(cast.browser(nora).get("/concerns/export?stage=ANY").asString())
                .doesNotContain("Hidden");
        for (String form : List.of(
                "edit", "assignment", "stages/new", "notes/new", "links/new", "regulators/new", "parties/new")) {
            cast.browser(nora)
                    .get("/concerns/" + hidden.ref() + "/" + form)
                    .then()
                    .statusCode(404);
        }
        cast.program(nora).get("/api/v1/concerns/" + hidden.ref()).then().statusCode(404);
        assertThat(cast.program(nora).get("/api/v1/concerns?stage=ANY").asString())
                .doesNotContain(hidden.ref());
    }
}
