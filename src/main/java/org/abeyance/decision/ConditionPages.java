package org.abeyance.decision;

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
import org.abeyance.concern.Words;
import org.abeyance.people.Role;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;

/** Records what must be true before a paused activity may resume, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class ConditionPages {

    record Form(FactSheet sheet, ConditionForm form, List<Choice> pauses, List<Choice> items)
            implements TemplateInstance {}

    private final Decisions decisions;
    private final Checklists checklists;
    private final Desk desk;

    ConditionPages(Decisions decisions, Checklists checklists, Desk desk) {
        this.checklists = checklists;
        this.decisions = decisions;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/conditions/new")
    public TemplateInstance form(String ref) {
        FactSheet sheet = desk.blank(ref, "conditions");
        List<Decision> pauses = decisions.pausesOf(sheet.concern());
        String latest = pauses.isEmpty() ? "" : pauses.get(pauses.size() - 1).ref();
        return page(sheet, new ConditionForm(latest, List.of()));
    }

    @POST
    @Path("{ref}/conditions")
    public Response require(String ref, @BeanParam FactForm said, @BeanParam ConditionForm form) {
        return Answer.to(
                () -> desk.record(
                        ref, said, entry -> form.requireAll(entry, decisions, checklists.of(entry.concern()))),
                problems -> page(desk.again(ref, "conditions", said, problems), form));
    }

    @GET
    @Path("{ref}/conditions/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Condition wrong = desk.fact(ref, fact, Condition.class);
        return page(desk.correction(ref, "conditions/" + fact + "/correction", wrong), ConditionForm.of(wrong));
    }

    @POST
    @Path("{ref}/conditions/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam ConditionForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref, fact, Condition.class, said, why, (entry, wrong) -> form.require(entry, decisions)),
                problems -> page(
                        desk.correction(
                                ref,
                                "conditions/" + fact + "/correction",
                                desk.fact(ref, fact, Condition.class),
                                said,
                                why,
                                problems),
                        form));
    }

    private Form page(FactSheet sheet, ConditionForm form) {
        List<Decision> standing = decisions.pausesOf(sheet.concern());
        Words words = desk.words(standing);
        List<Choice> pauses = standing.stream()
                .map(pause -> new Choice(pause.ref(), pause.on() + ": " + words.text(pause)))
                .toList();
        return new Form(
                sheet, form, pauses, sheet.isCorrection() ? List.of() : Items.choices(checklists.of(sheet.concern())));
    }
}
