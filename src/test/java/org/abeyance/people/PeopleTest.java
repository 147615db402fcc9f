package org.abeyance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.web.Wire;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class PeopleTest {

    static final String GOOD = "a few words do well";
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    People people;

    @Inject
    Invitations invitations;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
    }

    @Test
    void somebody_invited_comes_in_by_the_link_once() {
        Response invited = cast.browser(cast.administrator())
                .formParam("name", "Zoë Quist")
                .formParam("email", "Zoe@Abeyance.example")
                .formParam("zone", "Europe/Dublin")
                .formParam("roles", "READER", "CASEWORKER")
                .formParam("legalTeam", "yes")
                .post("/people");
        String link = Jsoup.parse(invited.then().statusCode(200).extract().asString())
                .select("#link")
                .val();
        assertThat(link).startsWith("http://localhost:").contains("/invitations/");
        String path = link.substring(link.indexOf("/invitations/"));

        cast.anybody().get(path).then().statusCode(200).body(containsString("Zoë Quist"));
        cast.anybody()
                .formParam("name", "Zoë Quist-Amt")
                .formParam("zone", "Nowhere/Land")
                .formParam("password", "short")
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("Zoë Quist-Amt"))
                .body(containsString("no time zone"))
                .body(containsString("at least 12 characters"));
        Response accepted = cast.anybody()
                .formParam("name", "Zoë Quist-Amt")
                .formParam("zone", "Europe/Dublin")
                .formParam("password", GOOD)
                .post(path);
        accepted.then().statusCode(303);
        cast.withCookie(accepted.getCookie(Wire.SESSION)).get("/account").then().statusCode(200);
        Person zoe = people.byEmail("zoe@abeyance.example").orElseThrow();
        assertThat(zoe.name()).isEqualTo("Zoë Quist-Amt");
        assertThat(zoe.roles()).containsExactlyInAnyOrder(Role.READER, Role.CASEWORKER);
        assertThat(zoe.isInLegalTeam()).isTrue();

        cast.anybody().get(path).then().statusCode(404).body(containsString("does not work any more"));
        cast.anybody()
                .formParam("name", "Mallory")
                .formParam("zone", "Europe/Dublin")
                .formParam("password", GOOD)
                .post(path)
                .then()
                .statusCode(404);
    }

    @Test
    void a_link_ends_after_seven_days_or_with_the_next_one() {
        Stamp stamp = cast.stamp(cast.administrator());
        var first = invitations.invite(
                stamp, new NewPerson("Zoë", "zoe@abeyance.example", LONDON, Set.of(Role.READER), false), "");
        var second = invitations.renew(stamp, first.person().ref(), "");
        assertThatThrownBy(() -> invitations.get(first.secret(), today.instant()))
                .isInstanceOf(Missing.class);
        assertThat(invitations.get(second.secret(), today.instant()).purpose())
                .isEqualTo(Invitation.Purpose.INVITATION);
        today.goesOnBy(Duration.ofDays(7));
        assertThatThrownBy(() -> invitations.get(second.secret(), today.instant()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_link_for_a_new_password_ends_all_sessions_of_before() {
        Person administrator = cast.withPassword(cast.administrator(), GOOD);
        Person reader = cast.withPassword(cast.reader(), GOOD);
        String before = cast.cookie(reader);
        var link = invitations.renew(cast.stamp(administrator), reader.ref(), "");
        cast.withCookie(before).get("/account").then().statusCode(200);
        cast.anybody()
                .formParam("password", "quite another sentence")
                .post("/invitations/" + link.secret().shown())
                .then()
                .statusCode(303);
        cast.withCookie(before).get("/account").then().statusCode(303);
    }

    @Test
    void the_first_person_comes_by_the_setup_link_and_nobody_after_them() {
        Secret link = invitations.setUp(today.instant()).orElseThrow();
        Secret other = invitations.setUp(today.instant()).orElseThrow();
        cast.anybody().get("/setup/" + link.shown()).then().statusCode(200);
        cast.anybody()
                .formParam("name", "Ines Amt")
                .formParam("email", "ines@abeyance.example")
                .formParam("zone", "Europe/London")
                .formParam("password", GOOD)
                .post("/setup/" + link.shown())
                .then()
                .statusCode(303);
        Person first = people.byEmail("ines@abeyance.example").orElseThrow();
        assertThat(first.roles()).containsExactlyInAnyOrder(Role.values());
        assertThat(first.isInLegalTeam()).isTrue();
        cast.anybody().get("/setup/" + other.shown()).then().statusCode(404);
        assertThat(invitations.setUp(today.instant())).isEmpty();
    }

    @Test
    void a_role_taken_away_is_gone_at_the_next_request_for_browsers_and_programs() {
        Person first = cast.withPassword(cast.administrator(), GOOD);
        Person second = cast.somebody("Second Amt", Role.ADMINISTRATOR);
        String cookie = cast.cookie(second);
        String token = cast.token(second);
        cast.withCookie(cookie).get("/people").then().statusCode(200);
        cast.withToken(token).get("/api/v1/people").then().statusCode(200);

        cast.browser(first)
                .formParam("roles", "READER")
                .post("/people/" + second.ref() + "/roles")
                .then()
                .statusCode(303);
        cast.withCookie(cookie).get("/people").then().statusCode(403).contentType(startsWith("text/html"));
        cast.withToken(token).get("/api/v1/people").then().statusCode(403);
        cast.withToken(token).get("/api/v1/people/me").then().statusCode(200).body("roles[0]", equalTo("reader"));
    }

    @Test
    void who_is_deactivated_is_out_at_once_and_their_tokens_stay_revoked() {
        Person administrator = cast.withPassword(cast.administrator(), GOOD);
        Person reader = cast.reader();
        String cookie = cast.cookie(reader);
        String token = cast.token(reader);
        cast.browser(administrator)
                .post("/people/" + reader.ref() + "/deactivation")
                .then()
                .statusCode(303);
        cast.withCookie(cookie).get("/account").then().statusCode(303);
        cast.withToken(token).get("/api/v1/people/me").then().statusCode(401);
        cast.browser(administrator)
                .post("/people/" + reader.ref() + "/reactivation")
                .then()
                .statusCode(303);
        cast.withToken(token).get("/api/v1/people/me").then().statusCode(401);
        assertThat(cast.again(reader).isActive()).isTrue();
    }

    @Test
    void the_last_administrator_stays_one() {
        Person last = cast.withPassword(cast.administrator(), GOOD);
        cast.somebody("Invited Only", Role.ADMINISTRATOR);
        cast.browser(last)
                .post("/people/" + last.ref() + "/deactivation")
                .then()
                .statusCode(422)
                .body(containsString("Ines Amt is the last administrator."));
        cast.browser(last)
                .formParam("roles", "READER")
                .post("/people/" + last.ref() + "/roles")
                .then()
                .statusCode(422);
        assertThat(cast.again(last).isActive()).isTrue();
        assertThat(cast.again(last).roles()).contains(Role.ADMINISTRATOR);

        cast.withPassword(cast.somebody("Invited Only"), GOOD);
        cast.browser(last)
                .post("/people/" + last.ref() + "/deactivation")
                .then()
                .statusCode(303);
    }

    @Test
    void joining_and_leaving_the_legal_team_stands_on_the_trail() {
        Person administrator = cast.administrator();
        Person reader = cast.reader();
        String cookie = cast.cookie(administrator);
        cast.withCookie(cookie)
                .post("/people/" + reader.ref() + "/legal-team")
                .then()
                .statusCode(303);
        assertThat(cast.again(reader).isInLegalTeam()).isTrue();
        cast.withCookie(cookie)
                .post("/people/" + reader.ref() + "/legal-team/end")
                .then()
                .statusCode(303);
        assertThat(cast.again(reader).isInLegalTeam()).isFalse();
        assertThat(cast.actsOn(reader.ref())).contains("legal-team.join", "legal-team.leave");
    }

    @Test
    void an_address_is_taken_once_whatever_its_case() {
        cast.reader();
        assertThatThrownBy(() -> people.add(
                        new Stamp(Actor.ABEYANCE, today.instant()),
                        new NewPerson("Other", "RITA.MOHR@abeyance.example", LONDON, Set.of(), false)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_token_is_made_on_the_account_page_shown_once_and_revoked() {
        Person reader = cast.reader();
        String cookie = cast.cookie(reader);
        cast.withCookie(cookie)
                .formParam("name", "Nightly")
                .post("/account/tokens")
                .then()
                .statusCode(422)
                .body(containsString("Choose what the token is for."));
        String made = cast.withCookie(cookie)
                .formParam("name", "Nightly")
                .formParam("scopes", "READ")
                .post("/account/tokens")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String token = Jsoup.parse(made).select("#token").val();
        cast.withToken(token).get("/api/v1/people/me").then().statusCode(200);
        Document account = Jsoup.parse(cast.withCookie(cookie).get("/account").asString());
        assertThat(account.text())
                .contains("Nightly")
                .contains("Fri 4 Oct 2024")
                .doesNotContain(token);
        String revocation = account.select("form[action$=/revocation]").attr("action");
        cast.browser(cast.auditor()).post(revocation).then().statusCode(404);
        cast.withCookie(cookie).post(revocation).then().statusCode(303);
        cast.withToken(token).get("/api/v1/people/me").then().statusCode(401);
    }

    @Test
    void the_pages_of_people_can_be_read() {
        Person administrator = cast.administrator();
        cast.browser(administrator).get("/people/new").then().statusCode(200).body(containsString("Invite somebody"));
        cast.browser(administrator)
                .get("/people/" + cast.auditor().ref())
                .then()
                .statusCode(200)
                .body(containsString("Otto Revis"))
                .header("Set-Cookie", nullValue());
        cast.browser(administrator).get("/people/P-4711").then().statusCode(404);
        cast.browser(administrator).get("/people/nonsense").then().statusCode(404);
    }
}
