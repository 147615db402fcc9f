package org.abeyance.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.abeyance.audit.Stamp;

/** Who is at the door and when: the clock is read here, once per request, and nowhere further in. */
@RequestScoped
public class SignedIn {

    /** The attribute of the security identity under which sign-in and tokens leave the reader. */
    public static final String READER = "org.abeyance.reader";

    /** The scopes of the token, where a program calls. */
    static final String SCOPES = "org.abeyance.scopes";

    /** The number of the device, where a browser asks. */
    static final String DEVICE = "org.abeyance.device";

    private final SecurityIdentity identity;
    private final Instant now;

    SignedIn(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Nobody, on the few doors that are open to all. */
    public Optional<Reader> anybody() {
        return Optional.ofNullable(identity.getAttribute(READER));
    }

    public Reader reader() {
        return anybody().orElseThrow(() -> new IllegalStateException("a door for people let nobody in"));
    }

    /** The device this request came from; none for a program. */
    public Optional<Long> device() {
        return Optional.ofNullable(identity.getAttribute(DEVICE));
    }

    /** What the token is for; nothing for a browser, whose person may do all they may. */
    Optional<Set<Scope>> scopes() {
        return Optional.ofNullable(identity.getAttribute(SCOPES));
    }

    public Stamp stamp() {
        return reader().stamp(now);
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return reader().today(now);
    }
}
