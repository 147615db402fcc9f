package org.abeyance.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.apptasticsoftware.rssreader.RssReader;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.abeyance.people.Person;
import org.abeyance.testing.AtomRules;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.PublicMatters;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Walled;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A calendar and a news reader follow what their owner may see, and hear of what is over. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class FeedsTest {

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    PublicMatters matters;

    @Inject
    Walled walled;

    Person nora;
    Person rita;
    String concern;
    String deadline;
    String feeds;

    @BeforeEach
    void a_matter_with_a_clock() {
        slate.wipe();
        today.is("2026-11-12T09:00:00Z");
        nora = cast.caseworker();
        rita = cast.reader();
        concern = matters.take(nora, "M01");
        deadline = cast.program(nora)
                .contentType("application/json")
                .body(
                        "{\"title\":\"Answer the ICO\",\"rule\":\"UKGDPR-12A-1M\",\"trigger\":\"2026-11-13T10:00:00+00:00\",\"calendar\":\"GB-EAW\"}")
                .post("/api/v1/concerns/" + concern + "/deadlines")
                .path("reference");
        feeds = made(rita);
    }

    private String made(Person person) {
        String page = cast.browser(person)
                .formParam("feedName", "Outlook")
                .post("/account/feeds")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String shown = Jsoup.parse(page).select("code").first().text();
        return shown.replaceFirst("https?://[^/]+", "").replace("/deadlines.ics", "");
    }

    private Response fetch(String path) {
        return cast.still().get(feeds + path);
    }

    private VEvent event() {
        ICalendar calendar = Biweekly.parse(fetch("/deadlines.ics").asString()).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents().stream()
                .filter(one -> one.getUid().getValue().equals(deadline + "@abeyance"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_calendar_shows_the_day_and_hears_of_every_change() {
        VEvent open = event();
        assertThat(open.getSummary().getValue()).isEqualTo("Due: Answer the ICO");
        assertThat(open.getStatus().isConfirmed()).isTrue();
        assertThat(open.getDateStart().getValue().hasTime()).as("a whole day").isFalse();
        assertThat(open.getDateStart().getValue().getRawComponents().toString(true, false))
                .startsWith("20261214"); // Mon 14 Dec
        assertThat(open.getAlarms()).hasSize(2);
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("on", "2026-11-12"))
                .post("/api/v1/deadlines/" + deadline + "/completions")
                .then()
                .statusCode(422);
        today.is("2026-11-20T09:00:00Z");
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of("on", "2026-11-20"))
                .post("/api/v1/deadlines/" + deadline + "/completions")
                .then()
                .statusCode(201);
        VEvent met = event();
        assertThat(met.getStatus().isCancelled()).isTrue();
        assertThat(met.getSequence().getValue())
                .isGreaterThan(open.getSequence().getValue());
    }

    /** By another library than the one that wrote it; it refuses what RFC 5545 does. */
    private net.fortuna.ical4j.model.Calendar strictly(String path) throws Exception {
        net.fortuna.ical4j.model.Calendar calendar =
                new CalendarBuilder().build(fetch(path).asInputStream());
        assertThat(calendar.validate().getEntries()).as(path).isEmpty();
        return calendar;
    }

    private List<String> summaries(String path) throws Exception {
        return strictly(path).getComponents("VEVENT").stream()
                .map(event -> event.getRequiredProperty("SUMMARY").getValue())
                .toList();
    }

    private void started(Object body) {
        cast.program(nora)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/concerns/" + concern + "/deadlines")
                .then()
                .statusCode(201);
    }

    @Test
    void another_library_reads_deadlines_reviews_and_hearings_and_finds_nothing_wrong() throws Exception {
        started(Map.of(
                "title",
                "Hearing before the First-tier Tribunal; room 4, \"West\"",
                "typed",
                Map.of("on", "2027-02-10", "reason", "The tribunal's directions.")));
        started(Map.of(
                "title",
                "Tell the ICO",
                "rule",
                "UKGDPR-33-72H",
                "trigger",
                "2026-11-12T09:30:00+00:00",
                "calendar",
                "GB-EAW"));
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of(
                        "on", "2026-11-01",
                        "by", "LinkedIn",
                        "text", "We look at it every quarter.",
                        "nature", "ASSURANCE",
                        "to", "ico",
                        "owner", "Privacy engineering",
                        "due", "2026-12-31",
                        "reviewMonths", 3,
                        "source", Map.of("publisher", "LinkedIn", "readOn", "2026-11-01")))
                .post("/api/v1/concerns/" + concern + "/measures")
                .then()
                .statusCode(201);
        assertThat(summaries("/deadlines.ics"))
                .contains(
                        "Due: Answer the ICO",
                        "Hearing before the First-tier Tribunal; room 4, \"West\"",
                        "Due: Tell the ICO")
                .anyMatch(summary -> summary.contains("Review"));
        var hours = strictly("/deadlines.ics").getComponents("VEVENT").stream()
                .filter(event -> event.getRequiredProperty("SUMMARY").getValue().equals("Due: Tell the ICO"))
                .findFirst()
                .orElseThrow();
        assertThat(hours.getRequiredProperty("DTEND").getValue())
                .as("72 hours after the next full hour, in UTC")
                .isEqualTo("20261115T100000Z");
        for (String name : List.of("UID", "SEQUENCE", "STATUS", "DTSTAMP")) {
            assertThat(hours.getProperty(name)).as(name).isPresent();
        }
        assertThat(fetch("/deadlines.ics").asString().split("\r\n"))
                .as("lines end with CRLF and are folded")
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void a_calendar_follows_what_its_address_names() throws Exception {
        String other = matters.take(nora, "M09");
        cast.program(nora)
                .contentType("application/json")
                .body(Map.of(
                        "title", "Answer the Garante", "typed", Map.of("on", "2026-12-01", "reason", "As agreed.")))
                .post("/api/v1/concerns/" + other + "/deadlines")
                .then()
                .statusCode(201);
        assertThat(summaries("/deadlines.ics")).contains("Due: Answer the ICO", "Answer the Garante");
        for (String mine : List.of("jurisdiction=UK", "platform=linkedin", "concern=" + concern, "regulator=ico")) {
            assertThat(summaries("/deadlines.ics?" + mine))
                    .as(mine)
                    .contains("Due: Answer the ICO")
                    .doesNotContain("Answer the Garante");
        }
        assertThat(summaries("/deadlines.ics?whose=REGULATOR")).isEmpty();
        assertThat(summaries("/deadlines.ics?mine=yes")).as("none of rita's").isEmpty();
        assertThat(summaries("/deadlines.ics?concern=C-2026-999")).isEmpty();
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        Response first = fetch("/deadlines.ics");
        first.then().statusCode(200);
        cast.still()
                .header("If-None-Match", first.header("ETag"))
                .get(feeds + "/deadlines.ics")
                .then()
                .statusCode(304);
    }

    @Test
    void a_news_reader_follows_a_concern_an_activity_and_a_regulator() throws Exception {
        for (String path : new String[] {
            "/concerns/" + concern + ".atom",
            "/activities/linkedin-training-generative-ai-on-user-content.atom",
            "/regulators/ico.atom"
        }) {
            Response answer = fetch(path);
            answer.then().statusCode(200);
            SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.asString()));
            assertThat(AtomRules.broken(answer.asString())).as(path).isEmpty();
            assertThat(new RssReader().read(new ByteArrayInputStream(answer.asByteArray())))
                    .as("read by another library than the one that wrote it")
                    .hasSameSizeAs(feed.getEntries())
                    .allSatisfy(item -> {
                        assertThat(item.getGuid().orElseThrow()).startsWith("tag:abeyance,2026:fact/F-");
                        assertThat(item.getTitle().orElseThrow()).isNotBlank();
                        assertThat(item.getUpdated()).isPresent();
                    });
            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getEntries()).as(path).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.getUri()).startsWith("tag:abeyance,2026:fact/F-");
                assertThat(entry.getUpdatedDate()).isNotNull();
            });
        }
    }

    @Test
    void rights_are_looked_up_at_every_fetch() {
        assertThat(fetch("/deadlines.ics").asString()).contains("Answer the ICO");
        walled.wall("M01", nora);
        assertThat(fetch("/deadlines.ics").asString()).doesNotContain("Answer the ICO");
        fetch("/concerns/" + concern + ".atom").then().statusCode(404);
        fetch("/regulators/ico.atom").then().statusCode(404);
        cast.browser(rita).post("/account/feeds/1/revocation").then().statusCode(303);
        fetch("/deadlines.ics").then().statusCode(404);
        cast.still().get("/feeds/nobodys/deadlines.ics").then().statusCode(404);
    }
}
