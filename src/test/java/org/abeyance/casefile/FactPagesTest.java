package org.abeyance.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class FactPagesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Facts facts;

    @Inject
    Slate slate;

    String concern;
    String measure;

    @BeforeEach
    void a_claim() {
        slate.wipe();
        concern = cabinet.concern();
        send(
                        "/concerns/" + concern + "/measures",
                        Map.of(
                                "nature", "OPT_OUT",
                                "on", "2024-09-18",
                                "text", "UK members could opt out from 18 September.",
                                "activities", "linkedin-training-generative-ai",
                                "places", "UK",
                                "publisher", "LinkedIn"))
                .statusCode(303);
        measure = cabinet.facts(concern, "measure").get(0);
    }

    private ValidatableResponse send(String to, Map<String, String> typed) {
        return cast.browser(cast.caseworker()).formParams(typed).post(to).then();
    }

    private Fact fact(String ref) {
        return QuarkusTransaction.requiringNew().call(() -> facts.get(ref, cabinet.reader()));
    }

    @Test
    void where_sources_disagree_one_claim_is_relied_on_for_a_reason() {
        cast.browser(cast.caseworker())
                .get("/facts/" + measure + "/reliance")
                .then()
                .statusCode(200)
                .body(containsString("all claims stand"));
        send("/facts/" + measure + "/reliance", Map.of("reason", " "))
                .statusCode(422)
                .body(containsString("reason-problem"));
        send("/facts/" + measure + "/reliance", Map.of("reason", "The settings page itself shows it."))
                .statusCode(303)
                .header("Location", containsString("/concerns/" + concern));

        assertThat(fact(measure).isReliedOn()).isTrue();
        assertThat(fact(measure).reliedOnByName()).isEqualTo("Nora Quist");
    }

    @Test
    void every_kind_has_its_own_form_of_correction() {
        cast.browser(cast.caseworker())
                .get("/facts/" + measure + "/correction")
                .then()
                .statusCode(303)
                .header("Location", containsString("/concerns/" + concern + "/measures/" + measure + "/correction"));
        send(
                        "/concerns/" + concern + "/measures/" + measure + "/delivery",
                        Map.of(
                                "on", "2024-09-19",
                                "text", "The switch is live.",
                                "evidence", "Screenshot.",
                                "activities", "linkedin-training-generative-ai",
                                "places", "UK",
                                "publisher", "LinkedIn"))
                .statusCode(303);
        String delivery = cabinet.facts(concern, "delivery").get(0);
        String form = cast.browser(cast.caseworker())
                .get("/facts/" + delivery + "/correction")
                .header("Location");
        cast.browser(cast.caseworker())
                .get(form.substring(form.indexOf("/concerns")))
                .then()
                .statusCode(200)
                .body(containsString("Screenshot."));
    }

    @Test
    void a_letter_is_cited_by_its_reference() {
        send(
                        "/concerns/" + concern + "/letters",
                        Map.of(
                                "direction", "OUT",
                                "channel", "LETTER",
                                "who", "ICO",
                                "subject", "Our assurances",
                                "on", "2024-09-20",
                                "activities", "linkedin-training-generative-ai",
                                "places", "UK"))
                .statusCode(303);
        String letter = cast.program(cast.reader())
                .get("/api/v1/concerns/" + concern + "/letters")
                .path("letters[0].reference");
        send(
                        "/concerns/" + concern + "/measures",
                        Map.of(
                                "nature", "ASSURANCE",
                                "on", "2024-09-20",
                                "text", "No training before an agreement.",
                                "activities", "linkedin-training-generative-ai",
                                "places", "UK",
                                "cited", letter))
                .statusCode(303);

        cast.browser(cast.reader())
                .get("/letters/" + letter)
                .then()
                .statusCode(200)
                .body(containsString("No training before an agreement."));
        String cites = cabinet.facts(concern, "measure").get(1);
        cast.browser(cast.caseworker())
                .get("/concerns/" + concern + "/measures/" + cites + "/correction")
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"" + letter + "\" selected>"));
    }

    @Test
    void only_caseworkers_mark_and_only_what_they_may_see() {
        cast.browser(cast.reader())
                .formParams(Map.of("reason", "Mine."))
                .post("/facts/" + measure + "/reliance")
                .then()
                .statusCode(403);
        cabinet.hide(concern);
        send("/facts/" + measure + "/reliance", Map.of("reason", "Mine.")).statusCode(404);
        cast.browser(cast.caseworker())
                .get("/facts/" + measure + "/correction")
                .then()
                .statusCode(404);
    }
}
