package org.abeyance.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Activity;

/** One resume for programs: approved, declined, cleared, cancelled. The same rules as on the pages. */
@Path("/api/v1/resumes")
@Produces(MediaType.APPLICATION_JSON)
public class ResumeApi {

    private final Resumes resumes;
    private final ResumeReader reader;
    private final SignedIn signedIn;

    ResumeApi(Resumes resumes, ResumeReader reader, SignedIn signedIn) {
        this.resumes = resumes;
        this.reader = reader;
        this.signedIn = signedIn;
    }

    /** A resume as its owner may see it. */
    public record Told(
            String reference,
            String concern,
            List<String> activities,
            List<String> jurisdictions,
            LocalDate on,
            String text,
            String part,
            String decidedBy,
            String state,
            Optional<LocalDate> since,
            String proposedBy,
            List<HeldBy> heldBy) {

        static Told of(ResumeView view) {
            Resume resume = view.resume();
            return new Told(
                    resume.ref(),
                    view.concernSeen() ? resume.concern().ref() : "",
                    resume.activities().stream().map(Activity::slug).toList(),
                    resume.codes(),
                    resume.on(),
                    resume.text(),
                    resume.part(),
                    resume.decidedBy(),
                    view.state().name(),
                    view.since(),
                    view.proposed().byName(),
                    view.holds().stream()
                            .map(hold -> new HeldBy(hold.why().name(), hold.ref(), hold.sentence()))
                            .toList());
        }
    }

    public record HeldBy(String why, String fact, String sentence) {}

    public record Because(String reason) {}

    public record Overriding(String override) {}

    /** Whether it is cleared ({@code CLEAR}) or stopped ({@code STOP}); for a wall, that wall's concern. */
    public record Clearance(String says, String reason, String wall) {}

    @GET
    @Path("{resume}")
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Told told(String resume) {
        return Told.of(reader.view(new ResumeRef(resume), signedIn.reader(), signedIn.stamp()));
    }

    @POST
    @Path("{resume}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public Response approve(String resume, Overriding over) {
        String why =
                over == null || over.override() == null ? "" : over.override().strip();
        resumes.approve(signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), why);
        return created(resume);
    }

    @POST
    @Path("{resume}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.APPROVER)
    public Response decline(String resume, Because why) {
        resumes.decline(signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), reason(why));
        return created(resume);
    }

    @POST
    @Path("{resume}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public Response cancel(String resume, Because why) {
        resumes.cancel(signedIn.stamp(), signedIn.reader(), new ResumeRef(resume), reason(why));
        return created(resume);
    }

    @POST
    @Path("{resume}/clearance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Name.READER,
        Role.Name.CASEWORKER,
        Role.Name.APPROVER,
        Role.Name.ADMINISTRATOR,
        Role.Name.AUDITOR
    })
    public Response clear(String resume, Clearance said) {
        if (said == null || said.says() == null || !said.says().matches("CLEAR|STOP")) {
            throw Refused.at("says", "Say CLEAR or STOP.");
        }
        boolean clears = said.says().equals("CLEAR");
        String why = said.reason() == null ? "" : said.reason().strip();
        ResumeRef ref = new ResumeRef(resume);
        if (said.wall() == null) {
            resumes.clear(signedIn.stamp(), signedIn.reader(), ref, clears, why);
        } else {
            resumes.clearFor(signedIn.stamp(), signedIn.reader(), ref, said.wall(), clears, why);
        }
        return created(resume);
    }

    private static String reason(Because why) {
        return why == null || why.reason() == null ? "" : why.reason().strip();
    }

    private Response created(String resume) {
        return Response.created(URI.create("/api/v1/resumes/" + resume))
                .entity(told(resume))
                .build();
    }
}
