package org.abeyance.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** The ladder of a rule, for programs. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class RuleLadderApi {

    private final Ladders ladders;
    private final SignedIn signedIn;

    RuleLadderApi(Ladders ladders, SignedIn signedIn) {
        this.ladders = ladders;
        this.signedIn = signedIn;
    }

    /** Whom the dates of a rule remind, and when. */
    @GET
    @Path("{id}/ladder")
    public LadderAnswer ofRule(String id) {
        return LadderAnswer.of(ladders.ofRule(id), ladders.choicesFor(id));
    }

    /** Chooses it for all deadlines of a rule that have none of their own; an empty list lets them follow ours again. */
    @POST
    @Path("{id}/ladder")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response chooseForRule(String id, JsonNode body) {
        ladders.ofRule(id);
        ladders.chooseForRule(signedIn.stamp(), id, LadderAnswer.read(body));
        return Response.created(URI.create("/api/v1/rules/" + id + "/ladder"))
                .entity(ofRule(id))
                .build();
    }
}
