package org.abeyance.position;

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

/** Records binding acts, and corrects them. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class RestrictionPages {

    record Form(FactSheet sheet, RestrictionForm form, List<Choice> regulators, List<Choice> severities)
            implements TemplateInstance {}

    private final Positions positions;
    private final Penalties penalties;
    private final Desk desk;

    RestrictionPages(Positions positions, Penalties penalties, Desk desk) {
        this.penalties = penalties;
        this.positions = positions;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/restrictions/new")
    public TemplateInstance form(String ref, @RestQuery String severity) {
        return page(desk.blank(ref, "restrictions"), RestrictionForm.of(severity == null ? "" : severity));
    }

    @POST
    @Path("{ref}/restrictions")
    public Response impose(String ref, @BeanParam FactForm said, @BeanParam RestrictionForm form) {
        return Answer.to(
                () -> desk.record(ref, said, entry -> form.impose(entry, positions, penalties, Optional.empty())),
                problems -> page(desk.again(ref, "restrictions", said, problems), form));
    }

    @GET
    @Path("{ref}/restrictions/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Restriction wrong = desk.fact(ref, fact, Restriction.class);
        return page(desk.correction(ref, "restrictions/" + fact + "/correction", wrong), RestrictionForm.of(wrong));
    }

    @POST
    @Path("{ref}/restrictions/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam RestrictionForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Restriction.class,
                        said,
                        why,
                        (entry, wrong) -> form.impose(entry, positions, penalties, Optional.of(wrong))),
                problems -> page(
                        desk.correction(
                                ref,
                                "restrictions/" + fact + "/correction",
                                desk.fact(ref, fact, Restriction.class),
                                said,
                                why,
                                problems),
                        form));
    }

    private static Form page(FactSheet sheet, RestrictionForm form) {
        Optional<Choice> before = sheet.wrong()
                .map(Restriction.class::cast)
                .flatMap(Restriction::regulator)
                .map(regulator -> new Choice(regulator.slug(), regulator.name()));
        return new Form(
                sheet,
                form,
                Desk.with(sheet.choices().regulators(), before),
                Choice.of(Severity.class, severity -> severity.name() + ": " + severity.label()));
    }
}
