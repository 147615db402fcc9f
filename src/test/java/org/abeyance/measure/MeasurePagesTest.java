package org.abeyance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class MeasurePagesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Slate slate;

    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        concern = cabinet.concern();
    }

    private ValidatableResponse send(String below, Map<String, String> typed) {
        return cast.browser(cast.caseworker())
                .formParams(typed)
                .post("/concerns/" + concern + "/" + below)
                .then();
    }

    private static Map<String, String> measure() {
        return new HashMap<>(Map.of(
                "nature", "ASSURANCE",
                "owner", "Privacy engineering",
                "due", "2024-10-10",
                "on", "2024-09-20",
                "text", "Tell every member before training resumes.",
                "activities", "linkedin-training-generative-ai",
                "places", "UK",
                "publisher", "LinkedIn"));
    }

    private ValidatableResponse list(String query) {
        return cast.browser(cast.reader()).get("/measures" + query).then().statusCode(200);
    }

    @Test
    void a_promise_stands_on_the_list_until_it_is_delivered_and_after() {
        list("").body(containsString("No measures yet"));
        send("measures", measure()).statusCode(303);
        list("").body(containsString("Tell every member")).body(containsString("in 6 days"));
        String promise = cabinet.facts(concern, "measure").get(0);
        Map<String, String> delivery = measure();
        delivery.putAll(Map.of("on", "2024-09-19", "evidence", "", "text", "Mail to all members."));
        send("measures/" + promise + "/delivery", delivery).statusCode(422).body(containsString("evidence-problem"));
        delivery.put("evidence", "Campaign 12, 100 % sent.");
        send("measures/" + promise + "/delivery", delivery)
                .statusCode(422)
                .body(containsString("can not have been delivered before"));
        delivery.put("on", "2024-10-03");
        send("measures/" + promise + "/delivery", delivery).statusCode(303);
        list("").body(containsString("Thu 3 Oct 2024")).body(not(containsString("in 6 days")));

        Map<String, String> right = measure();
        right.putAll(Map.of("due", "2024-10-11", "kind", "INSTEAD", "reason", "The letter says the 11th."));
        send("measures/" + promise + "/correction", right).statusCode(303);
        list("").body(containsString("Thu 3 Oct 2024")).body(containsString("Fri 11 Oct 2024"));
        assertThat(cabinet.facts(concern, "delivery")).hasSize(1);
    }

    @Test
    void what_is_said_twice_of_a_promise_is_kept_once_and_its_parts_one_by_one() {
        Map<String, String> promised = measure();
        promised.put("months", "6");
        send("measures", promised).statusCode(303);
        String promise = cabinet.facts(concern, "measure").get(0);
        Map<String, String> delivery = measure();
        delivery.putAll(Map.of("on", "2024-10-03", "evidence", "Campaign 12.", "text", "Half of them."));
        Map<String, String> look = new HashMap<>(Map.of("on", "2024-10-04", "by", "Mara Dunne", "text", "Still kept."));
        look.putAll(Map.of("activities", "linkedin-training-generative-ai", "places", "UK"));
        Map<String, String> varied = measure();
        varied.putAll(Map.of("on", "2024-10-04", "text", "By the end of the year.", "effect", "VARIED", "by", "ICO"));
        varied.put("due", "2024-12-31");
        for (int click = 0; click < 2; click++) {
            send("measures/" + promise + "/delivery", delivery).statusCode(303);
            send("measures/" + promise + "/reviews", look).statusCode(303);
            send("measures/" + promise + "/variations", varied).statusCode(303);
        }
        assertThat(cabinet.facts(concern, "delivery")).hasSize(1);
        assertThat(cabinet.facts(concern, "review")).hasSize(1);
        assertThat(cabinet.facts(concern, "variation")).hasSize(1);

        delivery.put("text", "The other half.");
        send("measures/" + promise + "/delivery", delivery).statusCode(303);
        assertThat(cabinet.facts(concern, "delivery")).hasSize(2);
        Map<String, String> right = new HashMap<>(delivery);
        right.putAll(Map.of("kind", "INSTEAD", "reason", "The file was missing."));
        String second = cabinet.facts(concern, "delivery").get(1);
        send("deliveries/" + second + "/correction", right).statusCode(303);
        assertThat(cabinet.facts(concern, "delivery")).hasSize(2).doesNotContain(second);
    }

    @Test
    void the_next_due_comes_first_and_a_page_ends_after_fifty() {
        for (int day = 1; day <= 51; day++) {
            Map<String, String> measure = measure();
            measure.put("text", "Promise number " + day + ".");
            measure.put("due", LocalDate.of(2025, 3, 1).minusDays(day).toString());
            send("measures", measure).statusCode(303);
        }
        String first = list("").body(containsString("Promise number 51."))
                .body(not(containsString("Promise number 1.")))
                .extract()
                .asString();
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"/measures([^\"]*)\".*", "$1");
        cast.browser(cast.reader())
                .get("/measures/export")
                .then()
                .statusCode(200)
                .body(containsString("Promise number 51.,Privacy engineering,2024-09-20,2025-01-09"));
        list(next).body(containsString("Promise number 1.")).body(not(containsString("Promise number 2.")));
    }

    @ParameterizedTest
    @CsvSource({
        "nature, '', Choose one",
        "due, 2024-09-19, can not be due before",
        "due, 2024-10, Give the day itself",
        "on, 2024-02-31, is not a date",
        "text, '', Fill this in",
    })
    void what_is_wrong_comes_back_with_what_was_typed(String field, String typed, String told) {
        Map<String, String> measure = measure();
        measure.put(field, typed);
        send("measures", measure)
                .statusCode(422)
                .body(containsString(told))
                .body(containsString("value=\"Privacy engineering\""));
    }

    @Test
    void a_hidden_promise_is_on_nobodys_list() {
        send("measures", measure()).statusCode(303);
        String promise = cabinet.facts(concern, "measure").get(0);
        cast.browser(cast.reader())
                .formParams(measure())
                .post("/concerns/" + concern + "/measures")
                .then()
                .statusCode(403);
        cabinet.hide(concern);
        list("").body(containsString("No measures yet"));
        send("measures", measure()).statusCode(404);
        cast.browser(cast.reader()).get("/measures?after=" + promise).then().statusCode(404);
    }
}
