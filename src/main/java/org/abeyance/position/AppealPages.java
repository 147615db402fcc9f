package org.abeyance.position;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** Takes a concern to a tribunal: a stage of its own, with a clock of its own. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class AppealPages {

    record Form(Concern concern, AppealForm form, Problems problems) implements TemplateInstance {}

    private final Appeals appeals;
    private final Concerns concerns;
    private final SignedIn signedIn;

    AppealPages(Appeals appeals, Concerns concerns, SignedIn signedIn) {
        this.appeals = appeals;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/appeals/new")
    public TemplateInstance form(String ref) {
        return new Form(get(ref), AppealForm.blank(signedIn.today()), Problems.none());
    }

    @POST
    @Path("{ref}/appeals")
    public Response appeal(String ref, @BeanParam AppealForm form) {
        return Answer.to(
                () -> {
                    appeals.appeal(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), form.read());
                    return "/concerns/" + ref;
                },
                problems -> new Form(get(ref), form, problems));
    }

    private Concern get(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }
}
