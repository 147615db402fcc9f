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
import org.abeyance.register.Jurisdiction;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;

/** Records what a regulator holds, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class PositionPages {

    record Form(FactSheet sheet, PositionForm form, List<Choice> regulators, List<Choice> held)
            implements TemplateInstance {}

    private final Positions positions;
    private final Desk desk;

    PositionPages(Positions positions, Desk desk) {
        this.positions = positions;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/positions/new")
    public TemplateInstance form(String ref) {
        return page(desk.blank(ref, "positions"), PositionForm.blank());
    }

    @POST
    @Path("{ref}/positions")
    public Response take(String ref, @BeanParam FactForm said, @BeanParam PositionForm form) {
        return Answer.to(
                () -> desk.record(ref, said, entry -> form.take(entry, positions, Optional.empty())),
                problems -> page(desk.again(ref, "positions", said, problems), form));
    }

    @GET
    @Path("{ref}/positions/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Position wrong = desk.fact(ref, fact, Position.class);
        return page(desk.correction(ref, "positions/" + fact + "/correction", wrong), PositionForm.of(wrong));
    }

    @POST
    @Path("{ref}/positions/{fact}/correction")
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam PositionForm form,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Position.class,
                        said,
                        why,
                        (entry, wrong) -> form.take(entry, positions, Optional.of(wrong))),
                problems -> page(
                        desk.correction(
                                ref,
                                "positions/" + fact + "/correction",
                                desk.fact(ref, fact, Position.class),
                                said,
                                why,
                                problems),
                        form));
    }

    /** The words are those of the law of the concern's first place; a position already held may have a regulator of its own. */
    private static Form page(FactSheet sheet, PositionForm form) {
        List<String> places =
                sheet.concern().places().stream().map(Jurisdiction::code).toList();
        Optional<Choice> before = sheet.wrong()
                .map(Position.class::cast)
                .map(wrong ->
                        new Choice(wrong.regulator().slug(), wrong.regulator().name()));
        return new Form(
                sheet,
                form,
                Desk.with(sheet.choices().regulators(), before),
                Choice.of(Held.class, held -> held.label(places)));
    }
}
