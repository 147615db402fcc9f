package org.abeyance.decision;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.Words;
import org.abeyance.people.Role;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;

/** Records what the company decided, ungated because it was decided elsewhere, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class DecisionPages {

    /** The form, with the conditions that stand in this concern. */
    record Form(
            FactSheet sheet,
            DecisionForm form,
            List<Condition> conditions,
            Words words,
            List<Choice> acts,
            List<Choice> followed)
            implements TemplateInstance {}

    private static final List<Choice> ACTS = Choice.of(Act.class, Act::label);
    private static final List<Choice> FOLLOWED =
            List.of(new Choice("YES", "followed"), new Choice("NO", "not followed"));

    private final Decisions decisions;
    private final Desk desk;

    DecisionPages(Decisions decisions, Desk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/decisions/new")
    public TemplateInstance form(String ref) {
        return page(desk.blank(ref, "decisions"), DecisionForm.blank());
    }

    @POST
    @Path("{ref}/decisions")
    public Response record(String ref, @BeanParam FactForm said, @BeanParam DecisionForm form) {
        return Answer.to(
                () -> desk.record(ref, said, entry -> form.record(entry, decisions, Optional.empty())),
                problems -> page(desk.again(ref, "decisions", said, problems), form));
    }

    @GET
    @Path("{ref}/decisions/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Decision wrong = desk.fact(ref, fact, Decision.class);
        return page(desk.correction(ref, "decisions/" + fact + "/correction", wrong), DecisionForm.of(wrong));
    }

    @POST
    @Path("{ref}/decisions/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam DecisionForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Decision.class,
                        said,
                        why,
                        (entry, wrong) -> form.record(entry, decisions, Optional.of(wrong))),
                problems -> page(
                        desk.correction(
                                ref,
                                "decisions/" + fact + "/correction",
                                desk.fact(ref, fact, Decision.class),
                                said,
                                why,
                                problems),
                        form));
    }

    private Form page(FactSheet sheet, DecisionForm form) {
        List<Condition> conditions = decisions.conditionsOf(sheet.concern());
        return new Form(sheet, form, conditions, desk.words(conditions), ACTS, FOLLOWED);
    }
}
