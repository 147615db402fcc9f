package org.abeyance.status;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.concern.Then;
import org.abeyance.decision.ResumeReader;
import org.abeyance.decision.ResumeView;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Activity;
import org.abeyance.register.Register;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** One practice on one platform: where it stands, how that came, every decision and position with its source. */
@Path("/activities")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ActivityPages {

    /** One activity as of a day. */
    record One(ActivityView view, List<ResumeReader.Line> resumes, StatusPages.Asked asked, Problems problems)
            implements TemplateInstance {}

    private final ActivityReader activities;
    private final ResumeReader resumes;
    private final Register register;
    private final SignedIn signedIn;

    ActivityPages(ActivityReader activities, ResumeReader resumes, Register register, SignedIn signedIn) {
        this.resumes = resumes;
        this.activities = activities;
        this.register = register;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{slug}")
    public Object one(String slug, @QueryParam("asOf") String asOf, @QueryParam("knownOn") String knownOn) {
        Activity activity = activities.known(register.activity(slug), signedIn.reader());
        try {
            Then then = StatusApi.thenOf(asOf, knownOn, signedIn);
            StatusPages.Asked asked = StatusPages.asked(then, knownOn, signedIn);
            return new One(activities.view(activity, then, signedIn.reader()), asked(activity), asked, Problems.none());
        } catch (Refused refused) {
            Then today = StatusApi.thenOf("", "", signedIn);
            StatusPages.Asked asked = new StatusPages.Asked(StatusPages.typed(asOf), StatusPages.typed(knownOn), false);
            return Answer.refused(new One(
                    activities.view(activity, today, signedIn.reader()), asked(activity), asked, Problems.of(refused)));
        }
    }

    /** What was proposed and does not count yet, as of now: nothing for who only reads. */
    private List<ResumeReader.Line> asked(Activity activity) {
        return resumes.about(activity, signedIn.reader(), signedIn.stamp()).stream()
                .filter(line -> line.state() == ResumeView.State.PROPOSED || line.state() == ResumeView.State.WAITING)
                .toList();
    }
}
