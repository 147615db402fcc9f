package org.abeyance.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What a concern ended in, and what was promised in it, goes on. It is Friday 4 October 2024. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class PromisesTest {

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

    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        concern = cabinet.concern();
    }

    private static Map<String, String> said(String on, String text) {
        return new HashMap<>(Map.of(
                "on", on,
                "text", text,
                "activities", "linkedin-training-generative-ai",
                "places", "UK",
                "publisher", "ICO"));
    }

    private ValidatableResponse send(String below, Map<String, String> typed) {
        return cast.browser(cast.caseworker())
                .formParams(typed)
                .post("/concerns/" + concern + "/" + below)
                .then();
    }

    private static Map<String, String> undertaking() {
        Map<String, String> undertaking = said("2024-09-20", "No training on minors' data.");
        undertaking.putAll(Map.of(
                "nature", "UNDERTAKING",
                "owner", "Privacy engineering",
                "due", "2024-11-01",
                "to", "ico",
                "quoted", "14. We will not train on the data of minors.",
                "months", "6"));
        return undertaking;
    }

    /** The deadlines of the concern as the casefile lists them: title, due day, met day. */
    private List<String> deadlines() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select d.title || ' ' || coalesce(cast(d.dueOn as String), '-') || ' '"
                                        + " || coalesce(cast(d.metOn as String), 'open') from Deadline d"
                                        + " order by d.id",
                                String.class)
                        .getResultList());
    }

    @Test
    void an_undertaking_binds_is_due_and_is_looked_at_again_after_its_concern_is_closed() {
        send("measures", undertaking()).statusCode(303);
        String measure = cabinet.facts(concern, "measure").get(0);
        assertThat(cabinet.facts(concern, "restriction")).hasSize(1);
        assertThat(deadlines())
                .containsExactly(
                        "Deliver the undertaking " + measure + ", Privacy engineering 2024-11-01 open",
                        "Review the undertaking " + measure + ", Privacy engineering 2025-03-20 open");
        cast.browser(cast.reader())
                .get("/measures?to=ico")
                .then()
                .statusCode(200)
                .body(containsString("14. We will not train"))
                .body(containsString("to ICO"));
        cast.browser(cast.reader())
                .get("/measures?to=dpc")
                .then()
                .statusCode(200)
                .body(not(containsString("14. We will not train")));
        Map<String, String> closure =
                Map.of("stage", "CLOSED", "on", "2024-10-04", "outcome", "UNDERTAKING", "reason", "It was accepted.");
        send("stages", closure).statusCode(303);

        Map<String, String> delivery = said("2024-10-03", "The filter is live.");
        delivery.put("evidence", "Change ticket 4711.");
        send("measures/" + measure + "/delivery", delivery).statusCode(303);
        today.is("2025-03-17T09:00:00Z"); // a Monday
        everybodyIsToldOf("Review the undertaking " + measure);
        today.is("2025-03-21T09:00:00Z"); // a Friday
        Map<String, String> review = said("2025-03-21", "Still kept.");
        review.put("by", "Mara Dunne");
        send("measures/" + measure + "/reviews", review).statusCode(303);
        assertThat(deadlines())
                .containsExactly(
                        "Deliver the undertaking " + measure + ", Privacy engineering 2024-11-01 2024-10-03",
                        "Review the undertaking " + measure + ", Privacy engineering 2025-03-20 2025-03-21",
                        "Review the undertaking " + measure + ", Privacy engineering 2025-09-21 open");
        cast.browser(cast.reader())
                .get("/deadlines")
                .then()
                .statusCode(200)
                .body(containsString("Review the undertaking"));
    }

    /** In the agenda, the digest and the feeds. */
    private void everybodyIsToldOf(String what) {
        for (String page : List.of("/deadlines", "/digest")) {
            cast.browser(cast.reader()).get(page).then().statusCode(200).body(containsString(what));
        }
        String made = cast.browser(cast.reader())
                .formParam("feedName", "Outlook")
                .post("/account/feeds")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String feed = Jsoup.parse(made).select("code").first().text().replaceFirst("https?://[^/]+", "");
        assertThat(cast.still().get(feed).asString().replace("\r\n ", "")).contains(what);
    }

    @Test
    void the_regulator_varies_it_and_releases_the_company_by_a_letter() {
        send("measures", undertaking()).statusCode(303);
        String measure = cabinet.facts(concern, "measure").get(0);
        Map<String, String> varied = said("2024-10-02", "Until the end of the year.");
        varied.putAll(Map.of("effect", "VARIED", "due", "2024-12-31", "by", "ICO"));
        send("measures/" + measure + "/variations", varied).statusCode(303);
        assertThat(deadlines()).first().asString().endsWith("2024-12-31 open");
        Map<String, String> reworded = said("2024-10-03", "Minors are those under 18.");
        reworded.putAll(Map.of("effect", "VARIED", "by", "ICO"));
        send("measures/" + measure + "/variations", reworded).statusCode(303);
        cast.browser(cast.reader())
                .get("/measures")
                .then()
                .body(containsString("Tue 31 Dec 2024"))
                .body(containsString("varied"));
        Map<String, String> released = said("2024-10-04", "No longer needed.");
        released.putAll(Map.of("effect", "RELEASED", "by", "ICO"));
        send("measures/" + measure + "/variations", released).statusCode(303);

        assertThat(deadlines()).allMatch(line -> line.endsWith("2024-10-04"));
        assertThat(cabinet.facts(concern, "turn")).as("it binds no more").hasSize(1);
        cast.browser(cast.reader()).get("/measures").then().body(containsString("released"));
        cast.browser(cast.reader())
                .get("/concerns/" + concern)
                .then()
                .body(containsString("released by the regulator"))
                .body(not(containsString("not delivered")));
        send("measures/" + measure + "/variations", released)
                .statusCode(422)
                .body(containsString("released from it already"));
    }

    @Test
    void a_penalty_is_due_suspended_due_again_and_paid() {
        Map<String, String> penalty = said("2024-09-30", "A penalty notice.");
        penalty.putAll(Map.of(
                "regulator", "ico",
                "severity", "PENALTY",
                "amount", "1,200,000",
                "currency", "gbp",
                "addressee", "LinkedIn Ireland",
                "due", "2024-10-28"));
        send("restrictions", penalty).statusCode(303);
        String fine = cabinet.facts(concern, "restriction").get(0);
        assertThat(deadlines()).containsExactly("Pay the penalty " + fine + " 2024-10-28 open");
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern)
                .then()
                .body(containsString("GBP 1,200,000, of LinkedIn Ireland"));
        Map<String, String> step = said("2024-10-04", "The tribunal took the appeal.");
        step.put("step", "SUSPENDED");
        send("restrictions/" + fine + "/payments", step).statusCode(422).body(containsString("looked at again"));
        step.put("until", "2025-03-01");
        send("restrictions/" + fine + "/payments", step).statusCode(303);
        assertThat(deadlines()).containsExactly("Pay the penalty " + fine + " 2025-03-01 open");
        step.putAll(Map.of("step", "DUE", "until", "2025-04-01", "text", "The appeal was dismissed."));
        send("restrictions/" + fine + "/payments", step).statusCode(303);
        step.putAll(Map.of("step", "PAID", "until", "", "text", "Paid in full."));
        send("restrictions/" + fine + "/payments", step).statusCode(303);

        assertThat(deadlines()).containsExactly("Pay the penalty " + fine + " 2025-04-01 2024-10-04");
        send("restrictions/" + fine + "/payments", step).statusCode(422).body(containsString("paid already"));
    }

    @Test
    void an_appeal_is_a_stage_with_the_clock_of_the_tribunal() {
        Map<String, String> appeal = new HashMap<>(Map.of(
                "tribunal", "First-tier Tribunal",
                "on", "2024-10-04",
                "what", "Against the notice.",
                "due", "2024-11-01"));
        send("appeals", appeal).statusCode(422).body(containsString("dueReason-problem"));
        appeal.put("dueReason", "Reply under rule 24.");
        send("appeals", appeal).statusCode(303);

        assertThat(deadlines()).containsExactly("Appeal, First-tier Tribunal 2024-11-01 open");
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern)
                .then()
                .body(containsString("First-tier Tribunal: Against the notice."));
    }

    @Test
    void a_concern_that_ends_in_an_order_asks_for_what_binds() {
        Map<String, String> closure =
                Map.of("stage", "CLOSED", "on", "2024-10-04", "outcome", "ORDER", "reason", "So ordered.");
        send("stages", closure).statusCode(303).header("Location", containsString("/restrictions/new?severity=STOP"));
    }

    private List<String> binding() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select r.text || ' ' || coalesce(cast(r.untilOn as String), '-') from Restriction r"
                                        + " where r.correctedAt is null order by r.id",
                                String.class)
                        .getResultList());
    }

    @Test
    void an_undertaking_binds_until_its_own_end() {
        Map<String, String> undertaking = undertaking();
        undertaking.put("until", "2025-09-20");
        send("measures", undertaking).statusCode(303);
        assertThat(binding()).containsExactly("No training on minors' data. 2025-09-20");
        Map<String, String> assurance = undertaking();
        assurance.putAll(Map.of("nature", "ASSURANCE", "until", "2025-09-20"));
        send("measures", assurance).statusCode(422).body(containsString("Only an undertaking binds"));
    }

    @Test
    void what_binds_follows_the_corrections_of_what_was_undertaken() {
        send("measures", undertaking()).statusCode(303);
        String measure = cabinet.facts(concern, "measure").get(0);
        Map<String, String> right = undertaking();
        right.putAll(Map.of("kind", "INSTEAD", "reason", "A word was missing.", "text", "No training on any data."));
        send("measures/" + measure + "/correction", right).statusCode(303);
        assertThat(binding()).containsExactly("No training on any data. -");

        measure = cabinet.facts(concern, "measure").get(0);
        right.putAll(Map.of("nature", "ASSURANCE", "reason", "It was never binding."));
        send("measures/" + measure + "/correction", right).statusCode(303);
        assertThat(binding()).as("an assurance binds nobody").isEmpty();

        measure = cabinet.facts(concern, "measure").get(0);
        right.putAll(Map.of("nature", "UNDERTAKING", "reason", "It was."));
        send("measures/" + measure + "/correction", right).statusCode(303);
        assertThat(binding()).containsExactly("No training on any data. -");
        measure = cabinet.facts(concern, "measure").get(0);
        send("measures/" + measure + "/correction", Map.of("kind", "NEVER", "reason", "Another company's."))
                .statusCode(303);
        assertThat(binding()).isEmpty();
    }

    @Test
    void what_binds_by_an_undertaking_ends_with_it_though_it_was_corrected_by_itself() {
        send("measures", undertaking()).statusCode(303);
        String measure = cabinet.facts(concern, "measure").get(0);
        String binding = cabinet.facts(concern, "restriction").get(0);
        Map<String, String> right = said("2024-09-20", "No training on data of anybody under 18.");
        right.putAll(Map.of("kind", "INSTEAD", "reason", "As accepted.", "severity", "LIMIT", "regulator", "ico"));
        send("restrictions/" + binding + "/correction", right).statusCode(303);
        Map<String, String> released = said("2024-10-04", "No longer needed.");
        released.putAll(Map.of("effect", "RELEASED", "by", "ICO"));
        send("measures/" + measure + "/variations", released).statusCode(303);
        assertThat(cabinet.facts(concern, "turn")).hasSize(1);
    }

    @Test
    void a_ruling_that_sets_a_penalty_aside_ends_its_clock_and_one_that_restores_it_makes_it_due_again() {
        Map<String, String> penalty = said("2024-09-30", "A penalty notice.");
        penalty.putAll(Map.of(
                "regulator", "ico",
                "severity", "PENALTY",
                "amount", "1000",
                "currency", "GBP",
                "due", "2024-10-28"));
        send("restrictions", penalty).statusCode(303);
        String fine = cabinet.facts(concern, "restriction").get(0);
        Map<String, String> ruling = said("2024-10-03", "The notice is quashed.");
        ruling.putAll(Map.of("effect", "SETS_ASIDE", "by", "First-tier Tribunal"));
        send("restrictions/" + fine + "/turns", ruling).statusCode(303);
        assertThat(deadlines()).containsExactly("Pay the penalty " + fine + " 2024-10-28 2024-10-03");
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern)
                .then()
                .body(containsString("This sets aside the restriction " + fine));
        cast.browser(cast.reader())
                .get("/?asOf=2024-10-02")
                .then()
                .body(containsString("penalty"))
                .body(containsString("ICO"));
        cast.browser(cast.reader())
                .get("/activities/linkedin-training-generative-ai?asOf=2024-10-03")
                .then()
                .body(containsString("sets aside PENALTY by ICO"));

        ruling.putAll(Map.of("effect", "RESTORES", "on", "2024-10-04", "text", "On appeal the notice stands."));
        send("restrictions/" + fine + "/turns", ruling).statusCode(303);
        Map<String, String> due = said("2024-10-04", "Within a month of the ruling.");
        due.putAll(Map.of("step", "DUE", "until", "2024-11-04"));
        send("restrictions/" + fine + "/payments", due).statusCode(303);
        assertThat(deadlines()).last().isEqualTo("Pay the penalty " + fine + " 2024-11-04 open");
    }
}
