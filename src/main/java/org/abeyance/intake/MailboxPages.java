package org.abeyance.intake;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** How it is with the watched mailboxes: the last contact and the last error of each. */
@Path("/settings/mailboxes")
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.CASEWORKER})
public class MailboxPages {

    record Index(List<Mailbox> mailboxes, Instant now, ZoneId zone) implements TemplateInstance {}

    private final Mailboxes mailboxes;
    private final SignedIn signedIn;

    MailboxPages(Mailboxes mailboxes, SignedIn signedIn) {
        this.mailboxes = mailboxes;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return new Index(mailboxes.all(), signedIn.now(), signedIn.reader().zone());
    }
}
