package org.abeyance.response;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Reading;

/** The responses of one concern for programs, and beginning one. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ConcernResponseApi {

    /** All of one concern, the newest first. */
    public record Listed(List<ResponseTold> responses) {}

    private final Responses responses;
    private final ResponseReader sheets;
    private final Concerns concerns;
    private final SignedIn signedIn;

    ConcernResponseApi(Responses responses, ResponseReader sheets, Concerns concerns, SignedIn signedIn) {
        this.responses = responses;
        this.sheets = sheets;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/responses")
    public Listed list(String ref) {
        return new Listed(responses.of(get(ref)).stream().map(this::told).toList());
    }

    @POST
    @Path("{ref}/responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public jakarta.ws.rs.core.Response start(String ref, ResponseApi.Body body) {
        Concern concern = get(ref);
        ResponseForm form = ResponseApi.required(body).form();
        Reading reading = new Reading();
        String title = form.titled(reading);
        NewEdition wanted = form.edition(reading);
        reading.done();
        Response begun = responses.start(signedIn.stamp(), signedIn.reader(), concern, title, wanted);
        return jakarta.ws.rs.core.Response.status(201).entity(told(begun)).build();
    }

    private Concern get(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }

    private ResponseTold told(Response response) {
        return ResponseTold.of(sheets.sheet(response, signedIn.reader()));
    }
}
