package org.abeyance.keeping;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Cursor;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** What may be destroyed, what somebody proposed to destroy, and what was destroyed. */
@Path("/destructions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class DestructionPages {

    /** The list, with how much of no concern is over its time; {@code next} is empty on the last page of the others. */
    record Index(
            List<Outlived> outlived,
            int unfiled,
            String next,
            List<Destruction> proposed,
            List<Destruction> ended,
            boolean mayPropose,
            ZoneId zone)
            implements TemplateInstance {}

    /** One of them: while it waits the form to do or refuse it, afterwards the tombstones. */
    record One(
            Destruction destruction,
            boolean mayCarryOut,
            boolean mayRefuse,
            boolean isOwn,
            String reason,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    private static final int PAGE = 50;
    private static final int LATEST = 100;

    private final Destructions destructions;
    private final OutlivedReader outlived;
    private final UnfiledMail unfiled;
    private final SignedIn signedIn;

    DestructionPages(Destructions destructions, OutlivedReader outlived, UnfiledMail unfiled, SignedIn signedIn) {
        this.destructions = destructions;
        this.outlived = outlived;
        this.unfiled = unfiled;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery String after) {
        Reader reader = signedIn.reader();
        OutlivedReader.Found found = outlived.page(signedIn.stamp().day(), Cursor.read(after), PAGE, reader);
        return new Index(
                found.concerns(),
                unfiled.isHeld()
                        ? 0
                        : unfiled.over(signedIn.stamp().day(), Destructions.MOST)
                                .size(),
                found.next().map(cursor -> "/destructions?after=" + cursor).orElse(""),
                destructions.proposed(reader, LATEST),
                destructions.ended(reader, LATEST),
                reader.isCaseworker() || reader.isAdministrator(),
                reader.zone());
    }

    @GET
    @Path("{ref}")
    public TemplateInstance one(String ref) {
        return page(ref, "", Problems.none());
    }

    private One page(String ref, String reason, Problems problems) {
        Reader reader = signedIn.reader();
        Destruction destruction = destructions.get(new DestructionRef(ref), reader);
        boolean own = destruction.proposedBy().equals(reader.ref());
        return new One(
                destruction,
                destruction.isProposed() && reader.is(Role.APPROVER) && !own,
                destruction.isProposed()
                        && (reader.isCaseworker() || reader.isAdministrator() || reader.is(Role.APPROVER)),
                own,
                reason,
                reader.zone(),
                problems);
    }

    @POST
    @Path("{ref}/completion")
    @RolesAllowed(Role.Name.APPROVER)
    public Response carryOut(String ref) {
        return Answer.to(
                () -> {
                    destructions.carryOut(signedIn.stamp(), signedIn.reader(), new DestructionRef(ref));
                    return "/destructions/" + ref;
                },
                problems -> page(ref, "", problems));
    }

    @POST
    @Path("{ref}/refusal")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR})
    public Response refuse(String ref, @RestForm String reason) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String why = reading.text("reason", reason, 2_000);
                    reading.done();
                    destructions.refuse(signedIn.stamp(), signedIn.reader(), new DestructionRef(ref), why);
                    return "/destructions/" + ref;
                },
                problems -> page(ref, reason, problems));
    }
}
