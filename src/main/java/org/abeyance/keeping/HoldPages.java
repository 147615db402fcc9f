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
import org.abeyance.Missing;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** The legal holds of one concern. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class HoldPages {

    /** All of them, with the forms for those who may open and lift. */
    record Holds(Concern concern, List<LegalHold> holds, String reason, ZoneId zone, Problems problems)
            implements TemplateInstance {}

    private final Concerns concerns;
    private final LegalHolds holds;
    private final SignedIn signedIn;

    HoldPages(Concerns concerns, LegalHolds holds, SignedIn signedIn) {
        this.concerns = concerns;
        this.holds = holds;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/holds")
    public TemplateInstance holds(String ref) {
        return page(ref, "", Problems.none());
    }

    private Holds page(String ref, String reason, Problems problems) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        return new Holds(concern, holds.of(concern), reason, signedIn.reader().zone(), problems);
    }

    @POST
    @Path("{ref}/holds")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public Response open(String ref, @RestForm String reason) {
        return Answer.to(
                () -> {
                    holds.open(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), why(reason));
                    return "/concerns/" + ref + "/holds";
                },
                problems -> page(ref, reason, problems));
    }

    @POST
    @Path("{ref}/holds/{id}/end")
    @RolesAllowed(Role.Name.APPROVER)
    public Response lift(String ref, String id, @RestForm String reason) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Missing.of("legal hold " + id);
        }
        return Answer.to(
                () -> {
                    holds.lift(
                            signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), Long.parseLong(id), why(reason));
                    return "/concerns/" + ref + "/holds";
                },
                problems -> page(ref, reason, problems));
    }

    private static String why(String typed) {
        Reading reading = new Reading();
        String reason = reading.text("reason", typed, 2_000);
        reading.done();
        return reason;
    }
}
