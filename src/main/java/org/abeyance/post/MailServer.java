package org.abeyance.post;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The SMTP server that takes our mail.
 *
 * @param patience how long to wait for one answer of it
 */
public record MailServer(String host, int port, Tls tls, Optional<Login> login, Duration patience) {

    /** How the connection is kept from being read on the way. */
    public enum Tls {
        /** Begins in the clear and is refused unless it changes to TLS. */
        STARTTLS(587),
        /** TLS from the first byte. */
        ALWAYS(465),
        /** In the clear: for a server on the same machine. */
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }

        int port() {
            return port;
        }
    }

    /**
     * @param password read at every connection, so that a file may change while the program runs
     */
    public record Login(String user, Supplier<String> password) {

        @Override
        public String toString() {
            return user;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
