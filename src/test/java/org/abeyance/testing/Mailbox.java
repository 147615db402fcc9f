package org.abeyance.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.abeyance.post.Deliveries;
import org.abeyance.post.MailServer;
import org.abeyance.post.MailSettings;

/**
 * Where the mails of all stories arrive, over real SMTP. There is none until a story opens it, and nothing is delivered
 * until a story says so.
 */
@ApplicationScoped
public class Mailbox implements MailSettings {

    private final Deliveries deliveries;
    private Optional<MailServer> server = Optional.empty();
    private GreenMail green;

    Mailbox(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** From now on there is a mail server, which keeps what it gets. */
    public void opens() {
        shuts();
        green = new GreenMail(ServerSetup.SMTP.dynamicPort());
        green.start();
        goesTo(green.getSmtp().getPort(), Duration.ofSeconds(20));
    }

    /** From now on mail goes to this port of this machine. */
    public void goesTo(int port, Duration patience) {
        server = Optional.of(new MailServer("localhost", port, MailServer.Tls.NONE, Optional.empty(), patience));
    }

    /** As if none had ever been set. */
    public void shuts() {
        server = Optional.empty();
        if (green != null) {
            green.stop();
            green = null;
        }
    }

    /** Delivers what is due. */
    public int delivers() {
        return deliveries.work();
    }

    /** What has arrived, in its order. */
    public List<MimeMessage> mails() {
        return List.of(green.getReceivedMessages());
    }

    @Override
    public Optional<MailServer> server() {
        return server;
    }

    @Override
    public InternetAddress from() {
        try {
            return new InternetAddress("Abeyance <abeyance@abeyance.example>");
        } catch (AddressException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public Optional<String> replyAddress() {
        return Optional.of("legal@abeyance.example");
    }

    @Override
    public boolean isPlusAddressed() {
        return true;
    }

    @Override
    public int workers() {
        return 0;
    }

    @Override
    public Duration claim() {
        return Duration.ofMinutes(1);
    }
}
