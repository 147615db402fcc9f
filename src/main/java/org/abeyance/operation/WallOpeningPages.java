package org.abeyance.operation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.WallOpening;
import org.abeyance.concern.Walls;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Into a wall in an emergency: two administrators, a typed reason; the custodians read of it. */
@Path("/wall-openings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class WallOpeningPages {

    /** What was asked and granted, and the form to ask. */
    record Index(List<WallOpening> openings, String self, String ref, String reason, ZoneId zone, Problems problems)
            implements TemplateInstance {}

    private final Walls walls;
    private final SignedIn signedIn;

    WallOpeningPages(Walls walls, SignedIn signedIn) {
        this.walls = walls;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        return index("", "", Problems.none());
    }

    private Index index(String ref, String reason, Problems problems) {
        return new Index(
                walls.openings(),
                signedIn.reader().ref(),
                ref,
                reason,
                signedIn.reader().zone(),
                problems);
    }

    @POST
    public Response ask(@RestForm String ref, @RestForm String reason) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String concern = reading.line("ref", ref, 20);
                    String why = reading.text("reason", reason, 2_000);
                    if (reading.isFine("ref") && !concern.matches("C-[0-9]{4}-[0-9]{3,9}")) {
                        reading.problem("ref", "A concern is called like C-2026-014.");
                    }
                    reading.done();
                    walls.askToOpen(signedIn.stamp(), signedIn.reader(), new ConcernRef(concern), why);
                    return "/wall-openings";
                },
                problems -> index(ref, reason, problems));
    }

    @POST
    @Path("{id}/grant")
    public Response grant(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Missing.of("wall opening " + id);
        }
        return Answer.to(
                () -> {
                    walls.grantOpening(signedIn.stamp(), signedIn.reader(), Long.parseLong(id));
                    return "/wall-openings";
                },
                problems -> index("", "", problems));
    }
}
