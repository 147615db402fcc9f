package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.abeyance.intake.mail.Corpus;
import org.abeyance.intake.mail.Samples;
import org.abeyance.testing.Cabinet;
import org.abeyance.testing.Cast;
import org.abeyance.testing.DatabaseUnderTest;
import org.abeyance.testing.Slate;
import org.abeyance.testing.Today;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A watched mailbox, over real IMAP. */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseUnderTest.class)
class MailboxTest {

    @Inject
    Cast cast;

    @Inject
    Cabinet cabinet;

    @Inject
    Arrivals arrivals;

    @Inject
    Filing filing;

    @Inject
    Mailboxes mailboxes;

    @Inject
    org.abeyance.testing.Mailbox post;

    @Inject
    Session session;

    @Inject
    Slate slate;

    @Inject
    Today today;

    @TempDir
    Path folder;

    GreenMail server;
    GreenMailUser user;
    MailboxWatch watch;
    Thread watching;
    String concern;

    @BeforeEach
    void a_mailbox() {
        slate.wipe();
        concern = cabinet.concern();
        server = new GreenMail(new ServerSetup(0, null, "imap"));
        server.start();
        user = server.setUser("privacy@linkedin.example", "privacy@linkedin.example", "secret");
    }

    @AfterEach
    void the_line_is_cut() throws InterruptedException {
        stop();
        server.stop();
    }

    void watch(String password) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), password + "\n");
        watchAt("imap://privacy%40linkedin.example@localhost:"
                + server.getImap().getPort() + "/INBOX?tls=none&password-file=" + secret);
    }

    void watchAt(String address) {
        watch = new MailboxWatch(MailboxAddress.parse(address), mailboxes, arrivals, filing, today);
        watching = new Thread(watch, "watch");
        watching.start();
    }

    void stop() throws InterruptedException {
        if (watch != null) {
            watch.close();
            watching.join(TimeUnit.SECONDS.toMillis(20));
            watch.letGo();
            watch = null;
        }
    }

    void deliver(byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .appendMessage(message, new Flags(), new java.util.Date());
        } catch (jakarta.mail.MessagingException | FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static void until(BooleanSupplier claim) throws InterruptedException {
        for (int patience = 0; patience < 1800 && !claim.getAsBoolean(); patience++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(claim.getAsBoolean()).isTrue();
    }

    List<String> states() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select cast(a.state as String) from Arrival a order by a.id", String.class)
                        .getResultList());
    }

    static byte[] mail(String id, String subject) {
        return IntakeTest.bytes(
                IntakeTest.MAIL.replace("<one@", "<" + id + "@").replace("Your approach to training", subject));
    }

    @Test
    void what_names_its_concern_is_filed_and_the_rest_is_held() throws Exception {
        deliver(mail("one", "About [" + concern + "]"));
        watch("secret");
        until(() -> states().equals(List.of("FILED")));

        deliver(mail("two", "About nothing"));
        deliver(IntakeTest.bytes(
                IntakeTest.MAIL.replace("<one@", "<three@").replace("Date:", "References: <one@ico.org.uk>\r\nDate:")));
        until(() -> states().equals(List.of("FILED", "HELD", "FILED")));

        assertThat(cabinet.facts(concern, "letter")).hasSize(2);
        cast.browser(cast.administrator())
                .get("/settings/mailboxes")
                .then()
                .statusCode(200)
                .body(containsString("privacy@linkedin.example at localhost, INBOX"))
                .body(containsString("watched"));
    }

    @Test
    void a_mail_is_taken_once_however_often_the_watch_begins_again() throws Exception {
        deliver(mail("one", "About [" + concern + "]"));
        for (int times = 0; times < 2; times++) {
            watch("secret");
            until(() -> states().equals(List.of("FILED")));
            stop();
        }
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update mailbox set last_uid = 0")
                        .executeUpdate());
        watch("secret");
        deliver(mail("two", "Another"));
        until(() -> states().equals(List.of("FILED", "HELD")));

        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
    }

    @Test
    void what_a_person_logged_already_is_nothing_new() throws Exception {
        cast.program(cast.caseworker())
                .contentType("message/rfc822")
                .body(mail("one", "Logged by hand"))
                .post("/api/v1/concerns/" + concern + "/letters")
                .then()
                .statusCode(201);
        deliver(IntakeTest.bytes(
                new String(mail("one", "Logged by hand")).replace("mail.example; Fri", "other.example; Fri")));
        watch("secret");
        until(() -> states().equals(List.of("FILED", "SET_ASIDE")));

        assertThat(cabinet.facts(concern, "letter")).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told_and_tried_again() throws Exception {
        deliver(mail("one", "About [" + concern + "]"));
        watch("wrong");
        until(() -> mailboxes.all().stream().anyMatch(Mailbox::isFailing));
        cast.browser(cast.administrator())
                .get("/settings/mailboxes")
                .then()
                .statusCode(200)
                .body(containsString("It can not be read."));
    }

    /** A server that speaks TLS only, with a certificate of its own; where that stands. */
    Path onlyTls() throws Exception {
        server.stop();
        java.security.KeyPair keys = Samples.keys();
        java.security.cert.X509Certificate certificate =
                Samples.certificate(keys, "CN=localhost", org.bouncycastle.asn1.x509.GeneralName.dNSName, "localhost");
        java.security.KeyStore store = java.security.KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "greenmail", keys.getPrivate(), "changeit".toCharArray(), new java.security.cert.Certificate[] {
                    certificate
                });
        Path file = folder.resolve("mail.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        try {
            server = new GreenMail(new ServerSetup(0, null, "imaps"));
            server.start();
        } finally {
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
        user = server.setUser("privacy@linkedin.example", "privacy@linkedin.example", "secret");
        return Files.writeString(
                folder.resolve("mail.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    String tlsAddress(String more) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        return "imaps://privacy%40linkedin.example@localhost:"
                + server.getImaps().getPort() + "/INBOX?password-file=" + secret + more;
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted_and_that_is_told() throws Exception {
        Path certificate = onlyTls();
        deliver(mail("one", "About [" + concern + "]"));
        watchAt(tlsAddress(""));
        until(() -> mailboxes.all().stream().anyMatch(Mailbox::isFailing));
        cast.browser(cast.administrator())
                .get("/settings/mailboxes")
                .then()
                .statusCode(200)
                .body(containsString("It can not be read."))
                .body(containsString("The certificate of localhost is not to be trusted, so nothing was said to it."));
        assertThat(states()).isEmpty();
        stop();

        today.is(today.instant().plusSeconds(60).toString());
        watchAt(tlsAddress("&trust-file=" + certificate));
        until(() -> states().equals(List.of("FILED")));
        until(() -> mailboxes.all().stream().noneMatch(Mailbox::isFailing));
    }

    @Test
    void a_server_that_offers_no_tls_is_told_nothing() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        watchAt("imap://privacy%40linkedin.example@localhost:"
                + server.getImap().getPort() + "/INBOX?password-file=" + secret);
        until(() -> mailboxes.all().stream().anyMatch(Mailbox::isFailing));
        assertThat(states()).isEmpty();
    }

    @Test
    void a_new_password_or_token_in_the_file_is_taken_at_the_next_contact() throws Exception {
        deliver(mail("one", "About [" + concern + "]"));
        Path token = folder.resolve("token");
        watchAt("imap://privacy%40linkedin.example@localhost:"
                + server.getImap().getPort() + "/INBOX?tls=none&token-file=" + token);
        until(() -> mailboxes.all().stream().anyMatch(Mailbox::isFailing));
        assertThat(mailboxes.all().get(0).error()).isEqualTo("A file that its setting names can not be read.");
        Files.writeString(token, "secret\n");
        until(() -> states().equals(List.of("FILED")));
    }

    String sent() {
        String draft = cast.browser(cast.caseworker())
                .formParam("who", "ICO")
                .formParam("to", "casework@ico.example")
                .formParam("subject", "Our answer")
                .formParam("text", "We have paused the training.")
                .post("/concerns/" + concern + "/drafts")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/drafts/", "/drafts/");
        String letter = cast.browser(cast.caseworker())
                .post(draft + "/dispatch")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst(".*/letters/", "/letters/");
        post.delivers();
        return letter;
    }

    static byte[] report(String action, String status, String said, String end) {
        return IntakeTest.bytes("""
                From: MAILER-DAEMON@mx.ico.example
                To: legal@abeyance.example
                Subject: Report on your mail
                Message-ID: <report-%s@mx.ico.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=r

                --r

                This is what became of it.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.ico.example

                Final-Recipient: rfc822; casework@ico.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --r
                Content-Type: text/rfc822-headers

                %s
                --r--
                """.formatted(action, action, status, said, end).replace("\n", "\r\n"));
    }

    String page(String path) {
        return cast.browser(cast.caseworker())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void reports_that_come_by_mailbox_stand_with_the_letter_that_went_out() throws Exception {
        post.opens();
        String letter = sent();
        String id = post.mails().get(0).getMessageID();
        deliver(report("delayed", "4.4.1", "451 later", "Message-ID: " + id));
        deliver(report("delivered", "2.0.0", "250 taken", "Message-ID: " + id));
        deliver(report("failed", "5.1.1", "550 no such user", "Message-ID: " + id));
        watch("secret");
        until(() -> states().equals(List.of("SET_ASIDE", "SET_ASIDE", "SET_ASIDE")));

        assertThat(page(letter)).contains("bounced", "5.1.1 550 no such user");
        assertThat(page("/holding")).doesNotContain("Report on your mail");
    }

    @Test
    void a_report_that_returns_nothing_is_known_by_what_it_answers() throws Exception {
        post.opens();
        String letter = sent();
        String id = post.mails().get(0).getMessageID();
        deliver(IntakeTest.bytes(new String(report("delivered", "2.0.0", "250 taken", "Subject: Our answer"))
                .replace("MIME-Version", "In-Reply-To: " + id + "\r\nMIME-Version")));
        deliver(report("failed", "5.1.1", "550 no such user", "Message-ID: <somebody-elses@example.org>"));
        watch("secret");
        until(() -> states().equals(List.of("SET_ASIDE", "HELD")));

        assertThat(page(letter)).contains("delivered", "2.0.0 250 taken").doesNotContain("bounced");
        assertThat(page("/holding")).contains("It is a report on the delivery of a mail: nobody wrote it.");
    }

    @Test
    void an_automatic_reply_to_a_letter_is_said_to_be_one_and_an_answer_of_a_person_is_filed() throws Exception {
        post.opens();
        String letter = sent();
        String id = post.mails().get(0).getMessageID();
        String answer = new String(mail("away", "Automatic reply: Our answer"))
                .replace("MIME-Version", "In-Reply-To: " + id + "\r\nAuto-Submitted: auto-replied\r\nMIME-Version");
        deliver(IntakeTest.bytes(answer));
        deliver(IntakeTest.bytes(new String(mail("answer", "Re: Our answer"))
                .replace("MIME-Version", "In-Reply-To: " + id + "\r\nMIME-Version")));
        watch("secret");
        until(() -> states().equals(List.of("HELD", "FILED")));

        assertThat(page("/holding")).contains("It is an automatic reply: nobody wrote it.");
        assertThat(page(letter))
                .contains("An automatic reply", "Nobody wrote it: it is no answer, and starts nothing.");
        assertThat(cabinet.facts(concern, "letter")).hasSize(2);
    }

    @Test
    void fifty_ugly_mails_go_through_one_line() throws Exception {
        List<Corpus.Ugly> corpus = Corpus.of(50);
        int delivered = 0;
        for (Corpus.Ugly ugly : corpus) {
            deliver(ugly.bytes());
            delivered++;
        }
        int all = delivered;
        watch("secret");
        until(() -> mailboxes.all().stream().anyMatch(mailbox -> mailbox.taken() == all));

        assertThat(states()).doesNotContain("RECEIVED");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://a@b/INBOX?password-file=x, begins with imaps",
        "imaps://b/INBOX?password-file=x, names a user and a host",
        "imaps://a@b/INBOX, Say password-file",
    })
    void a_wrong_address_is_told(String written, String told) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> MailboxAddress.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told);
    }
}
