package org.abeyance.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.abeyance.exchange.Matters;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real matters, each read as one page. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class CasefileTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Matters matters;

    Person nora;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        today.is("2026-03-02T12:00:00Z");
        nora = cast.caseworker();
    }

    private static JsonNode matter(String file) throws IOException {
        try (InputStream json = CasefileTest.class.getResourceAsStream("/matters/" + file + ".json")) {
            return new ObjectMapper().readTree(json);
        }
    }

    private String take(String file) throws IOException {
        Reader reader = new Reader(nora.id(), nora.ref(), nora.name(), nora.roles(), true, Cast.LONDON);
        return matters.take(cast.stamp(nora), reader, matter(file)).reference();
    }

    private Document page(Person person, String address) {
        return Jsoup.parse(cast.browser(person)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M01", "M03", "M05"})
    void every_event_is_told_with_its_source_and_its_lines(String file) throws IOException {
        Document page = page(cast.reader(), "/concerns/" + take(file));
        List<String> missing = new ArrayList<>();
        for (JsonNode event : matter(file).get("events")) {
            JsonNode source = event.get("source");
            boolean told = page.select("ol.chronology > li").stream()
                    .filter(entry -> entry.select(".chronology-text")
                            .text()
                            .contains(event.get("text").asText()))
                    .map(entry -> entry.select(".source").text())
                    .anyMatch(cited -> cited.contains(source.get("publisher").asText())
                            && cited.contains(source.path("title").asText())
                            && cited.contains(lines(source)));
            if (!told) {
                missing.add(event.get("id").asText());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(page.select("ol.chronology > li")).hasSameSizeAs(matter(file).get("events"));
    }

    private static String lines(JsonNode source) {
        if (!source.has("lines")) {
            return "";
        }
        String numbers = StreamSupport.stream(source.get("lines").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return (source.get("lines").size() == 1 ? "line " : "lines ") + numbers;
    }

    @Test
    void where_sources_disagree_all_claims_stand() throws IOException {
        Document page = page(cast.reader(), "/concerns/" + take("M01"));
        Element offered = entry(page, "UK users were said to have a way to opt out");
        Element denied = entry(page, "the setting would not be offered there for now");
        assertThat(offered.select(".source").text()).contains("line 9");
        assertThat(offered.select(".entry-note").text()).contains("Sources disagree");
        assertThat(denied.select(".source").text()).contains("TechCrunch");
        assertThat(denied.select(".only").text()).isEqualTo("Only in UK, EEA, CH");
        assertThat(page.select("li.is-corrected")).isEmpty();
    }

    private static Element entry(Document page, String text) {
        return page.select("ol.chronology > li").stream()
                .filter(entry -> entry.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_the_company_decided_looks_unlike_what_a_regulator_holds() throws IOException {
        Document page = page(cast.reader(), "/concerns/" + take("M03"));
        Element resumed = entry(page, "Meta said it would resume");
        assertThat(resumed.select(".standing-resumed.is-unconfirmed").text())
                .isEqualTo("resume announced, not confirmed");
        assertThat(resumed.select(".position")).isEmpty();
        Element said = entry(page, "had not given regulatory approval");
        assertThat(said.select(".position").text()).isEqualTo("ICO no approval given");
        assertThat(said.select(".standing")).isEmpty();
        assertThat(said.select(".source a").attr("rel")).isEqualTo("noreferrer noopener");
        Element month = entry(page, "passed on concerns");
        assertThat(month.select(".margin-date").text()).isEqualTo("June 2024");
        assertThat(page.select("#standing tbody tr")).hasSize(2);
        assertThat(page.select("#standing .standing-resumed")).hasSize(2);
        assertThat(page.select("#standing .position").eachText())
                .contains("ICO no approval given Fri 13 Sep 2024", "ICO monitoring Fri 13 Sep 2024");
    }

    @Test
    void an_order_is_under_lock() throws IOException {
        Document page = page(cast.reader(), "/concerns/" + take("M05"));
        assertThat(page.select("ol.chronology .restriction")).isNotEmpty();
    }

    @Test
    void another_day_is_another_page() throws IOException {
        String ref = take("M03");
        Document then = page(cast.reader(), "/concerns/" + ref + "?asOf=2024-06-14");
        assertThat(then.select(".then-words").text()).startsWith("As of Fri 14 Jun 2024");
        assertThat(then.select("ol.chronology > li")).hasSize(4);
        assertThat(then.select("#standing .standing-paused")).hasSize(2);
        Document unknown = page(cast.reader(), "/concerns/" + ref + "?knownOn=2025-01-01");
        assertThat(unknown.select("ol.chronology > li")).isEmpty();
        assertThat(unknown.select("#standing .standing-no-decision")).hasSize(2);
        cast.browser(nora).get("/concerns/" + ref + "?asOf=someday").then().statusCode(422);
    }

    @Test
    void only_caseworkers_are_offered_the_forms() throws IOException {
        String ref = take("M03");
        assertThat(page(nora, "/concerns/" + ref).select("a").eachAttr("href"))
                .contains("/concerns/" + ref + "/letters/new", "/concerns/" + ref + "/decisions/new")
                .anyMatch(address -> address.matches("/facts/F-[0-9]+/correction"));
        assertThat(page(cast.reader(), "/concerns/" + ref).select("a").eachAttr("href"))
                .filteredOn(address -> !address.endsWith("/source"))
                .noneMatch(address -> address.endsWith("/new") || address.startsWith("/facts/"));
    }
}
