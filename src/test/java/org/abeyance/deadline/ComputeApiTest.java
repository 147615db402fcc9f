package org.abeyance.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.abeyance.deadline.law.Rule;
import org.abeyance.deadline.law.Rulebook;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shared cases and nonsense, through the door for programs. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class ComputeApiTest {

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    private String token;

    @BeforeEach
    void somebody_reads() {
        slate.wipe();
        token = cast.token(cast.reader());
    }

    private ValidatableResponse ask(String body) {
        return cast.withToken(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/deadlines/compute")
                .then();
    }

    private String body(CSVRecord row, JsonNode extra) {
        ObjectNode body = json.createObjectNode();
        body.put("rule", row.get("rule_id"));
        body.put("trigger", row.get("trigger_datetime"));
        if (!row.get("calendar").isBlank()) {
            body.put("calendar", row.get("calendar"));
        }
        if (extra.has("pauses")) {
            body.set("pauses", extra.get("pauses"));
        }
        if (extra.has("extension")) {
            body.put("extended", true);
        }
        String method = extra.path("method").asText();
        Rule rule = Rulebook.own().versionsOf(row.get("rule_id")).get(0);
        if (rule.span().isEmpty() || rule.minimum()) {
            body.put("amount", extra.get("n").asInt());
            String unit = extra.get("unit").asText();
            body.put("unit", unit.equals("days") ? "calendar-days" : unit);
            body.put("direction", method.contains("before") ? "before" : "after");
        }
        return body.toString();
    }

    @Test
    void every_shared_case_comes_out_as_its_source_says() throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (Reader file = new InputStreamReader(
                ComputeApiTest.class.getResourceAsStream("/org/abeyance/deadline/law/deadline-cases.csv"),
                StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)) {
                JsonNode extra = json.readTree(row.get("extra"));
                if (row.get("case_id").equals("C019")) {
                    continue; // a metric, no deadline
                }
                asked++;
                JsonPath answer = ask(body(row, extra)).extract().jsonPath();
                check(row, extra, answer, wrong);
            }
        }
        assertThat(asked).isEqualTo(102);
        assertThat(wrong).isEmpty();
    }

    private static void check(CSVRecord row, JsonNode extra, JsonPath answer, List<String> wrong) {
        String expected = row.get("expected_due");
        String due = answer.getString("due");
        String earliest = answer.getString("earliest");
        if (!expected.equals(due) && !expected.equals(earliest)) {
            wrong.add(row.get("case_id") + " " + row.get("rule_id") + ": expected " + expected + ", due " + due
                    + ", earliest " + earliest + " " + answer.getString("errors"));
        }
        if (extra.path("disputed").asBoolean(false)) {
            if (!answer.getBoolean("disputed")) {
                wrong.add(row.get("case_id") + " is not marked as disputed");
            }
            for (JsonNode other : extra.path("alternatives")) {
                List<String> listed = answer.getList("alternatives");
                if (listed.stream().noneMatch(one -> one.startsWith(other.asText()))) {
                    wrong.add(row.get("case_id") + " does not list " + other.asText() + " but " + listed);
                }
            }
        }
    }

    @Test
    void nobody_can_say_while_a_stop_is_open() {
        ask("""
                {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00+00:00", "calendar": "GB-EAW",
                 "pauses": [["2026-03-09", null]]}
                """).statusCode(200).body("due", nullValue()).body("steps", hasItem(containsString("nobody can say")));
    }

    @Test
    void a_typed_rule_is_its_own_calendar() {
        ask("""
                {"custom": {"amount": 20, "unit": "working-days", "direction": "after", "firstDayCounts": false,
                            "roll": "next-working-day", "calendars": ["GB-EAW", "GB-SCT", "GB-NIR"],
                            "nonWorkingDates": ["2017-05-30"], "cutOff": "16:00", "endOfDay": true},
                 "trigger": "2017-05-18T09:00:00+01:00"}
                """).statusCode(200).body("due", equalTo("2017-06-19T23:59:59+01:00")); // a Monday; 29 and 30 May are off
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule           | {"rule": "NO-SUCH-RULE", "trigger": "2026-03-02T10:00:00Z"}
            rule           | {"trigger": "2026-03-02T10:00:00Z"}
            trigger        | {"rule": "UKGDPR-12A-1M"}
            trigger        | {"rule": "UKGDPR-12A-1M", "trigger": "2026-02-31T10:00:00Z"}
            trigger        | {"rule": "UKGDPR-12A-1M", "trigger": "2025-03-02T10:00:00Z"}
            calendar       | {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00Z", "calendar": "ATLANTIS"}
            zone           | {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00Z", "zone": "Mars/Olympus"}
            pauses[0]      | {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00Z", "pauses": [["2026-03-12", "2026-03-10"]]}
            pauses[0]      | {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00Z", "pauses": [["2026-02-31", null]]}
            pauses         | {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00Z", "pauses": "soon"}
            amount         | {"rule": "EU1182-DAYS", "trigger": "2026-03-02T10:00:00Z"}
            colour         | {"rule": "UKGDPR-12A-1M", "trigger": "2026-03-02T10:00:00Z", "colour": "blue"}
            custom.amount  | {"custom": {"amount": -3, "unit": "calendar-days"}, "trigger": "2026-03-02T10:00:00Z"}
            custom.unit    | {"custom": {"amount": 3, "unit": "fortnights"}, "trigger": "2026-03-02T10:00:00Z"}
            custom.weekend[0] | {"custom": {"amount": 3, "unit": "working-days", "weekend": ["SON"]}, "trigger": "2026-03-02T10:00:00Z"}
            calendar       | {"custom": {"amount": 300, "unit": "weeks", "roll": "next-working-day", "calendars": ["GB-EAW"]}, "trigger": "2026-03-02T10:00:00Z"}
            """)
    void nonsense_is_refused_at_its_field(String field, String body) {
        ask(body).statusCode(422).body("errors.field", hasItem(field));
    }
}
