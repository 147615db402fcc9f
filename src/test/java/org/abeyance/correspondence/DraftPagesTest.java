package org.abeyance.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.MarkKind;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewMark;
import org.abeyance.concern.PrivilegeBasis;
import org.abeyance.people.Person;
import org.abeyance.people.Role;
import org.abeyance.post.DeliveryReport;
import org.abeyance.post.Outbox;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.FaultySmtp;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A letter is written here, goes out by mail, and its page proves what became of it. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class DraftPagesTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Slate slate;

    @Inject
    Mailbox mailbox;

    @Inject
    Today today;

    @Inject
    Outbox outbox;

    @Inject
    Concerns concerns;

    @Inject
    Attachments attachments;

    @Inject
    Marks marks;

    Person nora;
    String cookie;
    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        nora = cast.caseworker();
        cookie = cast.cookie(nora);
        concern = cabinet.concern();
        mailbox.opens();
    }

    RequestSpecification typed(String to) {
        return cast.withCookie(cookie)
                .formParam("who", "ICO")
                .formParam("to", to)
                .formParam("cc", "Ada Prior <ada@abeyance.example>")
                .formParam("subject", "Our answer")
                .formParam("text", "We have paused the training.\n\nNora Quist");
    }

    /** @return the address of the draft */
    String draft(String... files) {
        RequestSpecification form = typed("ICO Casework <casework@ico.example>; second@ico.example");
        for (String file : files) {
            form.formParam("files", file);
        }
        return local(form.post("/concerns/" + concern + "/drafts").then().statusCode(303));
    }

    static String local(ValidatableResponse answer) {
        String location = answer.extract().header("Location");
        return location.substring(location.indexOf('/', "http://".length()));
    }

    String send(String draft) {
        return local(cast.withCookie(cookie).post(draft + "/dispatch").then().statusCode(303));
    }

    Document page(String path) {
        return Jsoup.parse(cast.withCookie(cookie)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    String file(String name, String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> attachments
                        .keep(
                                cast.stamp(nora),
                                concerns.get(new ConcernRef(concern), nora.reader()),
                                Optional.empty(),
                                name,
                                "text/plain",
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .ref());
    }

    void mark(String item) {
        marks.mark(
                cast.stamp(nora),
                nora.reader(),
                new ConcernRef(concern),
                item,
                new NewMark(
                        MarkKind.PRIVILEGED,
                        Optional.of(PrivilegeBasis.values()[0]),
                        Optional.empty(),
                        "LinkedIn",
                        "UK",
                        "Nora Quist",
                        "Advice."));
    }

    @Test
    void a_draft_is_kept_shown_as_it_would_go_and_goes_to_nobody() {
        String draft = draft();
        assertThat(page(draft).text())
                .contains("it has gone to nobody", "Our answer [" + concern + "]")
                .contains("legal+" + concern + "@abeyance.example", "casework@ico.example", "ada@abeyance.example");
        assertThat(mailbox.delivers()).isZero();
        assertThat(page("/concerns/" + concern + "/drafts/new").text())
                .contains("Also being written here", "Our answer");
    }

    @Test
    void sent_it_is_a_letter_of_the_concern_and_arrives_once_under_one_message_id() throws Exception {
        String letter = send(draft());
        assertThat(page(letter).select("#delivery").text()).contains("waiting", "not tried yet");
        mailbox.delivers();
        MimeMessage arrived = mailbox.mails().get(0);
        assertThat(arrived.getSubject()).isEqualTo("Our answer [" + concern + "]");
        assertThat(arrived.getReplyTo()[0].toString()).contains("legal+" + concern + "@abeyance.example");
        assertThat(arrived.getRecipients(RecipientType.TO)).hasSize(2);
        assertThat(arrived.getRecipients(RecipientType.CC)[0]).hasToString("Ada Prior <ada@abeyance.example>");
        assertThat(arrived.getContent().toString().replace("\r\n", "\n"))
                .contains("We have paused the training.\n\nNora Quist");
        Document page = page(letter);
        assertThat(page.select("h1").text()).isEqualTo("Our answer");
        assertThat(page.select("#delivery").text())
                .contains("accepted by the mail server", "ICO Casework", "250 ")
                .contains(arrived.getMessageID().replaceAll("[<>]", ""));
        assertThat(page("/concerns/" + concern).text()).contains("We have paused the training.", "To ICO");
    }

    static final String ASKED = """
            From: Jane Roe <jane.roe@ico.org.uk>
            To: privacy@linkedin.example
            Message-ID: <three@ico.org.uk>
            References: <one@ico.org.uk> <two@linkedin.example>
            In-Reply-To: <two@linkedin.example>
            Date: Fri, 20 Sep 2024 10:00:00 +0100
            Subject: Your approach to training

            Please tell us more.
            """.replace("\n", "\r\n");

    @Test
    void an_answer_goes_to_whoever_asked_and_in_the_thread_of_what_they_asked() throws Exception {
        String asked = cast.program(nora)
                .contentType("message/rfc822")
                .body(ASKED.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
        String way = page("/letters/" + asked).select("a:contains(Answer it)").attr("href");
        Document form = page(way);
        assertThat(form.select("[name=to]").val()).isEqualTo("jane.roe@ico.org.uk");
        assertThat(form.select("[name=who]").val()).isEqualTo("ICO");
        assertThat(form.select("[name=subject]").val()).isEqualTo("Re: Your approach to training");
        assertThat(form.select("[name=answers] option[selected]").val()).isEqualTo(asked);

        String letter = send(local(typed("jane.roe@ico.org.uk")
                .formParam("answers", asked)
                .post("/concerns/" + concern + "/drafts")
                .then()
                .statusCode(303)));
        mailbox.delivers();
        MimeMessage arrived = mailbox.mails().get(0);
        assertThat(arrived.getHeader("In-Reply-To", null)).isEqualTo("<three@ico.org.uk>");
        assertThat(arrived.getHeader("References", null))
                .isEqualTo("<one@ico.org.uk> <two@linkedin.example> <three@ico.org.uk>");
        assertThat(page(letter).text()).contains("In answer to", asked);
        assertThat(page("/letters/" + asked).text()).contains("Written here:", letter.replace("/letters/", ""));
    }

    @Test
    void only_a_letter_of_the_concern_can_be_answered() {
        typed("casework@ico.example")
                .formParam("answers", "L-2024-999")
                .post("/concerns/" + concern + "/drafts")
                .then()
                .statusCode(422)
                .body(containsString("no letter L-2024-999 that could be answered"));
        assertThat(page("/concerns/" + concern + "/drafts/new?answers=L-2024-999")
                        .select("[name=subject]")
                        .val())
                .isEmpty();
    }

    @Test
    void the_mail_is_kept_as_it_went_byte_for_byte() throws Exception {
        try (FaultySmtp smtp = new FaultySmtp(FaultySmtp.FAULTLESS)) {
            mailbox.goesTo(smtp.port(), Duration.ofSeconds(20));
            String letter = send(draft(file("Anhang.txt", "Zeile eins\n.\nZeile zwei\n")));
            assertThat(page(letter).select("#delivery").text()).doesNotContain("as it went");
            mailbox.delivers();

            Document page = page(letter);
            assertThat(page.select("#delivery").text()).contains("Save the mail as it went");
            assertThat(page.select("#attached").text()).contains(letter.replace("/letters/", "") + ".eml");
            byte[] saved = cast.withCookie(cookie)
                    .get(page.select("#delivery a[href^=/files/]").attr("href"))
                    .asByteArray();
            String went = smtp.kept().get(0).text().replace("\r\n", "\n");
            assertThat(new String(saved, StandardCharsets.UTF_8)
                            .replace("\r\n", "\n")
                            .strip())
                    .isEqualTo(went.strip());
            assertThat(new String(saved, StandardCharsets.UTF_8)).contains("\r\nMIME-Version: 1.0\r\n");
        }
    }

    @Test
    void however_often_it_had_to_go_it_is_the_same_bytes() throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (FaultySmtp smtp = new FaultySmtp((step, line) ->
                step == FaultySmtp.Step.RECIPIENT && line.contains("second@") && times.getAndIncrement() == 0
                        ? Optional.of("451 later")
                        : Optional.empty())) {
            mailbox.goesTo(smtp.port(), Duration.ofSeconds(20));
            String letter = send(draft(file("Anhang.txt", "Zeile eins\n")));
            mailbox.delivers();
            today.is(today.instant().plus(Duration.ofMinutes(5)).toString());
            mailbox.delivers();

            assertThat(smtp.kept()).hasSize(2);
            assertThat(smtp.kept().get(0).text()).isEqualTo(smtp.kept().get(1).text());
            assertThat(page(letter).select("#attached a.file-name:contains(.eml)"))
                    .hasSize(1);
        }
    }

    @Test
    void a_second_click_sends_nothing_and_leads_to_the_letter() {
        String draft = draft();
        String letter = send(draft);
        assertThat(send(draft)).isEqualTo(letter);
        cast.withCookie(cookie).get(draft).then().statusCode(303).header("Location", endsWith(letter));
        mailbox.delivers();
        assertThat(mailbox.mails())
                .hasSize(3)
                .extracting(MimeMessage::getMessageID)
                .containsOnly(id(letter));
    }

    String id(String letter) {
        return "<"
                + QuarkusTransaction.requiringNew()
                        .call(() -> outbox.of("letter" + letter.substring("/letters".length()))
                                .orElseThrow()
                                .messageId())
                + ">";
    }

    @Test
    void files_go_with_it_byte_for_byte() throws Exception {
        String text = "Zeile eins\nZeile zwei ü\n";
        String letter = send(draft(file("Anhang – Übersicht.txt", text)));
        mailbox.delivers();
        MimeMultipart parts = (MimeMultipart) mailbox.mails().get(0).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Anhang – Übersicht.txt");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(page(letter).select("#attached").text()).contains("Anhang – Übersicht.txt");
    }

    @Test
    void a_bounce_and_a_report_of_delivery_are_shown_as_proof_and_stand_on_the_trail() {
        String letter = send(draft());
        mailbox.delivers();
        outbox.report(
                cast.stamp(nora),
                new DeliveryReport(
                        id(letter), "casework@ico.example", DeliveryReport.Action.FAILED, "5.1.1", "550 gone"));
        outbox.report(
                cast.stamp(nora),
                new DeliveryReport(
                        id(letter), "second@ico.example", DeliveryReport.Action.DELIVERED, "2.0.0", "250 there"));
        assertThat(page(letter).select("#delivery").text())
                .contains("bounced", "5.1.1 550 gone", "delivered", "250 there");
        String fact = page(letter).select("a[href^=/facts/]").attr("href").replaceAll("/facts/(.*)/.*", "$1");
        assertThat(cast.actsOn(concern + "/" + fact))
                .contains("letter.record", "letter.send", "letter.accepted", "letter.bounced", "letter.delivered");
    }

    @Test
    void what_was_sent_stays_as_it_went() {
        String letter = send(draft());
        String correct = page(letter).select("a[href$=/correction]").attr("href");
        if (!correct.isEmpty()) {
            String fact = correct.replaceAll("/facts/(.*)/correction", "$1");
            cast.withCookie(cookie)
                    .formParam("kind", "INSTEAD")
                    .formParam("reason", "Another wording.")
                    .formParam("direction", "OUT")
                    .formParam("channel", "EMAIL")
                    .formParam("who", "ICO")
                    .formParam("on", "2024-10-04")
                    .formParam("subject", "Another")
                    .formParam("text", "Another")
                    .formParam("activities", "training-generative-ai-on-linkedin", "linkedin-training-generative-ai")
                    .formParam("places", "UK")
                    .post("/concerns/" + concern + "/letters/" + fact + "/correction")
                    .then()
                    .statusCode(422);
        }
        assertThat(page(letter).text()).contains("We have paused the training.");
    }

    @Test
    void a_marked_draft_goes_out_only_when_that_is_said_expressly_and_its_letter_is_marked_too() {
        String draft = draft();
        mark(draft.substring("/drafts/".length()));
        assertThat(page(draft).text()).contains("bears a mark");
        cast.withCookie(cookie)
                .post(draft + "/dispatch")
                .then()
                .statusCode(422)
                .body(containsString("Say that it may go out"));
        assertThat(mailbox.delivers()).isZero();
        String letter = local(cast.withCookie(cookie)
                .formParam("confirmed", "yes")
                .post(draft + "/dispatch")
                .then()
                .statusCode(303));
        assertThat(mailbox.delivers()).isEqualTo(1);
        String ref = letter.substring("/letters/".length());
        assertThat(marks.opaque(ref, cast.reader().reader())).isTrue();
    }

    @Test
    void a_marked_draft_is_not_there_for_who_is_outside_the_legal_team() {
        String draft = draft();
        mark(draft.substring("/drafts/".length()));
        Person other = cast.somebody("Carl Aside", Role.CASEWORKER);
        cast.browser(other).get(draft).then().statusCode(404);
        cast.browser(other).post(draft + "/dispatch").then().statusCode(404);
        assertThat(cast.browser(other)
                        .get("/concerns/" + concern + "/drafts/new")
                        .asString())
                .doesNotContain("Our answer");
    }

    @Test
    void without_a_mail_server_nothing_is_lost_and_nothing_goes() {
        mailbox.shuts();
        String draft = draft();
        assertThat(page(draft).text()).contains("No mail server is set");
        cast.withCookie(cookie).post(draft + "/dispatch").then().statusCode(422).body(containsString("log it"));
        assertThat(page(draft).text()).contains("We have paused the training.");
    }

    @Test
    void what_is_missing_or_wrong_is_said_and_what_was_typed_is_shown_again() {
        typed("nobody at all")
                .post("/concerns/" + concern + "/drafts")
                .then()
                .statusCode(422)
                .body(containsString("is no e-mail address"))
                .body(containsString("We have paused the training."));
        String draft =
                local(typed("").post("/concerns/" + concern + "/drafts").then().statusCode(303));
        cast.withCookie(cookie)
                .post(draft + "/dispatch")
                .then()
                .statusCode(422)
                .body(containsString("Say to which address it goes."));
    }

    @Test
    void whoever_comes_second_loses_nothing() {
        String draft = draft();
        typed("casework@ico.example")
                .formParam("version", "0")
                .post(draft)
                .then()
                .statusCode(303);
        typed("late@ico.example")
                .formParam("version", "0")
                .post(draft)
                .then()
                .statusCode(409)
                .body(containsString("late@ico.example"));
        assertThat(page(draft).text()).contains("casework@ico.example").doesNotContain("late@ico.example");
    }

    @Test
    void a_discarded_draft_is_gone() {
        String draft = draft();
        cast.withCookie(cookie).post(draft + "/removal").then().statusCode(303);
        cast.withCookie(cookie).get(draft).then().statusCode(404);
        cast.withCookie(cookie).post(draft + "/dispatch").then().statusCode(404);
    }
}
