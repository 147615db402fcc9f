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
        watch = new MailboxWatch(
                MailboxAddress.parse("imap://privacy%40linkedin.example@localhost:"
                        + server.getImap().getPort() + "/INBOX?tls=none&password-file=" + secret),
                mailboxes,
                arrivals,
                filing,
                today);
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
