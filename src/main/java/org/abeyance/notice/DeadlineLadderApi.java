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
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineRef;
import org.abeyance.deadline.Deadlines;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** The ladder of one deadline, for programs. */
@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class DeadlineLadderApi {

    private final Ladders ladders;
    private final Deadlines deadlines;
    private final SignedIn signedIn;

    DeadlineLadderApi(Ladders ladders, Deadlines deadlines, SignedIn signedIn) {
        this.ladders = ladders;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
    }

    /** Whom one deadline reminds, and when. */
    @GET
    @Path("{ref}/ladder")
    public LadderAnswer ofDeadline(String ref) {
        Deadline deadline = deadlines.get(new DeadlineRef(ref), signedIn.reader());
        return LadderAnswer.of(ladders.of(deadline), ladders.choicesFor(deadline));
    }

    /** Chooses it for one deadline; an empty list lets it follow its rule's again. */
    @POST
    @Path("{ref}/ladder")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response choose(String ref, JsonNode body) {
        DeadlineRef known = new DeadlineRef(ref);
        deadlines.get(known, signedIn.reader());
        ladders.choose(signedIn.stamp(), signedIn.reader(), known, LadderAnswer.read(body));
        return Response.created(URI.create("/api/v1/deadlines/" + ref + "/ladder"))
                .entity(ofDeadline(ref))
                .build();
    }
}
