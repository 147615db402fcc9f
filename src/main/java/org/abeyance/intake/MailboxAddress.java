package org.abeyance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.abeyance.web.Trusting;

/**
 * A mailbox to be watched, as the operator wrote it:
 * {@code imaps://privacy%40example.org@imap.example.org/INBOX?password-file=/run/secrets/imap}.
 *
 * @param secured {@code imaps} from the first byte on; {@code imap} by STARTTLS, unless {@code tls=none} says otherwise
 * @param isToken whether the file holds an OAuth token rather than a password
 * @param trust certificates (PEM) that are believed instead of those that Java believes
 */
record MailboxAddress(
        boolean secured,
        boolean plain,
        String host,
        int port,
        String user,
        String folder,
        Path secret,
        boolean isToken,
        Optional<Path> trust) {

    /** @throws IllegalArgumentException with what is wrong, where it is no such address */
    static MailboxAddress parse(String written) {
        URI uri = URI.create(written.strip());
        boolean secured = "imaps".equals(uri.getScheme());
        if (!secured && !"imap".equals(uri.getScheme())) {
            throw new IllegalArgumentException("A mailbox begins with imaps:// or imap://.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() == null) {
            throw new IllegalArgumentException("A mailbox names a user and a host: imaps://user@host/INBOX.");
        }
        Map<String, String> said = said(uri.getRawQuery());
        Optional<String> token = Optional.ofNullable(said.get("token-file"));
        String secret = token.or(() -> Optional.ofNullable(said.get("password-file")))
                .orElseThrow(() -> new IllegalArgumentException("Say password-file= or token-file=."));
        String folder = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        return new MailboxAddress(
                secured,
                "none".equals(said.get("tls")),
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : secured ? 993 : 143,
                decoded(uri.getRawUserInfo()),
                folder.isEmpty() ? "INBOX" : folder,
                Path.of(secret),
                token.isPresent(),
                Optional.ofNullable(said.get("trust-file")).map(Path::of));
    }

    private static Map<String, String> said(String query) {
        Map<String, String> said = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] halves = pair.split("=", 2);
            said.put(halves[0], halves.length == 2 ? decoded(halves[1]) : "");
        }
        return said;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As people call it. */
    String name() {
        return user + " at " + host + ", " + folder;
    }

    String protocol() {
        return secured ? "imaps" : "imap";
    }

    /** Read anew at every contact, so that a new password or token needs no new start. */
    String password() {
        try {
            return Files.readString(secret).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.put(prefix + "connectiontimeout", "20000");
        properties.put(prefix + "timeout", "120000");
        properties.put(prefix + "writetimeout", "60000");
        properties.put(prefix + "fetchsize", "1048576");
        properties.put(prefix + "ignorebodystructuresize", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (!secured && !plain) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        trust.ifPresent(certificates -> properties.put(prefix + "ssl.socketFactory", Trusting.only(certificates)));
        if (isToken) {
            properties.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }
}
