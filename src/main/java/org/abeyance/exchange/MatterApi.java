package org.abeyance.exchange;

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
import org.abeyance.Refused;
import org.abeyance.concern.ConcernRef;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** Matter files in and out, for programs. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
public class MatterApi {

    private final Matters matters;
    private final MatterWriter writer;
    private final SignedIn signedIn;

    MatterApi(Matters matters, MatterWriter writer, SignedIn signedIn) {
        this.matters = matters;
        this.writer = writer;
        this.signedIn = signedIn;
    }

    /** The concern's reference, and how many events became what. */
    public record Answer(String reference, Added added) {}

    /**
     * Takes a matter file in: 201 where it added a concern or events, 200 with zeros where all of it was known, 422 with the
     * path of each wrong field where it is broken; then nothing of it is kept.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response take(JsonNode file) {
        if (file == null) {
            throw Refused.at("", "A matter file is one JSON object.");
        }
        Matters.Taken taken = matters.take(signedIn.stamp(), signedIn.reader(), file);
        boolean added = taken.opened() || !taken.added().equals(Added.NOTHING);
        return Response.status(added ? Response.Status.CREATED : Response.Status.OK)
                .entity(new Answer(taken.reference(), taken.added()))
                .build();
    }

    /** A concern as a matter file: the facts believed today, each date as given. */
    @GET
    @Path("{ref}")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public JsonNode give(@PathParam("ref") String ref) {
        return writer.write(signedIn.stamp(), new ConcernRef(ref), signedIn.reader());
    }
}
