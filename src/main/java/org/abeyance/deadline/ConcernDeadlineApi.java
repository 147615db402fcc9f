package org.abeyance.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** The deadlines of one concern for programs, and starting one. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ConcernDeadlineApi {

    private final Concerns concerns;
    private final Deadlines deadlines;
    private final DeadlineNames names;
    private final SignedIn signedIn;

    ConcernDeadlineApi(Concerns concerns, Deadlines deadlines, DeadlineNames names, SignedIn signedIn) {
        this.concerns = concerns;
        this.deadlines = deadlines;
        this.names = names;
        this.signedIn = signedIn;
    }

    /** All of one concern, the next first. */
    public record Listed(List<DeadlineAnswer> deadlines) {}

    @GET
    @Path("{ref}/deadlines")
    public Listed list(@PathParam("ref") String ref) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        return new Listed(deadlines.of(concern).stream().map(this::told).toList());
    }

    /** By a rule ({@code rule}, {@code trigger}, ...) or as {@code typed: {on, reason}}. */
    @POST
    @Path("{ref}/deadlines")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response start(@PathParam("ref") String ref, JsonNode body) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        DeadlineBody.Start asked = new DeadlineBody(body).start();
        NewDeadline wanted =
                names.resolved(asked.wanted(), asked.regulator(), asked.letter(), concern, signedIn.reader());
        Deadline deadline = deadlines.start(signedIn.stamp(), concern, wanted);
        return Response.created(URI.create("/api/v1/deadlines/" + deadline.ref()))
                .entity(told(deadline))
                .build();
    }

    private DeadlineAnswer told(Deadline deadline) {
        return DeadlineAnswer.of(deadline, signedIn.today());
    }
}
