package org.abeyance.position;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.people.Role;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;

/** Records the later acts that end a restriction or restore it, and corrects them. Nothing else ends one. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class TurnPages {

    record Form(FactSheet sheet, Restriction restriction, TurnForm form, List<Choice> effects)
            implements TemplateInstance {}

    private static final List<Choice> EFFECTS =
            Choice.of(Turn.Manner.class, manner -> "It " + manner.label() + " the restriction");

    private final Positions positions;
    private final Penalties penalties;
    private final Desk desk;

    TurnPages(Positions positions, Penalties penalties, Desk desk) {
        this.penalties = penalties;
        this.positions = positions;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/restrictions/{fact}/turns/new")
    public TemplateInstance form(String ref, String fact) {
        Restriction restriction = desk.fact(ref, fact, Restriction.class);
        return new Form(desk.blank(ref, below(fact)), restriction, new TurnForm(""), EFFECTS);
    }

    @POST
    @Path("{ref}/restrictions/{fact}/turns")
    public Response turn(String ref, String fact, @BeanParam FactForm said, @BeanParam TurnForm form) {
        return Answer.to(
                () -> desk.record(
                        ref,
                        said,
                        entry -> form.turn(entry, positions, penalties, desk.believed(ref, fact, Restriction.class))),
                problems -> new Form(
                        desk.again(ref, below(fact), said, problems),
                        desk.fact(ref, fact, Restriction.class),
                        form,
                        EFFECTS));
    }

    private static String below(String fact) {
        return "restrictions/" + fact + "/turns";
    }

    @GET
    @Path("{ref}/turns/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Turn wrong = desk.fact(ref, fact, Turn.class);
        return new Form(
                desk.correction(ref, "turns/" + fact + "/correction", wrong),
                wrong.restriction(),
                TurnForm.of(wrong),
                EFFECTS);
    }

    @POST
    @Path("{ref}/turns/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam TurnForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Turn.class,
                        said,
                        why,
                        (entry, wrong) -> form.turn(entry, positions, penalties, wrong.restriction())),
                problems -> {
                    Turn wrong = desk.fact(ref, fact, Turn.class);
                    return new Form(
                            desk.correction(ref, "turns/" + fact + "/correction", wrong, said, why, problems),
                            wrong.restriction(),
                            form,
                            EFFECTS);
                });
    }
}
