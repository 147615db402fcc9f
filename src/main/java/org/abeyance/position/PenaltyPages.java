package org.abeyance.position;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.concern.Desk;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.people.Role;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;

/** Says what became of a penalty: suspended by an appeal, due again, paid. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class PenaltyPages {

    record Form(FactSheet sheet, Restriction penalty, PenaltyForm form, List<Choice> steps)
            implements TemplateInstance {}

    private static final List<Choice> STEPS = Choice.of(PenaltyStep.Kind.class, kind -> "It is " + kind.label());

    private final Penalties penalties;
    private final Desk desk;

    PenaltyPages(Penalties penalties, Desk desk) {
        this.penalties = penalties;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/restrictions/{fact}/payments/new")
    public TemplateInstance form(String ref, String fact) {
        return new Form(
                desk.blank(ref, below(fact)), desk.fact(ref, fact, Restriction.class), new PenaltyForm("", ""), STEPS);
    }

    @POST
    @Path("{ref}/restrictions/{fact}/payments")
    public Response take(String ref, String fact, @BeanParam FactForm said, @BeanParam PenaltyForm form) {
        return Answer.to(
                () -> desk.record(
                        ref, said, entry -> form.take(entry, penalties, desk.believed(ref, fact, Restriction.class))),
                problems -> new Form(
                        desk.again(ref, below(fact), said, problems),
                        desk.fact(ref, fact, Restriction.class),
                        form,
                        STEPS));
    }

    private static String below(String fact) {
        return "restrictions/" + fact + "/payments";
    }
}
