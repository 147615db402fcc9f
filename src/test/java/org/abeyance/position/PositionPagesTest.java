package org.abeyance.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.abeyance.concern.Then;
import org.abeyance.register.Register;
import org.abeyance.status.Cell;
import org.abeyance.status.StatusReader;
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
class PositionPagesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    StatusReader status;

    @Inject
    Register register;

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

    private ValidatableResponse send(String below, Map<String, String> typed) {
        return cast.browser(cast.caseworker())
                .formParams(typed)
                .post("/concerns/" + concern + "/" + below)
                .then();
    }

    private static Map<String, String> said() {
        return new HashMap<>(Map.of(
                "on", "2024-09-20",
                "text", "We are pleased that LinkedIn has reflected.",
                "activities", "linkedin-training-generative-ai",
                "places", "UK",
                "publisher", "ICO",
                "url", "https://ico.org.uk/statement"));
    }

    private static Map<String, String> position() {
        Map<String, String> position = said();
        position.putAll(Map.of("regulator", "ico", "position", "PAUSE_WELCOMED"));
        return position;
    }

    private static Map<String, String> restriction() {
        Map<String, String> restriction = said();
        restriction.putAll(Map.of("regulator", "ico", "severity", "STOP", "text", "Stop training."));
        return restriction;
    }

    private static Map<String, String> turn(String effect, String on) {
        Map<String, String> turn = said();
        turn.putAll(Map.of("on", on, "by", "First-tier Tribunal", "effect", effect, "text", "So ruled."));
        return turn;
    }

    private Cell cell(String asOf, String knownOn, String place) {
        return QuarkusTransaction.requiringNew()
                .call(() -> status.board(new Then(LocalDate.parse(asOf), LocalDate.parse(knownOn)), cabinet.reader())
                        .cell(
                                register.activity("linkedin-training-generative-ai")
                                        .orElseThrow(),
                                place));
    }

    private String held(String asOf, String knownOn, String place) {
        return cell(asOf, knownOn, place).positions().stream()
                .map(held -> held.regulator() + " " + held.position() + " "
                        + held.since().day())
                .collect(Collectors.joining(", "));
    }

    private String binding(String asOf) {
        return cell(asOf, "2030-01-01", "UK").restrictions().stream()
                .map(bound -> bound.kind() + " " + bound.since().day())
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_position_shows_from_its_day_where_it_was_taken() {
        send("positions", position()).statusCode(303).header("Location", containsString("/concerns/" + concern));

        assertThat(held("2024-09-19", "2030-01-01", "UK")).isEmpty();
        assertThat(held("2024-09-20", "2030-01-01", "UK")).isEqualTo("ICO PAUSE_WELCOMED 2024-09-20");
        assertThat(held("2024-09-20", "2030-01-01", "GB-SCT")).isEqualTo("ICO PAUSE_WELCOMED 2024-09-20");
        assertThat(held("2024-09-20", "2030-01-01", "EU")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "regulator, '', say whose",
        "regulator, garante, takes part in this concern",
        "position, '', Say what the regulator holds",
        "position, LOVED, none of the choices",
        "on, 2024-02-31, is not a date",
        "on, 1899-01-01, must lie between",
        "text, '', Fill this in",
        "publisher, '', Say who published it",
        "url, ftp://ico.org.uk, begins with https",
        "places, XX, knows no jurisdiction XX",
        "activities, x-training, at least one activity",
        "readOn, 2024-09, Give the day itself",
    })
    void what_is_wrong_comes_back_at_its_field_with_what_was_typed(String field, String typed, String told) {
        Map<String, String> position = position();
        position.put("note", "Typed <beside> it");
        position.put(field, typed);
        send("positions", position)
                .statusCode(422)
                .body(containsString("id=\"" + field + "-problem\""))
                .body(containsString(told))
                .body(containsString("Typed &lt;beside&gt; it"));

        assertThat(cabinet.facts(concern, "position")).isEmpty();
    }

    @Test
    void a_corrected_position_was_believed_until_then() {
        send("positions", position()).statusCode(303);
        String wrong = cabinet.facts(concern, "position").get(0);
        today.is("2024-11-05T09:00:00Z");
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/positions/" + wrong + "/correction")
                .then()
                .statusCode(200)
                .body(containsString("As recorded"))
                .body(containsString("value=\"PAUSE_WELCOMED\" checked"))
                .body(containsString("https://ico.org.uk/statement"));
        Map<String, String> right = position();
        right.putAll(Map.of("on", "2024-09-23", "kind", "INSTEAD", "reason", ""));
        send("positions/" + wrong + "/correction", right).statusCode(422).body(containsString("reason-problem"));
        right.put("reason", "The page gives the 23rd.");
        send("positions/" + wrong + "/correction", right).statusCode(303);

        assertThat(held("2024-09-30", "2024-11-04", "UK")).isEqualTo("ICO PAUSE_WELCOMED 2024-09-20");
        assertThat(held("2024-09-30", "2024-11-05", "UK")).isEqualTo("ICO PAUSE_WELCOMED 2024-09-23");
        send("positions/" + wrong + "/correction", right).statusCode(422).body(containsString("corrected already"));
    }

    @Test
    void what_was_never_so_is_gone_from_then_on() {
        send("positions", position()).statusCode(303);
        String wrong = cabinet.facts(concern, "position").get(0);
        today.is("2024-11-05T09:00:00Z");
        send("positions/" + wrong + "/correction", Map.of("kind", "NEVER", "reason", "It was the DPC."))
                .statusCode(303);

        assertThat(held("2024-09-30", "2024-11-04", "UK")).isEqualTo("ICO PAUSE_WELCOMED 2024-09-20");
        assertThat(held("2024-09-30", "2024-11-05", "UK")).isEmpty();
    }

    @Test
    void a_restriction_binds_until_an_act_ends_it_and_again_when_it_is_restored() {
        send("restrictions", restriction()).statusCode(303);
        String stop = cabinet.facts(concern, "restriction").get(0);
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/restrictions/" + stop + "/turns/new")
                .then()
                .statusCode(200)
                .body(containsString("Only an act that lifts"));
        send("restrictions/" + stop + "/turns", turn("ENDS", "2024-10-01")).statusCode(303);
        send("restrictions/" + stop + "/turns", turn("RESTORES", "2024-10-10")).statusCode(303);

        assertThat(binding("2024-09-30")).isEqualTo("STOP 2024-09-20");
        assertThat(binding("2024-10-01")).isEmpty();
        assertThat(binding("2024-10-10")).isEqualTo("STOP 2024-09-20");
        Map<String, String> nobodys = turn("ENDS", "2024-10-20");
        nobodys.put("by", "");
        send("restrictions/" + stop + "/turns", nobodys).statusCode(422).body(containsString("by-problem"));
        send("restrictions/" + stop + "/turns", turn("ENDS", "2024-09-19"))
                .statusCode(422)
                .body(containsString("can not come before it"));
    }

    @Test
    void the_turns_of_a_restriction_follow_its_correction() {
        send("restrictions", restriction()).statusCode(303);
        String stop = cabinet.facts(concern, "restriction").get(0);
        send("restrictions/" + stop + "/turns", turn("ENDS", "2024-10-01")).statusCode(303);
        Map<String, String> right = restriction();
        right.putAll(Map.of("on", "2024-09-18", "kind", "INSTEAD", "reason", "In force from its service."));
        send("restrictions/" + stop + "/correction", right).statusCode(303);

        assertThat(binding("2024-09-18")).isEqualTo("STOP 2024-09-18");
        assertThat(binding("2024-10-01")).isEmpty();
        assertThat(cabinet.facts(concern, "turn")).hasSize(1);
        String now = cabinet.facts(concern, "restriction").get(0);
        send("restrictions/" + now + "/correction", Map.of("kind", "NEVER", "reason", "It was a draft."))
                .statusCode(303);
        assertThat(binding("2024-09-20")).isEmpty();
        assertThat(cabinet.facts(concern, "turn")).isEmpty();
    }

    @Test
    void a_restriction_of_a_court_names_it_and_ends_by_itself() {
        Map<String, String> limit = restriction();
        limit.putAll(Map.of("regulator", "", "severity", "LIMIT", "until", "2024-09-19"));
        send("restrictions", limit).statusCode(422).body(containsString("by-problem"));
        limit.put("by", "High Court");
        send("restrictions", limit).statusCode(422).body(containsString("can not end before it begins"));
        limit.put("until", "2024-09-25");
        send("restrictions", limit).statusCode(303);

        assertThat(binding("2024-09-25")).isEqualTo("LIMIT 2024-09-20");
        assertThat(binding("2024-09-26")).isEmpty();
    }

    @Test
    void only_caseworkers_record_and_only_into_what_they_may_see() {
        cast.browser(cast.reader())
                .formParams(position())
                .post("/concerns/" + concern + "/positions")
                .then()
                .statusCode(403);
        send("positions", position()).statusCode(303);
        String fact = cabinet.facts(concern, "position").get(0);
        send("restrictions/" + fact + "/correction", restriction()).statusCode(404);
        cabinet.hide(concern);
        send("positions", position()).statusCode(404);
        send("positions/" + fact + "/correction", position()).statusCode(404);
    }
}
