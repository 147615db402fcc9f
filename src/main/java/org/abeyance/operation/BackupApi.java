package org.abeyance.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** The backups of the embedded database, for programs. The files themselves stay on the machine. */
@Path("/api/v1/backups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class BackupApi {

    /** A backup: its name in the folder of the settings, and its size in bytes. */
    public record Told(String name, long bytes) {}

    /** Those that are there, the latest first. */
    public record All(List<Told> backups) {}

    private final Backups backups;
    private final SignedIn signedIn;

    BackupApi(Backups backups, SignedIn signedIn) {
        this.backups = backups;
        this.signedIn = signedIn;
    }

    @GET
    public All all() {
        return new All(backups.made().stream()
                .map(made -> new Told(made.name(), made.bytes()))
                .toList());
    }

    /** Makes one now and answers when it is whole: name, bytes and SHA-256. */
    @POST
    public Response make() {
        return Response.status(Response.Status.CREATED)
                .entity(backups.make(signedIn.stamp()))
                .build();
    }
}
