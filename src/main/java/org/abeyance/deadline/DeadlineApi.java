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
import org.abeyance.deadline.law.Entry;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** One deadline for programs, and what happens to its clock. */
@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class DeadlineApi {

    private final Deadlines deadlines;
    private final DeadlineNames names;
    private final SignedIn signedIn;

    DeadlineApi(Deadlines deadlines, DeadlineNames names, SignedIn signedIn) {
        this.deadlines = deadlines;
        this.names = names;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}")
    public DeadlineAnswer one(@PathParam("ref") String ref) {
        return told(deadlines.get(new DeadlineRef(ref), signedIn.reader()));
    }

    @POST
    @Path("{ref}/stops")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response stop(@PathParam("ref") String ref, JsonNode body) {
        return enter(ref, Entry.Kind.STOP, body);
    }

    @POST
    @Path("{ref}/restarts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response restart(@PathParam("ref") String ref, JsonNode body) {
        return enter(ref, Entry.Kind.RESTART, body);
    }

    @POST
    @Path("{ref}/extensions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response extend(@PathParam("ref") String ref, JsonNode body) {
        return enter(ref, Entry.Kind.EXTENSION, body);
    }

    @POST
    @Path("{ref}/completions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response meet(@PathParam("ref") String ref, JsonNode body) {
        return enter(ref, Entry.Kind.MET, body);
    }

    private Response enter(String ref, Entry.Kind kind, JsonNode body) {
        DeadlineRef known = new DeadlineRef(ref);
        Deadline deadline = deadlines.get(known, signedIn.reader());
        DeadlineBody.Line line = new DeadlineBody(body).entry(kind);
        NewEntry wanted = names.caused(line.wanted(), line.letter(), deadline.concern(), signedIn.reader());
        return created(deadlines.enter(signedIn.stamp(), signedIn.reader(), known, wanted));
    }

    private Response created(Deadline deadline) {
        return Response.created(URI.create("/api/v1/deadlines/" + deadline.ref()))
                .entity(told(deadline))
                .build();
    }

    private DeadlineAnswer told(Deadline deadline) {
        return DeadlineAnswer.of(deadline, signedIn.today());
    }
}
