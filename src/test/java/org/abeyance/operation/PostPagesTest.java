package org.abeyance.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.abeyance.people.Invitations;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.people.Secret;
import org.abeyance.post.Content;
import org.abeyance.post.DeliveryReport;
import org.abeyance.post.NewMail;
import org.abeyance.post.Outbox;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.FaultySmtp;
import org.abeyance.testing.FaultySmtp.Step;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.abeyance.testing.Walled;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The outbox as administrators see it, and the links that go by mail. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class PostPagesTest {

    static final Pattern LINK = Pattern.compile("/invitations/(\\S+)");

    @Inject
    Cast cast;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @Inject
    Mailbox mailbox;

    @Inject
    Outbox outbox;

    @Inject
    Invitations invitations;

    @Inject
    Walled walled;

    Person ines;
    String cookie;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        ines = cast.administrator();
        cookie = cast.cookie(ines);
    }

    Document page(String path) {
        return Jsoup.parse(cast.withCookie(cookie)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    Response invite() {
        return cast.withCookie(cookie)
                .formParam("name", "Zoë Quist")
                .formParam("email", "zoe@abeyance.example")
                .formParam("zone", "Europe/Dublin")
                .formParam("roles", "READER")
                .post("/people");
    }

    static String secretIn(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    @Test
    void without_a_mail_server_the_page_says_so_plainly_and_links_are_handed_over() {
        assertThat(page("/post").text()).contains("No mail server is set", "Nothing goes out");
        assertThat(page("/people/new").text()).contains("Nothing is sent: you hand the link over.");
        assertThat(invite().then().statusCode(200).extract().asString()).doesNotContain("on its way");
        cast.withCookie(cookie)
                .post("/post/tests")
                .then()
                .statusCode(422)
                .body(containsString("No mail server is set"));
    }

    @Test
    void an_invitation_goes_by_mail_with_a_link_of_its_own_and_only_one_of_the_two_works_in_the_end() throws Exception {
        mailbox.opens();
        Document shown = Jsoup.parse(invite().then().statusCode(200).extract().asString());
        assertThat(shown.text()).contains("on its way to zoe@abeyance.example");
        String handed = secretIn(shown.select("#link").val());
        mailbox.delivers();
        String text = mailbox.mails().get(0).getContent().toString();
        String mailed = secretIn(text);
        assertThat(text).contains("Dear Zoë Quist", "http://localhost").doesNotContain("[link]");
        assertThat(mailed).isNotEqualTo(handed);
        invitations.get(new Secret(handed), today.instant());
        cast.anybody()
                .formParam("name", "Zoë Quist")
                .formParam("zone", "Europe/Dublin")
                .formParam("password", "a few words do well")
                .post("/invitations/" + mailed)
                .then()
                .statusCode(303);
        cast.anybody().get("/invitations/" + handed).then().statusCode(404);
    }

    @Test
    void a_link_that_was_replaced_is_not_mailed_any_more() {
        mailbox.opens();
        invite();
        String ref = page("/people").select("a:contains(Zoë)").attr("href");
        cast.withCookie(cookie).post(ref + "/links").then().statusCode(200);
        mailbox.delivers();
        assertThat(mailbox.mails()).hasSize(1);
        assertThat(page("/post?which=withdrawn").text()).contains("The link was used, or another took its place.");
    }

    @Test
    void a_test_mail_goes_to_oneself_and_its_page_proves_it() throws Exception {
        mailbox.opens();
        String at = cast.withCookie(cookie)
                .post("/post/tests")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String path = at.substring(at.indexOf("/post/"));
        assertThat(page(path).text()).contains("Not tried yet", "waiting");
        mailbox.delivers();
        assertThat(mailbox.mails().get(0).getAllRecipients()[0].toString()).contains("ines.amt@abeyance.example");
        assertThat(page(path).text()).contains("accepted by the mail server", "250 ");
        assertThat(page("/post?which=gone").text()).contains("ines.amt@abeyance.example");
    }

    @Test
    void what_waits_can_be_tried_now_and_taken_back() {
        try (FaultySmtp faulty = new FaultySmtp((step, line) ->
                step == Step.FROM ? java.util.Optional.of("451 4.3.0 Busy") : java.util.Optional.empty())) {
            mailbox.goesTo(faulty.port(), Duration.ofSeconds(5));
            cast.withCookie(cookie).post("/post/tests").then().statusCode(303);
            mailbox.delivers();
            assertThat(page("/post").text()).contains("451 4.3.0 Busy", "to be tried again later");
            String path = page("/post").select("tbody a.ref").attr("href");
            cast.withCookie(cookie).post(path + "/attempts").then().statusCode(303);
            assertThat(mailbox.delivers()).isEqualTo(1);
            cast.withCookie(cookie)
                    .formParam("reason", "")
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(422);
            cast.withCookie(cookie)
                    .formParam("reason", "Not needed any more.")
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(303);
            assertThat(page(path).text()).contains("withdrawn", "Not needed any more.");
            cast.withCookie(cookie).post(path + "/attempts").then().statusCode(422);
        }
    }

    @Test
    void a_mail_about_a_walled_concern_does_not_exist_for_an_administrator_outside() throws IOException {
        Person nora = cast.caseworker();
        walled.matter(nora, "M14");
        walled.wall("M14", nora);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.queue(
                        cast.stamp(nora),
                        NewMail.of("test/walled", "test")
                                .to("officer@regulator.example", "An Officer")
                                .saying(Content.of("Secret", "Secret"))
                                .about(walled.id("M14"))));
        String path = "/post/M-1";
        assertThat(page("/post").text()).doesNotContain("regulator.example").contains("waiting 0");
        cast.withCookie(cookie).get(path).then().statusCode(404);
        cast.withCookie(cookie).post(path + "/attempts").then().statusCode(404);
        walled.insider(ines, "M14");
        assertThat(page("/post").text())
                .contains("…@regulator.example")
                .doesNotContain("officer@", "Secret", "An Officer");
        assertThat(page(path).text()).doesNotContain("officer@", "Secret", "An Officer");
    }

    @Test
    void an_address_that_came_back_three_times_is_shown_and_let_go_again() {
        mailbox.opens();
        Person cora = cast.somebody("Cora Amt", Role.ADMINISTRATOR);
        for (int n = 0; n < 3; n++) {
            today.goesOnBy(Duration.ofSeconds(1));
            cast.browser(cora).post("/post/tests").then().statusCode(303);
            mailbox.delivers();
        }
        List<String> ids = QuarkusTransaction.requiringNew()
                .call(() -> outbox
                        .of(List.of(
                                "test/" + cora.ref() + "/2024-10-04T09:00:01Z",
                                "test/" + cora.ref() + "/2024-10-04T09:00:02Z",
                                "test/" + cora.ref() + "/2024-10-04T09:00:03Z"))
                        .stream()
                        .map(mail -> mail.messageId())
                        .toList());
        assertThat(ids).hasSize(3);
        ids.forEach(id -> outbox.report(
                cast.stamp(ines),
                new DeliveryReport(id, cora.email(), DeliveryReport.Action.FAILED, "5.1.1", "550 No such user")));
        Document page = page("/post");
        assertThat(page.select("#stopped").text()).contains("cora.amt@abeyance.example", "550 No such user");
        today.goesOnBy(Duration.ofSeconds(1));
        cast.withCookie(cookie)
                .post(page.select("#stopped form").attr("action"))
                .then()
                .statusCode(303);
        assertThat(page("/post").select("#stopped").text()).contains("Every address gets its mail");
    }
}
