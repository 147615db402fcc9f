package org.abeyance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.deadline.law.Entry;
import org.abeyance.people.Person;
import org.abeyance.testing.Cases;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DeadlinePagesTest {

    @Inject
    Cast cast;

    @Inject
    Cases cases;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Deadlines deadlines;

    @Inject
    SessionFactory factory;

    Person nora;
    Concern concern;

    @BeforeEach
    void a_matter() {
        slate.wipe();
        today.is("2022-09-10T09:00:00Z");
        nora = cast.caseworker();
        concern = cases.linkedIn(nora);
    }

    private String by(String rule, String trigger) {
        RuleTerms terms = new RuleTerms(
                rule, OffsetDateTime.parse(trigger), List.of("GB-EAW"), Optional.empty(), Optional.empty());
        NewDeadline wanted = NewDeadline.ours("Answer", NewDeadline.Origin.by(terms));
        return QuarkusTransaction.requiringNew()
                .call(() -> deadlines.start(cast.stamp(nora), concern, wanted).ref());
    }

    private void typed(Concern in, int from, int to) {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            for (int number = from; number < to; number++) {
                NewDeadline.Origin day = NewDeadline.Origin.typed(LocalDate.of(2022, 9, 12 + number % 5), "agreed");
                deadlines.start(cast.stamp(nora), in, NewDeadline.ours("No " + number, day));
            }
        });
    }

    private Document page(Person person, String address) {
        Response answer = cast.browser(person).get(address);
        answer.then().statusCode(200);
        return Jsoup.parse(answer.asString());
    }

    private Response proclaimed(Person by) {
        return cast.browser(by)
                .formParam("effect", "ADDED")
                .formParam("on", "2022-09-19")
                .formParam("name", "State Funeral of Queen Elizabeth II")
                .formParam("source", "London Gazette 63812")
                .post("/calendars/GB-EAW/edits");
    }

    @Test
    void ours_count_as_late_though_they_name_no_regulator() {
        typed(concern, 0, 1); // due Mon 12 Sep 2022
        today.is("2022-09-20T09:00:00Z");

        assertThat(page(nora, "/deadlines").select("dl.figures dd").first().text())
                .isEqualTo("1");
    }

    @Test
    void a_holiday_taken_out_and_proclaimed_again_moves_what_is_open_and_leaves_what_is_met() {
        Person ines = cast.administrator();
        cast.browser(ines)
                .formParam("effect", "REMOVED")
                .formParam("on", "2022-09-19")
                .formParam("name", "State Funeral")
                .formParam("source", "not proclaimed yet")
                .post("/calendars/GB-EAW/edits")
                .then()
                .statusCode(303);
        String open = by("UKGDPR-12-1M-PRE", "2022-08-19T10:00:00+01:00");
        String met = by("UKGDPR-12-1M-PRE", "2022-08-19T10:00:00+01:00");
        String untouched = by("UKGDPR-12-1M-PRE", "2022-08-22T10:00:00+01:00");
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.enter(
                        cast.stamp(nora),
                        reader(),
                        new DeadlineRef(met),
                        NewEntry.of(Entry.Kind.MET, LocalDate.of(2022, 9, 9), "")));
        assertThat(due(open)).isEqualTo("2022-09-19");
        assertThat(proclaimed(nora).statusCode()).isEqualTo(403);
        proclaimed(ines).then().statusCode(303);
        assertThat(due(open)).isEqualTo("2022-09-20");
        assertThat(due(met)).isEqualTo("2022-09-19");
        assertThat(due(untouched)).isEqualTo("2022-09-22");
        assertThat(page(nora, "/deadlines/" + open).select("#moves").text())
                .contains("Mon 19 Sep 2022", "Tue 20 Sep 2022", "London Gazette 63812");
        assertThat(page(nora, "/deadlines/" + untouched).select("#moves")).isEmpty();
        assertThat(page(nora, "/deadlines").select("#moved").text())
                .contains(open)
                .doesNotContain(met);
        assertThat(cast.actsOn(open)).containsExactly("deadline.start", "deadline.move");
        assertThat(cast.program(nora)
                        .get("/api/v1/concerns/" + concern.ref())
                        .jsonPath()
                        .getString("nextDue"))
                .isEqualTo("2022-09-20");
        proclaimed(ines).then().statusCode(422);
        assertThat(page(nora, "/calendars/GB-EAW?year=2022").text()).contains("Mon 19 Sep 2022", "Known from 2015");
    }

    private org.abeyance.people.Reader reader() {
        return new org.abeyance.people.Reader(
                nora.id(),
                nora.ref(),
                nora.name(),
                java.util.Set.of(org.abeyance.people.Role.CASEWORKER),
                true,
                Cast.LONDON);
    }

    private String due(String ref) {
        return cast.program(nora).get("/api/v1/deadlines/" + ref).jsonPath().getString("due");
    }

    @Test
    void what_an_entry_does_is_shown_before_it_is_kept() {
        String ref = by("UKGDPR-12-1M-PRE", "2022-09-01T10:00:00+01:00");
        assertThat(page(nora, "/deadlines/" + ref + "/stops/new").text()).contains("does not stop a clock");
        Response shown = cast.browser(nora)
                .formParam("on", "2022-09-08")
                .formParam("reason", "asked what is meant")
                .post("/deadlines/" + ref + "/stops");
        shown.then().statusCode(200);
        Document preview = Jsoup.parse(shown.asString());
        assertThat(preview.select("[role=status]").text()).contains("The clock stands");
        assertThat(due(ref)).as("nothing is kept").isNotNull();
        cast.browser(nora)
                .formParam("on", "2022-09-08")
                .formParam("reason", "asked what is meant")
                .formParam("shown", preview.select("input[name=shown]").val())
                .post("/deadlines/" + ref + "/stops")
                .then()
                .statusCode(303);
        assertThat(due(ref)).isNull();
        Response refused = cast.browser(nora)
                .formParam("on", "2022-09-05")
                .formParam("reason", "answered")
                .post("/deadlines/" + ref + "/restarts");
        refused.then().statusCode(422);
        assertThat(Jsoup.parse(refused.asString()).select("#on-problem").text()).contains("nothing had stopped it");
    }

    @Test
    void a_clock_is_shown_before_it_starts() {
        String address = "/concerns/" + concern.ref() + "/deadlines";
        assertThat(page(nora, address + "/new?trigger=2022-09-01T10:00")
                        .select("#proposals")
                        .text())
                .contains("UKGDPR-12-1M-PRE", "Mon 3 Oct 2022");
        Response shown = cast.browser(nora)
                .formParam("title", "Answer")
                .formParam("whose", "OURS")
                .formParam("rule", "UKGDPR-12-1M-PRE")
                .formParam("trigger", "2022-09-01T10:00")
                .formParam("calendar", "GB-EAW")
                .post(address);
        shown.then().statusCode(200);
        String sentence =
                Jsoup.parse(shown.asString()).select("input[name=shown]").val();
        assertThat(sentence).contains("Mon 3 Oct 2022");
        cast.browser(nora)
                .formParam("title", "Answer")
                .formParam("whose", "OURS")
                .formParam("rule", "UKGDPR-12-1M-PRE")
                .formParam("trigger", "2022-09-01T10:00")
                .formParam("calendar", "GB-EAW")
                .formParam("shown", sentence)
                .post(address)
                .then()
                .statusCode(303);
        cast.browser(nora).formParam("title", "").post(address).then().statusCode(422);
    }

    @Test
    void no_rule_from_memory_governs_before_somebody_confirms_it() {
        String ref = by("UKGDPR-36-8W", "2022-09-01T10:00:00+01:00");
        assertThat(page(nora, "/deadlines/" + ref).text()).contains("A proposal only");
        assertThat(govern(ref)).isEqualTo(422);
        Person ines = cast.administrator();
        String version =
                cast.program(nora).get("/api/v1/deadlines/" + ref).jsonPath().getString("ruleVersion");
        Element form = page(ines, "/rules/UKGDPR-36-8W").selectFirst("form:has([name=version])");
        assertThat(form.select("[name=version]").val()).isEqualTo(version);
        cast.browser(ines)
                .formParam("version", version)
                .formParam("reason", "read art 36(2)")
                .post(form.attr("action"))
                .then()
                .statusCode(303);
        assertThat(govern(ref)).isEqualTo(303);
        assertThat(due(ref)).isNotNull();
    }

    private int govern(String ref) {
        return cast.browser(nora)
                .formParam("governing", "COMPUTED")
                .formParam("reason", "counsel agrees")
                .post("/deadlines/" + ref + "/governing")
                .statusCode();
    }

    @Test
    void nonsense_in_the_calculator_is_refused_at_its_fields() {
        String good = "/deadlines/calculator?rule=UKGDPR-12A-1M&trigger=2026-03-02T10:00&calendar=GB-EAW";
        assertThat(page(nora, good).select("#answer").text()).contains("Thu 2 Apr 2026");
        assertThat(problem(good + "&stopped=2026-02-01", "stopped")).isNotEmpty();
        assertThat(problem("/deadlines/calculator?rule=NO-SUCH&trigger=2026-03-02", "rule"))
                .contains("no rule called");
        assertThat(problem("/deadlines/calculator?trigger=yesterday&amount=3&unit=weeks", "trigger"))
                .isNotEmpty();
        assertThat(problem("/deadlines/calculator?trigger=2026-03-02&amount=999999&unit=months", "amount"))
                .contains("longer than any");
        assertThat(problem("/deadlines/calculator?trigger=2026-03-02&amount=2&unit=fortnights", "unit"))
                .isNotEmpty();
    }

    private String problem(String address, String field) {
        Response answer = cast.browser(nora).get(address);
        answer.then().statusCode(422);
        return Jsoup.parse(answer.asString()).select("#" + field + "-problem").text();
    }

    @Test
    void rules_and_calendars_say_where_they_stand_and_until_when_they_are_known() {
        assertThat(page(nora, "/rules").select("tbody tr")).hasSizeGreaterThanOrEqualTo(81);
        assertThat(page(nora, "/calendars").text()).contains("end of 2030", "not verified");
        page(nora, "/rules/UKGDPR-12A-1M");
        cast.browser(nora).get("/rules/NO-SUCH").then().statusCode(404);
        cast.browser(nora).get("/calendars/XX").then().statusCode(404);
        Person ines = cast.administrator();
        cast.browser(ines)
                .formParam("text", "[X]\nnonsense: 1")
                .post("/rules")
                .then()
                .statusCode(422);
    }

    @Test
    void paging_visits_every_deadline_once_in_as_many_statements() {
        typed(concern, 0, 10);
        String cookie = cast.cookie(nora);
        cast.withCookie(cookie).get("/deadlines").then().statusCode(200);
        long few = statements(cookie);
        typed(concern, 10, 1000);
        assertThat(statements(cookie)).isEqualTo(few);
        List<String> seen = new ArrayList<>();
        String address = "/deadlines";
        while (!address.isEmpty()) {
            Document page = page(nora, address);
            seen.addAll(page.select("table.list tbody .line-title").eachText());
            address = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(1000).doesNotHaveDuplicates();
        assertThat(page(nora, "/deadlines?view=month&month=2022-09").text()).contains("No 1");
        assertThat(cast.browser(nora)
                        .accept("*/*")
                        .get("/deadlines/export")
                        .asString()
                        .lines())
                .hasSize(1001);
    }

    private long statements(String cookie) {
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        cast.withCookie(cookie).get("/deadlines").then().statusCode(200);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    @Test
    void the_deadline_of_a_hidden_concern_is_in_no_list() {
        String ref = by("UKGDPR-12-1M-PRE", "2022-09-01T10:00:00+01:00");
        assertThat(page(nora, "/deadlines").text()).contains(ref);
        cases.wall(concern);
        assertThat(page(nora, "/deadlines").text()).doesNotContain(ref);
        assertThat(page(nora, "/deadlines?view=month&month=2022-10").text()).doesNotContain(ref);
        for (String path : List.of("", "/stops/new", "/corrections/new")) {
            cast.browser(nora).get("/deadlines/" + ref + path).then().statusCode(404);
        }
    }

    @Test
    void a_letter_that_starts_a_clock_leads_to_the_rules_that_fit_it() {
        Document letter = page(nora, "/concerns/" + concern.ref() + "/letters/new");
        Response logged = cast.browser(nora)
                .formParam("direction", "IN")
                .formParam("channel", "EMAIL")
                .formParam("nature", "NOTICE")
                .formParam("who", "ICO")
                .formParam("subject", "Notice of intent")
                .formParam("on", "2022-09-08")
                .formParam("received", "2022-09-08T15:20")
                .formParam("text", "We intend to impose a penalty.")
                .formParam("activities", letter.select("[name=activities]").val())
                .formParam("places", "UK")
                .formParam("startsClock", "yes")
                .post("/concerns/" + concern.ref() + "/letters");
        logged.then().statusCode(303);
        String next = logged.header("Location").replaceFirst("https?://[^/]+", "");
        assertThat(next).startsWith("/concerns/" + concern.ref() + "/deadlines/new?letter=L-2022-");

        Document form = page(nora, next);
        assertThat(form.select("#trigger").attr("value")).isEqualTo("2022-09-08T15:20");
        assertThat(form.select("#letter").attr("value")).startsWith("L-2022-");
        List<String> rules = form.select("#proposals tbody th").eachText();
        assertThat(rules).contains("DPA18-S16-REP21", "DPA18-S16-6M-OLD");
        assertThat(rules)
                .as("the ICO's law, not that of the Union or Ireland")
                .noneMatch(id -> id.matches("(GDPR|IE|E2518).*"));
        assertThat(form.select("#proposals tbody tr").first().text()).contains("begins as this letter does");
        assertThat(form.select("#proposals tbody th a").first().attr("href")).contains("&letter=L-2022-");
    }
}
