package org.abeyance.intake;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertificateException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/** Why a mailbox can not be read, as whoever set it up understands it; what the library said stands in the log. */
final class Trouble {

    private static final Map<Class<? extends Throwable>, Function<MailboxAddress, String>> KNOWN =
            new LinkedHashMap<>();

    static {
        KNOWN.put(
                AuthenticationFailedException.class,
                address -> address.host() + " does not let " + address.user() + " in with this "
                        + (address.isToken() ? "token" : "password"));
        KNOWN.put(FolderNotFoundException.class, address -> "it has no folder " + address.folder());
        KNOWN.put(UnknownHostException.class, address -> "nobody knows a host " + address.host());
        KNOWN.put(
                ConnectException.class, address -> "nobody answers at " + address.host() + ", port " + address.port());
        KNOWN.put(SocketTimeoutException.class, address -> address.host() + " took too long to answer");
        KNOWN.put(
                CertificateException.class,
                address -> "the certificate of " + address.host() + " is not to be trusted, so nothing was said to it");
        KNOWN.put(SSLException.class, address -> "no TLS came about with " + address.host());
        KNOWN.put(NoSuchFileException.class, address -> "a file that its setting names can not be read");
    }

    private Trouble() {}

    static String of(Throwable failed, MailboxAddress address) {
        String said = Optional.ofNullable(failed.getMessage())
                .map(String::strip)
                .orElse(failed.getClass().getSimpleName());
        return KNOWN.entrySet().stream()
                .filter(known -> isCausedBy(failed, known.getKey()))
                .map(known -> known.getValue().apply(address))
                .findFirst()
                .map(sentence -> Character.toUpperCase(sentence.charAt(0))
                        + sentence.substring(1)
                        + (sentence.contains("file") ? "." : ". It said: " + said))
                .orElse(said);
    }

    private static boolean isCausedBy(Throwable failed, Class<? extends Throwable> cause) {
        for (Throwable at = failed; at != null && at != at.getCause(); at = at.getCause()) {
            if (cause.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
