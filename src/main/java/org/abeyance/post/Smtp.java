package org.abeyance.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.abeyance.post.Attempt.Outcome;
import org.abeyance.post.Result.Answer;
import org.abeyance.post.Result.Kind;
import org.abeyance.store.Content;
import org.abeyance.store.Contents;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jboss.logging.Logger;

/** Speaks to the mail server. */
@ApplicationScoped
class Smtp {

    private static final Logger LOG = Logger.getLogger(Smtp.class);
    /** What the library leaves out as it sends. */
    private static final String[] NOT_SENT = {"Bcc", "Content-Length"};

    private static final int CLOSING = 421;
    private static final int TOO_MANY = 552;
    private static final int OK = 300;
    private static final int FINAL = 500;

    private final MailSettings settings;
    private final Contents contents;

    Smtp(MailSettings settings, Contents contents) {
        this.settings = settings;
        this.contents = contents;
    }

    Line line(MailServer server) {
        return new Line(server);
    }

    /** One connection, opened when it is needed and kept for the next mail as long as all goes well. */
    final class Line implements AutoCloseable {

        private final MailServer server;
        private final Session session;
        private Transmission open;
        private MimeMessage last;

        private Line(MailServer server) {
            this.server = server;
            this.session = Session.getInstance(properties(server));
        }

        MailServer server() {
            return server;
        }

        /**
         * @param handingOver called right before the server is told that it has all; where it throws, the mail is not handed over
         */
        Result send(Posting posting, Runnable handingOver) {
            MimeMessage message;
            try {
                message = Composition.of(
                        posting, settings.from(), settings.answersTo(posting.answersTo()), session, contents);
                last = message;
            } catch (MessagingException broken) {
                return Result.without(Outcome.NOT_COMPOSED, String.valueOf(broken.getMessage()));
            }
            try {
                connect();
            } catch (MessagingException unreachable) {
                close();
                return Result.without(Outcome.UNREACHABLE, said(unreachable));
            }
            Result result = send(message, posting, handingOver);
            if (result.outcome() != Outcome.ACCEPTED) {
                close();
            }
            return result;
        }

        /** The mail that was sent last, as it went over the wire. */
        Content keep(Instant at) {
            try {
                Path copy = Files.createTempFile("abeyance-", ".sent");
                try {
                    try (OutputStream out =
                            new CRLFOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
                        last.writeTo(out, NOT_SENT);
                    }
                    try (InputStream bytes = Files.newInputStream(copy)) {
                        return contents.keep(at, bytes, Long.MAX_VALUE);
                    }
                } finally {
                    Files.deleteIfExists(copy);
                }
            } catch (IOException | MessagingException broken) {
                throw new IllegalStateException("what was sent can not be kept", broken);
            }
        }

        private void connect() throws MessagingException {
            if (open != null && open.isConnected()) {
                return;
            }
            close();
            open = new Transmission(session);
            MailServer.Login login = server.login().orElse(null);
            open.connect(
                    server.host(),
                    server.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password().get());
        }

        private Result send(MimeMessage message, Posting posting, Runnable handingOver) {
            Address[] to = posting.to().stream().map(Addresses::read).toArray(Address[]::new);
            open.begins(handingOver);
            try {
                open.sendMessage(message, to);
                return Result.all(posting.to(), open.getLastServerResponse());
            } catch (SendFailedException answered) {
                return answered(answered, posting);
            } catch (MessagingException brokenOff) {
                return lost(said(brokenOff));
            }
        }

        private Result lost(String how) {
            return Result.without(open.isHandedOver() ? Outcome.IN_DOUBT : Outcome.BROKEN_OFF, how);
        }

        /** Some or all were not accepted: what the server said of each, and of the mail as a whole for the rest. */
        private Result answered(SendFailedException failed, Posting posting) {
            Map<String, Answer> answers = new HashMap<>();
            for (Exception next = failed; next instanceof MessagingException one; next = one.getNextException()) {
                if (one instanceof SMTPAddressFailedException of && isAnswer(of.getReturnCode())) {
                    answers.put(of.getAddress().getAddress(), rejected(of.getReturnCode(), said(of), true));
                }
            }
            for (Address address : orNone(failed.getValidSentAddresses())) {
                String accepted = open.getLastServerResponse();
                answers.put(((InternetAddress) address).getAddress(), new Answer(Kind.ACCEPTED, accepted, false));
            }
            String reply = said(failed);
            int code = failed instanceof SMTPSendFailedException whole ? whole.getReturnCode() : -1;
            if (code == CLOSING) {
                return Result.without(Outcome.UNREACHABLE, reply);
            }
            for (String rest : posting.to()) {
                if (!answers.containsKey(rest)) {
                    if (!isAnswer(code)) {
                        return lost(reply);
                    }
                    answers.put(rest, rejected(code, reply, false));
                }
            }
            return Result.of(reply, answers);
        }

        /** In the answer to a recipient 552 means "too many", so that it is worth trying again (RFC 5321, 4.5.3.1.10). */
        private static Answer rejected(int code, String line, boolean isForAddress) {
            boolean isFinal = code >= FINAL && !(isForAddress && code == TOO_MANY);
            return new Answer(isFinal ? Kind.REFUSED : Kind.PUT_OFF, line, isForAddress);
        }

        private static boolean isAnswer(int code) {
            return code > OK;
        }

        @Override
        public void close() {
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException goneAlready) {
                    LOG.debug("The mail server had gone already", goneAlready);
                }
                open = null;
            }
        }
    }

    private static Address[] orNone(Address[] addresses) {
        return addresses == null ? new Address[0] : addresses;
    }

    /** The line that tells most: the server's own, or that of the innermost cause. */
    private static String said(MessagingException failed) {
        Throwable told = failed;
        boolean isServers = failed instanceof SendFailedException || failed instanceof AuthenticationFailedException;
        while (!isServers && told.getCause() != null && told.getCause() != told) {
            told = told.getCause();
        }
        String line = String.valueOf(told.getMessage()).strip();
        return isServers || told == failed ? line : told.getClass().getSimpleName() + ": " + line;
    }

    private Properties properties(MailServer server) {
        Properties properties = new Properties();
        String patience = String.valueOf(server.patience().toMillis());
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.tls() == MailServer.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.tls() == MailServer.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.tls() == MailServer.Tls.ALWAYS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", Addresses.domain(settings.from().getAddress()));
        properties.put("mail.smtp.dsn.notify", "SUCCESS,FAILURE");
        properties.put("mail.smtp.dsn.ret", "HDRS");
        properties.put(
                "mail.smtp.from",
                settings.replyAddress().orElseGet(() -> settings.from().getAddress()));
        return properties;
    }
}
