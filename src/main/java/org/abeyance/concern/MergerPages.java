package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** Merges a concern into another one about the same matter. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class MergerPages {

    /** Into which, and why. */
    record New(Concern concern, LinkForm form, Problems problems) implements TemplateInstance {}

    private final Concerns concerns;
    private final Mergers mergers;
    private final SignedIn signedIn;

    MergerPages(Concerns concerns, Mergers mergers, SignedIn signedIn) {
        this.concerns = concerns;
        this.mergers = mergers;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/mergers/new")
    public TemplateInstance form(String ref) {
        return page(ref, LinkForm.empty(), Problems.none());
    }

    private New page(String ref, LinkForm form, Problems problems) {
        return new New(concerns.get(new ConcernRef(ref), signedIn.reader()), form, problems);
    }

    @POST
    @Path("{ref}/mergers")
    public Response merge(String ref, @BeanParam LinkForm form) {
        return Answer.to(
                () -> {
                    LinkForm.Wanted wanted = form.read();
                    Concern into = mergers.merge(
                            signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), wanted.other(), wanted.reason());
                    return "/concerns/" + into.ref();
                },
                problems -> page(ref, form, problems));
    }
}
