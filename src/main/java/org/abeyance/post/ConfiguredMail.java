package org.abeyance.post;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings under {@code abeyance.mail}. */
@ApplicationScoped
@DefaultBean
class ConfiguredMail implements MailSettings {

    private static final InternetAddress NOBODY = Addresses.read("abeyance@localhost");

    private final Optional<MailServer> server;
    private final InternetAddress from;
    private final Optional<String> replyAddress;
    private final boolean isPlusAddressed;
    private final int workers;
    private final Duration claim;

    ConfiguredMail(
            @ConfigProperty(name = "abeyance.mail.host") Optional<String> host,
            @ConfigProperty(name = "abeyance.mail.port") Optional<Integer> port,
            @ConfigProperty(name = "abeyance.mail.tls", defaultValue = "starttls") MailServer.Tls tls,
            @ConfigProperty(name = "abeyance.mail.user") Optional<String> user,
            @ConfigProperty(name = "abeyance.mail.password") Optional<String> password,
            @ConfigProperty(name = "abeyance.mail.password-file") Optional<Path> passwordFile,
            @ConfigProperty(name = "abeyance.mail.from") Optional<String> from,
            @ConfigProperty(name = "abeyance.mail.reply-address") Optional<String> replyAddress,
            @ConfigProperty(name = "abeyance.mail.plus-address", defaultValue = "true") boolean plusAddress,
            @ConfigProperty(name = "abeyance.mail.timeout", defaultValue = "1M") Duration timeout,
            @ConfigProperty(name = "abeyance.mail.workers", defaultValue = "2") int workers,
            @ConfigProperty(name = "abeyance.mail.claim", defaultValue = "1M") Duration claim) {
        if (host.isPresent() && from.isEmpty()) {
            throw new IllegalStateException("abeyance.mail.host is set, so abeyance.mail.from (ABEYANCE_MAIL_FROM)"
                    + " must be, too: no mail goes out without a sender");
        }
        Optional<MailServer.Login> login = user.map(name -> new MailServer.Login(
                name,
                () -> passwordFile.map(ConfiguredMail::read).or(() -> password).orElse("")));
        this.server = host.map(name -> new MailServer(name, port.orElse(tls.port()), tls, login, timeout));
        this.from = from.map(Addresses::read).orElse(NOBODY);
        this.replyAddress = replyAddress.map(address -> Addresses.read(address).getAddress());
        this.isPlusAddressed = plusAddress;
        this.workers = workers;
        this.claim = claim;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("abeyance.mail.password-file can not be read", unreadable);
        }
    }

    @Override
    public Optional<MailServer> server() {
        return server;
    }

    @Override
    public InternetAddress from() {
        return from;
    }

    @Override
    public Optional<String> replyAddress() {
        return replyAddress;
    }

    @Override
    public boolean isPlusAddressed() {
        return isPlusAddressed;
    }

    @Override
    public int workers() {
        return workers;
    }

    @Override
    public Duration claim() {
        return claim;
    }
}
