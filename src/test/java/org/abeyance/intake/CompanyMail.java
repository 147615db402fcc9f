package org.abeyance.intake;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.abeyance.testing.Mailbox;
import org.abeyance.testing.Today;

/** A real mail server with a mailbox of the company, which is watched: mail comes and goes over SMTP and is fetched over IMAP. */
@ApplicationScoped
public class CompanyMail {

    private static final String ADDRESS = "legal@linkedin.example";

    private final Mailboxes mailboxes;
    private final Arrivals arrivals;
    private final Filing filing;
    private final Today today;
    private final Mailbox post;
    private GreenMail server;
    private MailboxWatch watch;
    private Thread watching;

    CompanyMail(Mailboxes mailboxes, Arrivals arrivals, Filing filing, Today today, Mailbox post) {
        this.mailboxes = mailboxes;
        this.arrivals = arrivals;
        this.filing = filing;
        this.today = today;
        this.post = post;
    }

    /** From now on mail comes, is fetched, and goes out. */
    public void opens(Path folder) {
        server = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
        server.start();
        server.setUser(ADDRESS, ADDRESS, "secret");
        post.goesTo(server.getSmtp().getPort(), Duration.ofSeconds(20));
        Path secret = folder.resolve("secret");
        try {
            Files.writeString(secret, "secret");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        watch = new MailboxWatch(
                MailboxAddress.parse("imap://" + ADDRESS.replace("@", "%40") + "@localhost:"
                        + server.getImap().getPort() + "/INBOX?tls=none&password-file=" + secret),
                mailboxes,
                arrivals,
                filing,
                today);
        watching = new Thread(watch, "watch");
        watching.start();
    }

    /** Somebody sends this to the company. */
    public void comes(String mail) {
        Properties where = new Properties();
        where.put("mail.smtp.host", "localhost");
        where.put("mail.smtp.port", server.getSmtp().getPort());
        Session session = Session.getInstance(where);
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message =
                    new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What reached an address. */
    public List<MimeMessage> at(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Stream.of(message.getAllRecipients())
                    .anyMatch(one -> ((InternetAddress) one).getAddress().equals(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public void shuts() throws InterruptedException {
        if (server != null) {
            watch.close();
            watching.join(TimeUnit.SECONDS.toMillis(20));
            watch.letGo();
            server.stop();
            server = null;
        }
    }
}
