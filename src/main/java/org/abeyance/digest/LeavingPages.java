package org.abeyance.digest;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.abeyance.people.SignedIn;
import org.abeyance.web.SecretInAddress;

/**
 * Ends a digest without signing in: mail programs send the POST by themselves
 * (<a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</a>); following the link changes nothing, because scanners do.
 */
@Path("/digest/leave/{token}")
@PermitAll
public class LeavingPages {

    /** Asks, and after the POST says that it is so. */
    record Leave(String token, boolean isOff) implements TemplateInstance {}

    private final Digests digests;
    private final SignedIn signedIn;

    LeavingPages(Digests digests, SignedIn signedIn) {
        this.digests = digests;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance ask(String token) {
        return new Leave(token, digests.byToken(token).frequency() == Frequency.OFF);
    }

    @POST
    @SecretInAddress
    public TemplateInstance leave(String token) {
        digests.leave(signedIn.now(), token);
        return new Leave(token, true);
    }
}
