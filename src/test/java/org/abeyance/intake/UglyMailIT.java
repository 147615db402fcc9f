package org.abeyance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.abeyance.intake.mail.Corpus;
import org.abeyance.intake.mail.Samples;
import org.abeyance.testing.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three hundred ugly mails, and a signed one with forty megabytes in it, come into the mailbox of a real process that has 512
 * MB: all are kept, and each is filed, set aside or held with its reason.
 */
class UglyMailIT {

    static final int UGLY = 300;
    static final int LARGE = 40 * 1024 * 1024;
    static final String TOKEN = "ugly-0123456789-ugly-0123456789-ugly";
    static final String MEMORY = "-Xmx512m";

    @TempDir
    Path folder;

    final GreenMail server = new GreenMail(new ServerSetup(0, null, "imap"));

    void deliver(GreenMailUser user, byte[] mail) {
        try {
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(user)
                    .appendMessage(
                            new MimeMessage(
                                    jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(mail)),
                            new Flags(),
                            new Date());
        } catch (MessagingException | FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void nothing_ugly_or_large_stops_the_intake() throws Exception {
        server.start();
        GreenMailUser user = server.setUser("privacy@mail.example", "privacy", "secret");
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        try (App app = App.start(Map.of(
                "JAVA_TOOL_OPTIONS",
                MEMORY,
                "ABEYANCE_DATA_DIR",
                folder.toString(),
                "ABEYANCE_BOOTSTRAP_TOKEN",
                TOKEN,
                "ABEYANCE_MAILBOX_URLS",
                "imap://privacy@localhost:" + server.getImap().getPort() + "/INBOX?tls=none&password-file="
                        + secret))) {
            String concern = concern(app);
            Corpus.of(UGLY).forEach(ugly -> deliver(user, ugly.bytes()));
            deliver(user, Samples.signedWith("A large one", LARGE));
            deliver(user, Samples.signed("The last one [" + concern + "]"));
            awaitTheLast(app, concern);
            assertThat(app.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(app.log()).doesNotContain("ERROR", "OutOfMemoryError", "can not be read");
        } finally {
            server.stop();
        }
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("abeyance"), "abeyance", "")) {
            assertThat(number(connection, "select last_uid from mailbox")).isEqualTo(UGLY + 2);
            assertThat(number(
                            connection,
                            "select count(*) from arrival where state = 'RECEIVED' or state = 'HELD' and reason = ''"))
                    .isZero();
            assertThat(number(connection, "select max(size) from content"))
                    .as("the large one with all that is around it")
                    .isGreaterThan(LARGE * 4L / 3);
            assertThat(number(
                            connection,
                            "select count(*) from arrival where (subject = 'A large one' or subject like 'The last one%')"
                                    + " and signer like '%The signature fits%'"))
                    .isEqualTo(2);
        }
    }

    private static String concern(App app) {
        String body = """
                {"title": "Training", "summary": "", "kind": "ENGAGEMENT", "opened": "2024-09-06", "organisation": "LinkedIn",
                 "practice": "Training", "platforms": ["LinkedIn"], "jurisdictions": ["UK"], "regulators": ["ICO"]}
                """;
        HttpResponse<String> answer = app.send(app.at("/api/v1/concerns")
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");
    }

    /** They are taken in one after the other: when the last is filed, all are there. */
    private static void awaitTheLast(App app, String concern) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        HttpRequest letters = app.at("/api/v1/concerns/" + concern + "/letters")
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        while (!app.send(letters).body().contains("The last one")) {
            assertThat(System.nanoTime()).as("the last one is filed").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
