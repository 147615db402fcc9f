package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachment;
import org.abeyance.concern.Attachments;
import org.abeyance.intake.mail.Corpus;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever comes through whichever door is kept as it came, is one letter, and is filed or waits with the reason. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class IntakeTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Arrivals arrivals;

    @Inject
    Attachments attachments;

    @Inject
    Session session;

    @Inject
    Slate slate;

    String concern;

    @BeforeEach
    void a_concern() {
        slate.wipe();
        concern = cabinet.concern();
    }

    static final String MAIL = """
            Received: from mx.ico.org.uk by mail.example; Fri, 20 Sep 2024 10:00:01 +0100
            From: Jane Roe <jane.roe@ico.org.uk>
            To: privacy@linkedin.example
            Message-ID: <one@ico.org.uk>
            Date: Fri, 20 Sep 2024 10:00:00 +0100
            Subject: Your approach to training
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=xyz

            --xyz
            Content-Type: text/plain; charset=utf-8

            We have not approved the approach.
            --xyz
            Content-Type: application/pdf; name="letter.pdf"
            Content-Disposition: attachment; filename="letter.pdf"

            %PDF-1.4
            --xyz--
            """.replace("\n", "\r\n");

    static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    Response send(String mail) {
        return cast.program(cast.caseworker())
                .contentType("message/rfc822")
                .body(bytes(mail))
                .post("/api/v1/concerns/" + concern + "/letters");
    }

    Response drop(String to, String name, byte[]... mails) {
        var form = cast.browser(cast.caseworker());
        int number = 0;
        for (byte[] mail : mails) {
            form = form.multiPart("files", number++ + name, mail, "application/octet-stream");
        }
        return form.post(to);
    }

    @Test
    void a_mail_sent_by_a_program_is_a_letter_with_its_original_and_what_it_carries() throws IOException {
        String letter = send(MAIL).then().statusCode(201).extract().path("reference");

        cast.browser(cast.reader())
                .get("/letters/" + letter)
                .then()
                .statusCode(200)
                .body(containsString("Your approach to training"))
                .body(containsString("We have not approved the approach."))
                .body(containsString("Fri 20 Sep 2024, 10:00 BST"))
                .body(containsString("ICO (Jane Roe)"))
                .body(containsString("letter.pdf"));
        Attachment original =
                files().stream().filter(Attachment::isOriginal).findFirst().orElseThrow();
        try (InputStream kept = attachments.open(original)) {
            assertThat(kept.readAllBytes()).isEqualTo(bytes(MAIL));
        }
        assertThat(files())
                .extracting(Attachment::part)
                .containsOnly(Attachment.Part.ORIGINAL, Attachment.Part.ENCLOSED);
    }

    List<Attachment> files() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "from Attachment a join fetch a.content order by a.id", Attachment.class)
                        .getResultList());
    }

    @Test
    void the_same_mail_is_one_letter_whichever_way_it_comes() {
        String letter = send(MAIL).then().statusCode(201).extract().path("reference");

        send(MAIL).then().statusCode(200).body("reference", equalTo(letter));
        send(MAIL.replace("mail.example; Fri", "relay.example; Fri"))
                .then()
                .statusCode(200)
                .body("reference", equalTo(letter));
        drop("/concerns/" + concern + "/arrivals", "again.eml", bytes(MAIL))
                .then()
                .statusCode(303)
                .header("Location", containsString("/letters/" + letter));
        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
    }

    @Test
    void another_mail_under_the_same_message_id_is_not_lost() {
        String letter = send(MAIL).then().statusCode(201).extract().path("reference");

        send(MAIL.replace("We have not approved", "We have approved"))
                .then()
                .statusCode(201)
                .body("reference", not(equalTo(letter)));
    }

    @Test
    void a_letter_comes_with_files_as_a_form_too() {
        cast.program(cast.caseworker())
                .multiPart("letter", """
                        {"direction": "IN", "channel": "EMAIL", "who": "ICO", "subject": "As JSON", "on": "2024-09-20"}
                        """, "application/json")
                .multiPart("files", "one.pdf", "%PDF".getBytes(), "application/pdf")
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201);
        cast.program(cast.caseworker())
                .multiPart("direction", "IN")
                .multiPart("channel", "EMAIL")
                .multiPart("who", "ICO")
                .multiPart("subject", "Field by field")
                .multiPart("on", "2024-09-20")
                .multiPart("files", "two.pdf", "%PDF2".getBytes(), "application/pdf")
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201);
        cast.program(cast.caseworker())
                .multiPart("file", "mail.eml", bytes(MAIL), "message/rfc822")
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201);

        assertThat(files()).extracting(Attachment::name).contains("one.pdf", "two.pdf", "letter.pdf");
        assertThat(cabinet.facts(concern, "letter")).hasSize(3);
    }

    @Test
    void a_dropped_mail_fills_the_form_and_is_logged_when_it_was_looked_at() {
        String form = drop("/concerns/" + concern + "/arrivals", "mail.eml", bytes(MAIL))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = cast.browser(cast.caseworker())
                .get(form)
                .then()
                .statusCode(200)
                .body(containsString("value=\"Your approach to training\""))
                .body(containsString("value=\"ICO (Jane Roe)\""))
                .body(containsString("value=\"2024-09-20\""))
                .body(containsString("We have not approved the approach."))
                .extract()
                .asString();
        String arrival = page.replaceAll("(?s).*name=\"arrival\" value=\"([^\"]+)\".*", "$1");
        log(arrival, "").then().statusCode(422).body(containsString("name=\"arrival\" value=\"" + arrival + "\""));
        log(arrival, "Your approach").then().statusCode(303);

        assertThat(files()).extracting(Attachment::part).contains(Attachment.Part.ORIGINAL, Attachment.Part.ENCLOSED);
        log(arrival, "Twice").then().statusCode(422).body(containsString("does not wait any more"));
        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
    }

    Response log(String arrival, String subject) {
        return cast.browser(cast.caseworker())
                .multiPart("arrival", arrival)
                .multiPart("direction", "IN")
                .multiPart("channel", "EMAIL")
                .multiPart("who", "ICO")
                .multiPart("subject", subject)
                .multiPart("on", "2024-09-20")
                .multiPart("activities", "linkedin-training-generative-ai")
                .multiPart("places", "UK")
                .post("/concerns/" + concern + "/letters");
    }

    @Test
    void a_mail_that_names_a_concern_goes_on_to_its_form_and_an_answer_follows_its_thread() {
        drop("/holding", "m.eml", bytes(MAIL.replace("to training", "to training [" + concern + "]")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/concerns/" + concern + "/letters/new?arrival=I-"));
        send(MAIL).then().statusCode(201);
        drop(
                        "/holding",
                        "m.eml",
                        bytes(MAIL.replace("<one@", "<two@")
                                .replace("Date:", "In-Reply-To: <one@ico.org.uk>\r\nDate:")))
                .then()
                .header("Location", containsString("/concerns/" + concern + "/letters/new?arrival=I-"));
        drop(
                        "/holding",
                        "m.eml",
                        bytes(MAIL.replace("<one@", "<three@")
                                .replace("privacy@", "privacy+" + concern.toLowerCase() + "@")))
                .then()
                .header("Location", containsString("/concerns/" + concern + "/letters/new?arrival=I-"));
    }

    @Test
    void what_says_nothing_waits_with_the_reason_until_many_are_filed_at_once() {
        drop("/holding", ".eml", bytes(MAIL), bytes("no mail at all"), bytes(MAIL.replace("<one@", "<two@")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/holding"));
        List<String> waiting = held();
        cast.browser(cast.caseworker())
                .get("/holding")
                .then()
                .statusCode(200)
                .body(containsString("Nothing in it says which concern it is about."))
                .body(containsString("Nothing could be read of it"));

        file(List.of(concern, "", "C-2024-999"), waiting.subList(0, 1), waiting)
                .then()
                .statusCode(303);
        file(List.of("", "C-2024-999"), waiting.subList(1, 3), waiting.subList(1, 3))
                .then()
                .statusCode(422)
                .body(containsString("Say in which concern " + waiting.get(1)));
        cast.browser(cast.caseworker())
                .formParam("reason", "Spam.")
                .post("/holding/" + waiting.get(1) + "/dismissal")
                .then()
                .statusCode(303);

        assertThat(held()).containsExactly(waiting.get(2));
        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
        cast.browser(cast.caseworker())
                .get("/holding/" + waiting.get(1) + "/original")
                .then()
                .statusCode(200)
                .body(equalTo("no mail at all"));
    }

    Response file(List<String> where, List<String> chosen, List<String> rows) {
        return cast.browser(cast.caseworker())
                .formParam("row", rows)
                .formParam("concern", where)
                .formParam("chosen", chosen)
                .post("/holding/filings");
    }

    List<String> held() {
        return QuarkusTransaction.requiringNew()
                .call(() -> arrivals.held(cabinet.reader(), 1000).stream()
                        .map(Arrival::ref)
                        .toList());
    }

    @Test
    void whoever_brings_a_mail_is_not_told_of_a_concern_behind_a_wall() {
        cabinet.hide(concern);

        String page = drop("/holding", "m.eml", bytes(MAIL.replace("to training", "to training [" + concern + "]")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/holding/I-"))
                .extract()
                .header("Location");
        cast.browser(cast.caseworker()).get(page).then().body(containsString("Nothing in it says which concern"));
        send(MAIL).then().statusCode(404);
    }

    @Test
    void a_mail_is_read_again_from_its_bytes() {
        drop("/holding", "m.eml", bytes(MAIL)).then().statusCode(303);
        String arrival = held().get(0);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update arrival set subject = 'Misread'")
                        .executeUpdate());

        cast.browser(cast.caseworker())
                .post("/holding/" + arrival + "/readings")
                .then()
                .statusCode(303);

        cast.browser(cast.caseworker())
                .get("/holding/" + arrival)
                .then()
                .body(containsString("Your approach to training"));
    }

    @Test
    void what_waits_is_read_again_by_itself_when_the_reader_has_learnt_something() {
        drop("/holding", "m.eml", bytes(MAIL.replace("to training", "to training [" + concern + "]")))
                .then()
                .statusCode(303);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update arrival set subject = 'Misread', edition = 1,"
                                + " concern_id = null, reason = 'Nothing could be read of it.'")
                        .executeUpdate());

        arrivals.readBetter(new Stamp(Actor.ABEYANCE, Today.FRIDAY), 10);

        cast.browser(cast.caseworker())
                .get("/holding")
                .then()
                .body(containsString("Your approach to training"))
                .body(containsString(concern))
                .body(not(containsString("Nothing could be read")));
        assertThat(cast.actsOn(concern + "/" + held().get(0))).contains("arrival.read");
    }

    @Test
    void what_was_set_aside_can_be_found_and_called_back() {
        drop("/holding", "m.eml", bytes(MAIL)).then().statusCode(303);
        String arrival = held().get(0);
        cast.browser(cast.caseworker())
                .formParam("reason", "An offer, it seems.")
                .post("/holding/" + arrival + "/dismissal")
                .then()
                .statusCode(303);
        cast.browser(cast.caseworker())
                .get("/holding/aside")
                .then()
                .statusCode(200)
                .body(containsString(arrival))
                .body(containsString("An offer, it seems."));
        cast.browser(cast.caseworker())
                .formParam("reason", " ")
                .post("/holding/" + arrival + "/returns")
                .then()
                .statusCode(422)
                .body(containsString("Say why it may be a letter."));
        cast.browser(cast.caseworker())
                .formParam("reason", "It is the ICO after all.")
                .post("/holding/" + arrival + "/returns")
                .then()
                .statusCode(303);

        assertThat(held()).containsExactly(arrival);
        cast.browser(cast.caseworker()).get("/holding").then().body(containsString("It is the ICO after all."));
        cast.browser(cast.caseworker()).get("/holding/aside").then().body(containsString("Nothing was set aside"));
        cast.browser(cast.caseworker())
                .formParam("reason", "Once more.")
                .post("/holding/" + arrival + "/returns")
                .then()
                .statusCode(422);
    }

    @Test
    void the_same_mail_as_a_letter_stands_with_that_and_not_among_what_was_set_aside() {
        send(MAIL).then().statusCode(201);
        send(MAIL.replace("mail.example; Fri", "relay.example; Fri")).then().statusCode(200);
        cast.browser(cast.caseworker())
                .get("/holding/aside")
                .then()
                .statusCode(200)
                .body(containsString("Nothing was set aside"));
    }

    @Test
    void their_reference_and_somebody_who_wrote_before_suggest_a_concern_for_a_person_to_confirm() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update concern set their_reference = 'INV/0427/2024' where ref = :ref")
                        .setParameter("ref", concern)
                        .executeUpdate());
        drop("/holding", "m.eml", bytes(MAIL.replace("We have not", "On inv/0427/2024: we have not")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/concerns/" + concern + "/letters/new?arrival=I-"));
        assertThat(held()).hasSize(1);

        send(MAIL.replace("<one@", "<two@")).then().statusCode(201);
        drop(
                        "/holding",
                        "m.eml",
                        bytes(MAIL.replace("<one@", "<three@").replace("Your approach to training", "Another thing")))
                .then()
                .statusCode(303)
                .header("Location", containsString("/concerns/" + concern + "/letters/new?arrival=I-"));
        assertThat(held()).hasSize(2);
    }

    @Test
    void three_hundred_ugly_mails_are_all_kept_and_wait_or_are_filed() throws IOException {
        Stamp stamp = new Stamp(Actor.ABEYANCE, Today.FRIDAY);
        List<String> lost = new ArrayList<>();
        for (Corpus.Ugly ugly : Corpus.of(300)) {
            Arrival arrival = arrivals.receive(
                    stamp,
                    new NewArrival(Door.MAILBOX, ugly.name() + ".eml", "message/rfc822", Optional.empty()),
                    new ByteArrayInputStream(ugly.bytes()));
            try (InputStream kept = arrivals.open(arrival)) {
                boolean isKept = Arrays.equals(kept.readAllBytes(), ugly.bytes());
                boolean isSettled = arrival.isHeld() && !arrival.reason().isEmpty();
                if (!isKept || !isSettled) {
                    lost.add(ugly.name() + " is " + arrival.state() + ": " + arrival.reason());
                }
            }
        }
        assertThat(lost).isEmpty();
        cast.browser(cast.caseworker()).get("/holding").then().statusCode(200);
    }
}
