package org.abeyance.decision;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.FilesForm;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Role;
import org.abeyance.web.Answer;

/** Records the proof that a decision was carried out, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class ConfirmationPages {

    record Form(FactSheet sheet, Decision decision, ProofForm form) implements TemplateInstance {}

    private final Decisions decisions;
    private final Attachments attachments;
    private final Desk desk;

    ConfirmationPages(Decisions decisions, Attachments attachments, Desk desk) {
        this.decisions = decisions;
        this.attachments = attachments;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/decisions/{fact}/confirmation/new")
    public TemplateInstance form(String ref, String fact) {
        Decision decision = desk.fact(ref, fact, Decision.class);
        return new Form(desk.blank(ref, below(fact)), decision, ProofForm.blank());
    }

    @POST
    @Path("{ref}/decisions/{fact}/confirmation")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response confirm(
            String ref, String fact, @BeanParam FactForm said, @BeanParam ProofForm form, @BeanParam FilesForm files) {
        return Answer.to(
                () -> desk.record(
                        ref, said, entry -> confirm(entry, desk.believed(ref, fact, Decision.class), form, files)),
                problems -> new Form(
                        desk.again(ref, below(fact), said, problems), desk.fact(ref, fact, Decision.class), form));
    }

    private Confirmation confirm(Entry entry, Decision decision, ProofForm form, FilesForm files) {
        Proof shown = form.read(entry.reading());
        NewFact said = entry.said(entry.concern().organisation().name());
        entry.done();
        Confirmation proof = decisions.confirm(entry.stamp(), decision, said, shown.words(said.text()), entry.today());
        attachments.keep(entry.stamp(), entry.concern(), Optional.of(proof), files.uploads());
        return proof;
    }

    private static String below(String fact) {
        return "decisions/" + fact + "/confirmation";
    }

    @GET
    @Path("{ref}/confirmations/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Confirmation wrong = desk.fact(ref, fact, Confirmation.class);
        FactSheet sheet = desk.correction(ref, "confirmations/" + fact + "/correction", wrong);
        return new Form(sheet.said(sheet.said().text(wrong.proof())), wrong.decision(), ProofForm.of(wrong.shown()));
    }

    @POST
    @Path("{ref}/confirmations/{fact}/correction")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @BeanParam ProofForm form,
            @BeanParam FilesForm files,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Confirmation.class,
                        said,
                        why,
                        (entry, wrong) -> confirm(entry, wrong.decision(), form, files)),
                problems -> {
                    Confirmation wrong = desk.fact(ref, fact, Confirmation.class);
                    return new Form(
                            desk.correction(ref, "confirmations/" + fact + "/correction", wrong, said, why, problems),
                            wrong.decision(),
                            form);
                });
    }
}
