package org.abeyance.intake;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.intake.mail.Samples;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail as Outlook and S/MIME make it says the same through every door: to a program, dropped on a page, by mailbox. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class RealMailTest {

    /** One kind of mail, and what must be read of it. */
    record Kind(String file, String mediaType, Function<String, byte[]> made, List<String> read) {}

    static final List<Kind> KINDS = List.of(
            new Kind("saved.msg", "application/vnd.ms-outlook", Samples::outlook, List.of(Samples.WORDS, "letter.pdf")),
            new Kind(
                    "signed.msg",
                    "application/vnd.ms-outlook",
                    Samples::outlookSigned,
                    List.of(Samples.WORDS, "letter.pdf", "Signed by Jane Roe", "The signature fits")),
            new Kind(
                    "sealed.msg",
                    "application/vnd.ms-outlook",
                    Samples::outlookEncrypted,
                    List.of("smime.p7m", "It is encrypted. It is kept as it came")),
            new Kind(
                    "winmail.eml",
                    "message/rfc822",
                    Samples::winmail,
                    List.of(Samples.WORDS, "letter.pdf", "winmail.dat")),
            new Kind(
                    "signed.eml",
                    "message/rfc822",
                    Samples::signed,
                    List.of(
                            Samples.WORDS,
                            "letter.pdf",
                            "smime.p7s",
                            "Signed by Jane Roe",
                            "The signature fits: nothing was changed since")),
            new Kind(
                    "around.eml",
                    "message/rfc822",
                    Samples::signedAround,
                    List.of(Samples.WORDS, "letter.pdf", "Signed by Jane Roe", "The signature fits")),
            new Kind(
                    "changed.eml",
                    "message/rfc822",
                    Samples::signedAndChanged,
                    List.of("We have approved", "The signature does not fit what came")),
            new Kind(
                    "sealed.eml",
                    "message/rfc822",
                    Samples::encrypted,
                    List.of("smime.p7m", "It is encrypted. It is kept as it came")),
            new Kind(
                    "invites.eml",
                    "message/rfc822",
                    Samples::invitation,
                    List.of(Samples.WORDS, "invitation.ics", "on Wed 25 Sep 2024 at 14:00 Europe/London, Wilmslow")));

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Arrivals arrivals;

    @Inject
    Slate slate;

    @BeforeEach
    void nothing_is_there() {
        slate.wipe();
    }

    static void says(ValidatableResponse page, Kind kind, String subject) {
        page.statusCode(200).body(containsString(subject));
        kind.read().forEach(words -> page.body(containsString(words)));
    }

    @Test
    void a_program_sends_each_and_it_is_a_letter_that_says_what_was_read() {
        String concern = cabinet.concern();
        for (Kind kind : KINDS) {
            String subject = "About " + kind.file();
            String letter = cast.program(cast.caseworker())
                    .contentType(kind.mediaType())
                    .body(kind.made().apply(subject))
                    .post("/api/v1/concerns/" + concern + "/letters")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("reference");
            says(cast.browser(cast.reader()).get("/letters/" + letter).then(), kind, subject);
        }
    }

    @Test
    void dropped_on_a_page_each_fills_the_form_of_a_letter() {
        String concern = cabinet.concern();
        for (Kind kind : KINDS) {
            String subject = "About " + kind.file();
            String form = cast.browser(cast.caseworker())
                    .multiPart("files", kind.file(), kind.made().apply(subject), "application/octet-stream")
                    .post("/concerns/" + concern + "/arrivals")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            says(cast.browser(cast.caseworker()).get(form).then(), kind, subject);
        }
    }

    @Test
    void in_a_mailbox_each_is_read_and_kept_with_what_it_carries() {
        for (Kind kind : mails().toList()) {
            String subject = "About " + kind.file();
            Arrival arrival = arrivals.receive(
                    new Stamp(Actor.ABEYANCE, Today.FRIDAY),
                    new NewArrival(Door.MAILBOX, "mailbox 1.eml", "message/rfc822", Optional.empty()),
                    new ByteArrayInputStream(kind.made().apply(subject)));
            says(
                    cast.browser(cast.caseworker())
                            .get("/holding/" + arrival.ref())
                            .then(),
                    kind,
                    subject);
        }
    }

    static Stream<Kind> mails() {
        return KINDS.stream().filter(kind -> kind.mediaType().equals("message/rfc822"));
    }
}
