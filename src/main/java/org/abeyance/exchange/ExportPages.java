package org.abeyance.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.abeyance.concern.ConcernRef;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** A concern as a matter file, to take away. */
@Path("/concerns")
public class ExportPages {

    private final MatterWriter writer;
    private final SignedIn signedIn;

    ExportPages(MatterWriter writer, SignedIn signedIn) {
        this.writer = writer;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/matter.json")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Response give(@PathParam("ref") String ref) {
        ConcernRef concern = new ConcernRef(ref);
        return Response.ok(writer.write(signedIn.stamp(), concern, signedIn.reader()))
                .type(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"" + concern + ".json\"")
                .build();
    }
}
