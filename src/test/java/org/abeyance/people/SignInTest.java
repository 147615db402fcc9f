package org.abeyance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.web.Forgery;
import org.abeyance.web.Wire;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class SignInTest {

    static final String RIGHT = "a few words do well";
    static final String WRONG = "a few words do worse";

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    People people;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    Response signIn(String email, String password) {
        return cast.anybody()
                .formParam("email", email)
                .formParam("password", password)
                .post("/sign-in");
    }

    @Test
    void the_right_password_opens_the_doors_until_sign_out() {
        cast.withPassword(cast.administrator(), RIGHT);
        Response answer = signIn("Ines.Amt@abeyance.example ", RIGHT);
        answer.then().statusCode(303).header("Location", containsString("/"));
        assertThat(answer.getHeader("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        String cookie = answer.getCookie(Wire.SESSION);

        cast.withCookie(cookie).get("/people").then().statusCode(200).body(containsString("ines.amt@abeyance.example"));
        cast.withCookie(cookie).post("/sign-out").then().statusCode(303);
        cast.withCookie(cookie)
                .get("/people")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?to=%2Fpeople"));
    }

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() {
        cast.withPassword(cast.administrator(), RIGHT);
        Person gone = cast.withPassword(cast.reader(), RIGHT);
        people.deactivate(cast.stamp(cast.administrator()), gone.ref());
        String wrong = alert(signIn("ines.amt@abeyance.example", WRONG));
        String unknown = alert(signIn("nobody@abeyance.example", WRONG));
        String deactivated = alert(signIn("rita.mohr@abeyance.example", RIGHT));
        String withoutPassword = alert(signIn(cast.auditor().email(), ""));
        assertThat(wrong)
                .contains("do not belong together")
                .isEqualTo(unknown)
                .isEqualTo(deactivated)
                .isEqualTo(withoutPassword);
    }

    static String alert(Response answer) {
        answer.then().statusCode(422);
        return Jsoup.parse(answer.asString()).select("[role=alert]").text();
    }

    @Test
    void after_five_wrong_ones_the_account_is_shut_and_longer_each_time() {
        cast.withPassword(cast.administrator(), RIGHT);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(alert(signIn("ines.amt@abeyance.example", WRONG))).contains("do not belong together");
        }
        assertThat(alert(signIn("ines.amt@abeyance.example", RIGHT))).contains("Wait 16 seconds");
        today.goesOnBy(Duration.ofSeconds(16));
        assertThat(alert(signIn("ines.amt@abeyance.example", WRONG))).contains("do not belong together");
        assertThat(alert(signIn("ines.amt@abeyance.example", RIGHT))).contains("Wait 31 seconds");
        today.goesOnBy(Duration.ofSeconds(31));
        signIn("ines.amt@abeyance.example", RIGHT).then().statusCode(303);
        signIn("ines.amt@abeyance.example", RIGHT).then().statusCode(303);
    }

    @Test
    void an_account_that_does_not_exist_is_shut_just_the_same() {
        for (int tries = 0; tries < 5; tries++) {
            alert(signIn("nobody@abeyance.example", WRONG));
        }
        assertThat(alert(signIn("nobody@abeyance.example", RIGHT))).contains("Wait 16 seconds");
    }

    @Test
    void one_address_trying_many_accounts_is_shut_too() {
        cast.withPassword(cast.administrator(), RIGHT);
        for (int tries = 0; tries < 30; tries++) {
            alert(signIn("nobody" + tries + "@abeyance.example", WRONG));
        }
        assertThat(alert(signIn("ines.amt@abeyance.example", RIGHT))).contains("Too many tries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/api/v1/people"
            })
    void nobody_is_sent_elsewhere_after_sign_in(String to) {
        cast.withPassword(cast.administrator(), RIGHT);
        cast.anybody()
                .formParam("email", "ines.amt@abeyance.example")
                .formParam("password", RIGHT)
                .formParam("to", to)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith(":" + RestAssured.port + "/"));
    }

    @Test
    void a_session_ends_when_idle_and_when_old() {
        String cookie = cast.cookie(cast.administrator());
        today.goesOnBy(Duration.ofHours(11));
        cast.withCookie(cookie).get("/people").then().statusCode(200);
        today.goesOnBy(Duration.ofHours(11));
        cast.withCookie(cookie).get("/people").then().statusCode(200);
        today.goesOnBy(Duration.ofHours(13));
        cast.withCookie(cookie).get("/people").then().statusCode(303);

        String busy = cast.cookie(cast.administrator());
        for (int halfDays = 0; halfDays < 30; halfDays++) {
            today.goesOnBy(Duration.ofHours(11));
            cast.withCookie(busy).get("/people");
        }
        today.goesOnBy(Duration.ofHours(7));
        cast.withCookie(busy).get("/people").then().statusCode(303);
    }

    @Test
    void a_new_password_signs_the_other_devices_out() {
        Person administrator = cast.withPassword(cast.administrator(), RIGHT);
        String here = cast.cookie(administrator);
        String elsewhere = cast.cookie(administrator);
        cast.withCookie(here)
                .formParam("current", WRONG)
                .formParam("chosen", "quite another sentence")
                .post("/account/password")
                .then()
                .statusCode(422)
                .body(containsString("This is not your password."));
        cast.withCookie(here)
                .formParam("current", RIGHT)
                .formParam("chosen", "short")
                .post("/account/password")
                .then()
                .statusCode(422)
                .body(containsString("Choose at least 12 characters"));
        cast.withCookie(here)
                .formParam("current", RIGHT)
                .formParam("chosen", "quite another sentence")
                .post("/account/password")
                .then()
                .statusCode(303);
        cast.withCookie(here).get("/people").then().statusCode(200);
        cast.withCookie(elsewhere).get("/people").then().statusCode(303);
        signIn(administrator.email(), RIGHT).then().statusCode(422);
        signIn(administrator.email(), "quite another sentence").then().statusCode(303);
    }

    @Test
    void one_device_is_signed_out_from_another() {
        Person administrator = cast.administrator();
        String here = cast.cookie(administrator);
        String lost = cast.cookie(administrator);
        Document account = Jsoup.parse(cast.withCookie(here).get("/account").asString());
        String removal = account.select("form[action^=/account/devices]").stream()
                .map(form -> form.attr("action"))
                .filter(action -> !account.select("tr:contains(this one) form[action=" + action + "]")
                        .hasText())
                .findFirst()
                .orElseThrow();
        cast.browser(cast.reader()).post(removal).then().statusCode(404);
        cast.withCookie(here).post(removal).then().statusCode(303);
        cast.withCookie(here).get("/people").then().statusCode(200);
        cast.withCookie(lost).get("/people").then().statusCode(303);
    }

    @Test
    void what_was_typed_before_the_session_ended_comes_back_after_sign_in() {
        cast.withPassword(cast.administrator(), RIGHT);
        Response asked = cast.withCookie("long-gone")
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", "Zoë & Söhne")
                .formParam("password", "never carried along")
                .post("/people");
        asked.then().statusCode(401).body(not(containsString("never carried")));
        Document signIn = Jsoup.parse(asked.asString());
        Response again = cast.anybody()
                .formParam("email", "ines.amt@abeyance.example")
                .formParam("password", RIGHT)
                .formParam("to", signIn.select("input[name=to]").val())
                .formParam("typed", signIn.select("input[name=typed]").val())
                .post("/sign-in");
        Document page = Jsoup.parse(again.then().statusCode(200).extract().asString());
        assertThat(page.select("main form").attr("action")).isEqualTo("/people");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Zoë & Söhne");
        assertThat(page.select("main input[name=" + Forgery.FIELD + "]").val())
                .isEqualTo(Forgery.tokenFor(again.getCookie(Wire.SESSION)));
    }

    @Test
    void what_another_site_sent_for_a_stranger_is_not_kept() {
        cast.withCookie("long-gone")
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("name", "Mallory")
                .post("/people")
                .then()
                .statusCode(303);
    }

    @Test
    void a_form_without_its_token_is_shown_again_not_taken() {
        String cookie = cast.cookie(cast.administrator());
        Response answer = cast.withoutFormToken(cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", "Zoë")
                .formParam("email", "zoe@abeyance.example")
                .formParam("zone", "Europe/London")
                .post("/people");
        Document page = Jsoup.parse(answer.then().statusCode(400).extract().asString());
        assertThat(page.select("input[name=name]").val()).isEqualTo("Zoë");
        assertThat(people.byEmail("zoe@abeyance.example")).isEmpty();

        cast.withoutFormToken(cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam(
                        Forgery.FIELD,
                        page.select("main input[name=" + Forgery.FIELD + "]").val())
                .formParam("name", "Zoë")
                .formParam("email", "zoe@abeyance.example")
                .formParam("zone", "Europe/London")
                .post("/people")
                .then()
                .statusCode(200);
        assertThat(people.byEmail("zoe@abeyance.example")).isPresent();
    }

    @Test
    void a_form_from_another_site_is_refused_without_offering_it_again() {
        cast.withoutFormToken(cast.cookie(cast.administrator()))
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("name", "Mallory")
                .post("/people")
                .then()
                .statusCode(400)
                .body(not(containsString("Mallory")));
    }
}
