package org.abeyance.measure;

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
import org.abeyance.people.Role;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.jboss.resteasy.reactive.RestQuery;

/** Records what the company promised or does for people, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class MeasurePages {

    record Form(FactSheet sheet, MeasureForm form, List<Choice> natures) implements TemplateInstance {}

    private static final List<Choice> NATURES = Choice.of(Measure.Nature.class, Measure.Nature::label);

    private final Promises promises;
    private final Desk desk;

    MeasurePages(Promises promises, Desk desk) {
        this.promises = promises;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/measures/new")
    public TemplateInstance form(String ref, @RestQuery String nature) {
        return new Form(desk.blank(ref, "measures"), MeasureForm.of(nature == null ? "" : nature), NATURES);
    }

    @POST
    @Path("{ref}/measures")
    public Response promise(String ref, @BeanParam FactForm said, @BeanParam MeasureForm form) {
        return Answer.to(
                () -> desk.record(ref, said, entry -> form.promise(entry, promises, Optional.empty())),
                problems -> new Form(desk.again(ref, "measures", said, problems), form, NATURES));
    }

    @GET
    @Path("{ref}/measures/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Measure wrong = desk.fact(ref, fact, Measure.class);
        return new Form(
                desk.correction(ref, "measures/" + fact + "/correction", wrong), MeasureForm.of(wrong), NATURES);
    }

    @POST
    @Path("{ref}/measures/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam MeasureForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Measure.class,
                        said,
                        why,
                        (entry, wrong) -> form.promise(entry, promises, Optional.of(wrong))),
                problems -> new Form(
                        desk.correction(
                                ref,
                                "measures/" + fact + "/correction",
                                desk.fact(ref, fact, Measure.class),
                                said,
                                why,
                                problems),
                        form,
                        NATURES));
    }
}
