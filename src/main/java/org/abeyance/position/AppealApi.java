package org.abeyance.position;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.FactBody;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Reference;

/** Takes a concern to a tribunal, for programs. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CASEWORKER)
public class AppealApi {

    /** To whom, from when, against what; what the tribunal asks by {@code due}, and by which rule. */
    public record Body(String tribunal, String on, String what, String due, String dueReason) {}

    private final Appeals appeals;
    private final SignedIn signedIn;

    AppealApi(Appeals appeals, SignedIn signedIn) {
        this.appeals = appeals;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{ref}/appeals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response appeal(String ref, Body sent) {
        Body body = FactBody.required(sent);
        AppealForm form = new AppealForm(body.tribunal, body.on, body.what, body.due, body.dueReason);
        appeals.appeal(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), form.read());
        return Reference.created(ref);
    }
}
