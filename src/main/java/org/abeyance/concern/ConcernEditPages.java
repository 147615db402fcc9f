package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** Changes what a concern says of itself. Whoever comes second sees both versions and loses nothing. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class ConcernEditPages {

    /** The form. */
    record Edit(String ref, ConcernEditForm form, List<Choice> kinds, Problems problems) implements TemplateInstance {}

    /** Somebody else was first: what it says now, and what was typed. */
    record Clash(String ref, Concern now, ConcernEditForm form, List<Choice> kinds, Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> KINDS = Choice.of(Kind.class, Kind::label);

    private final Concerns concerns;
    private final SignedIn signedIn;

    ConcernEditPages(Concerns concerns, SignedIn signedIn) {
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/edit")
    public TemplateInstance form(String ref) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        return new Edit(ref, ConcernEditForm.of(concern), KINDS, Problems.none());
    }

    @POST
    @Path("{ref}/edit")
    public Response edit(String ref, @BeanParam ConcernEditForm form) {
        ConcernRef concern = new ConcernRef(ref);
        try {
            return Answer.to(
                    () -> {
                        concerns.edit(signedIn.stamp(), signedIn.reader(), concern, form.read());
                        return "/concerns/" + ref;
                    },
                    problems -> new Edit(ref, form, KINDS, problems));
        } catch (OptimisticLockException changedMeanwhile) {
            Concern now = concerns.get(concern, signedIn.reader());
            return Response.status(Response.Status.CONFLICT)
                    .entity(new Clash(ref, now, form.onto(now), KINDS, Problems.none()))
                    .build();
        }
    }
}
