package org.abeyance.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class LetterPagesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Letters letters;

    @Inject
    Concerns concerns;

    @Inject
    Today today;

    @Inject
    Slate slate;

    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        concern = cabinet.concern();
    }

    private Map<String, String> letter() {
        return new java.util.HashMap<>(Map.ofEntries(
                Map.entry("direction", "IN"),
                Map.entry("channel", "EMAIL"),
                Map.entry("who", "ICO"),
                Map.entry("subject", "Your approach to training"),
                Map.entry("text", "We have concerns about the approach."),
                Map.entry("on", "2024-09-19"),
                Map.entry("sent", "2024-09-19T10:30"),
                Map.entry("received", "2024-09-19T10:31"),
                Map.entry("activities", "linkedin-training-generative-ai"),
                Map.entry("places", "UK")));
    }

    private ValidatableResponse log(Map<String, String> typed) {
        return cast.browser(cast.caseworker())
                .formParams(typed)
                .post("/concerns/" + concern + "/letters")
                .then();
    }

    private List<Letter> logged() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Letter> found = letters.of(concerns.get(new ConcernRef(concern), cabinet.reader()));
            found.forEach(letter -> letter.regulator().map(Object::toString));
            return found;
        });
    }

    @Test
    void the_form_begins_with_today_and_the_whole_concern() {
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/letters/new")
                .then()
                .statusCode(200)
                .body(containsString("value=\"2024-10-04\""))
                .body(containsString("<option value=\"ICO\">"))
                .body(containsString("all of this concern"));
    }

    @Test
    void a_letter_is_logged_with_its_four_times() {
        log(letter()).statusCode(303).header("Location", containsString("/concerns/" + concern));

        Letter letter = logged().get(0);
        assertThat(letter.regulator())
                .hasValueSatisfying(ico -> assertThat(ico.name()).isEqualTo("ICO"));
        assertThat(letter.by()).isEqualTo("ICO");
        assertThat(letter.sentAt()).hasToString("Optional[2024-09-19T09:30:00Z]"); // London in summer
        assertThat(letter.recordedAt()).isEqualTo(Today.FRIDAY);
        cast.browser(cast.reader())
                .get("/letters/" + letter.letterRef())
                .then()
                .statusCode(200)
                .body(containsString("Thu 19 Sep 2024, 10:30 BST"))
                .body(containsString("Thu 19 Sep 2024, 10:31 BST"))
                .body(containsString("Fri 4 Oct 2024, 10:00 BST"))
                .body(containsString("We have concerns about the approach."));
    }

    @ParameterizedTest
    @CsvSource({
        "subject, '', Fill this in",
        "who, '', Fill this in",
        "on, 2024-02-31, is not a date of the calendar",
        "on, 1899-12-31, must lie between 1900",
        "on, yesterday, Give a date as",
        "sent, 2024-09-31T10:00, Give a date and time",
        "received, 2024-10-05T10:00, has not come yet",
        "received, 2024-09-19T10:29, received before it was sent",
        "url, javascript:alert(1), begins with https",
        "channel, PIGEON, none of the choices",
        "elsewhere, ATLANTIS, knows no jurisdiction ATLANTIS",
        "cited, L-2024-999, no letter L-2024-999",
    })
    void what_is_wrong_comes_back_at_its_field_with_what_was_typed(String field, String typed, String told) {
        Map<String, String> letter = letter();
        letter.put(field, typed);
        log(letter)
                .statusCode(422)
                .body(containsString("id=\"" + field + "-problem\""))
                .body(containsString(told))
                .body(containsString("We have concerns about the approach."));

        assertThat(logged()).isEmpty();
    }

    @Test
    void several_gaps_come_back_at_once() {
        Map<String, String> letter = letter();
        letter.put("subject", "");
        letter.put("who", "");
        letter.put("on", "");
        log(letter)
                .statusCode(422)
                .body(containsString("href=\"#subject\""))
                .body(containsString("href=\"#who\""))
                .body(containsString("href=\"#on\""));
    }

    @Test
    void a_statement_is_quoted_and_says_where_it_stands() {
        Map<String, String> letter = letter();
        letter.put("channel", "STATEMENT");
        letter.put("text", "");
        log(letter).statusCode(422).body(containsString("text-problem")).body(containsString("publisher-problem"));
        letter.put("text", "We are pleased that LinkedIn has reflected.");
        letter.put("publisher", "ICO");
        letter.put("url", "https://ico.org.uk/statement");
        letter.put("readOn", "2024-10-04");
        log(letter).statusCode(303);

        assertThat(logged().get(0).isVerbatim()).isTrue();
        cast.browser(cast.reader())
                .get("/letters/" + logged().get(0).letterRef())
                .then()
                .body(containsString("<blockquote"))
                .body(containsString("href=\"https://ico.org.uk/statement\""));
    }

    @Test
    void the_note_of_a_meeting_says_whose_it_is_and_whether_it_was_agreed() {
        Map<String, String> letter = letter();
        letter.put("channel", "MEETING");
        log(letter).statusCode(422).body(containsString("author-problem")).body(containsString("agreed-problem"));
        letter.put("author", "Nora Quist");
        letter.put("agreed", "NOT_AGREED");
        log(letter).statusCode(303);

        assertThat(logged().get(0).by()).isEqualTo("Nora Quist");
        assertThat(logged().get(0).agreed()).contains(Agreement.NOT_AGREED);
    }

    @Test
    void what_goes_out_is_the_companys() {
        Map<String, String> letter = letter();
        letter.put("direction", "OUT");
        log(letter).statusCode(303);

        assertThat(logged().get(0).by()).isEqualTo("LinkedIn");
        assertThat(logged().get(0).addressee()).isEqualTo("ICO");
        assertThat(logged().get(0).nature()).isEqualTo(Nature.RESPONSE);
    }

    @Test
    void somebody_new_becomes_a_party() {
        Map<String, String> letter = letter();
        letter.put("who", "Open Rights Group");
        log(letter).statusCode(303);

        assertThat(logged().get(0).party()).isPresent();
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/letters/new")
                .then()
                .body(containsString("<option value=\"Open Rights Group\">"));
    }

    @Test
    void a_call_takes_three_fields_and_is_completed_later_under_the_same_reference() {
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/calls/new")
                .then()
                .statusCode(200)
                .body(containsString("value=\"2024-10-04T10:00\""));
        cast.browser(cast.caseworker())
                .formParams(Map.of("who", "ICO (Stephen Almond)", "what", "They will write.", "at", "2024-10-04T09:45"))
                .post("/concerns/" + concern + "/calls")
                .then()
                .statusCode(303);
        Letter call = logged().get(0);
        assertThat(call.isComplete()).isFalse();
        assertThat(call.regulator()).isPresent();
        cast.browser(cast.caseworker()).get("/letters/incomplete").then().body(containsString(call.letterRef()));
        today.goesOnBy(Duration.ofHours(1));
        cast.browser(cast.caseworker())
                .get("/letters/" + call.letterRef() + "/completion")
                .then()
                .statusCode(200)
                .body(containsString("They will write."))
                .body(containsString("2024-10-04T09:45"));
        Map<String, String> rest = letter();
        rest.putAll(Map.of("channel", "CALL", "subject", "A letter is announced", "on", "2024-10-04", "sent", ""));
        rest.put("received", "2024-10-04T09:45");
        cast.browser(cast.caseworker())
                .formParams(rest)
                .post("/letters/" + call.letterRef() + "/completion")
                .then()
                .statusCode(303);

        assertThat(logged()).hasSize(2);
        assertThat(logged()).extracting(Letter::letterRef).containsOnly(call.letterRef());
        assertThat(logged().get(0).correctionReason()).isEqualTo("Completed.");
        cast.browser(cast.reader())
                .get("/letters/" + call.letterRef())
                .then()
                .body(containsString("A letter is announced"))
                .body(containsString("Completed."));
        cast.browser(cast.reader())
                .get("/letters/incomplete")
                .then()
                .body(containsString("Nothing waits to be completed"));
        cast.browser(cast.caseworker())
                .formParams(rest)
                .post("/letters/" + call.letterRef() + "/completion")
                .then()
                .statusCode(422)
                .body(containsString("has been completed already"));
    }

    @Test
    void gaps_of_a_call_come_back() {
        cast.browser(cast.caseworker())
                .formParams(Map.of("who", "", "what", "They will write.", "at", "soon"))
                .post("/concerns/" + concern + "/calls")
                .then()
                .statusCode(422)
                .body(containsString("who-problem"))
                .body(containsString("at-problem"))
                .body(containsString("They will write."));
    }

    @Test
    void only_caseworkers_write_and_nobody_writes_into_what_is_not_there_or_hidden() {
        cast.browser(cast.reader())
                .formParams(letter())
                .post("/concerns/" + concern + "/letters")
                .then()
                .statusCode(403);
        cast.browser(cast.caseworker())
                .formParams(letter())
                .post("/concerns/C-2024-998/letters")
                .then()
                .statusCode(404);
        log(letter()).statusCode(303);
        String ref = logged().get(0).letterRef();
        cabinet.hide(concern);
        log(letter()).statusCode(404);
        cast.browser(cast.caseworker()).get("/letters/" + ref).then().statusCode(404);
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/letters/new")
                .then()
                .statusCode(404);
    }

    @Test
    void a_program_logs_and_lists_letters() {
        String ref = cast.program(cast.caseworker())
                .contentType("application/json")
                .body("""
                        {"direction": "IN", "channel": "LETTER", "who": "DPC", "subject": "Questions", "on": "2024-09",
                         "sent": "2024-09-20T10:00:00+02:00", "text": "Twenty-two questions.",
                         "source": {"publisher": "DPC", "url": "https://dataprotection.ie/x"}}
                        """)
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .body("reference", startsWith("L-2024-"))
                .extract()
                .path("reference");
        cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(200)
                .body("letters[0].reference", equalTo(ref))
                .body("letters[0].on", equalTo("2024-09"))
                .body("letters[0].sent", equalTo("2024-09-20T08:00:00Z"))
                .body("letters[0].source.publisher", equalTo("DPC"))
                .body("next", nullValue());
        cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/letters?after=" + ref)
                .then()
                .statusCode(200)
                .body("letters.size()", equalTo(0));
    }

    @Test
    void a_program_is_told_what_is_wrong_at_its_field() {
        cast.program(cast.caseworker())
                .contentType("application/json")
                .body("""
                        {"direction": "IN", "channel": "LETTER", "who": "DPC", "on": "2024-02-31", "sent": "2024-09-20T10:00"}
                        """)
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("subject", "on", "sent"));
        cast.program(cast.caseworker())
                .contentType("application/json")
                .body("{\"direction\": \"IN\", \"colour\": \"red\"}")
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("colour"));
        cast.program(cast.caseworker())
                .get("/api/v1/concerns/C-2024-998/letters")
                .then()
                .statusCode(404)
                .body(not(containsString("C-2024-998")));
    }
}
