package org.abeyance.operation;

import io.quarkus.qute.TemplateInstance;
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
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** The backups of the embedded database: which there are, and one more now. None can be fetched from here. */
@Path("/backups")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class BackupPages {

    /** Those that are there; {@code folder} is empty where nobody has said where they go. */
    record Index(boolean ours, String folder, List<Backups.Made> made, Problems problems) implements TemplateInstance {}

    private final Backups backups;
    private final SignedIn signedIn;

    BackupPages(Backups backups, SignedIn signedIn) {
        this.backups = backups;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return index(Problems.none());
    }

    private Index index(Problems problems) {
        return new Index(
                backups.areOurs(),
                backups.folder().map(java.nio.file.Path::toString).orElse(""),
                backups.made(),
                problems);
    }

    @POST
    public Response make() {
        return Answer.to(
                () -> {
                    backups.make(signedIn.stamp());
                    return "/backups";
                },
                this::index);
    }
}
