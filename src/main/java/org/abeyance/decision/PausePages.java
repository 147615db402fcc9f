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
import java.util.List;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.FilesForm;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.position.Position;
import org.abeyance.position.Positions;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;

/** Pauses an activity. Nobody has to approve that; what proves it, and what must be so before it ends, can come with it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class PausePages {

    record Form(
            FactSheet sheet, PauseForm form, ProofForm shown, List<Choice> items, List<Choice> positions, String zone)
            implements TemplateInstance {}

    private final Decisions decisions;
    private final Checklists checklists;
    private final Positions positions;
    private final Attachments attachments;
    private final Desk desk;
    private final SignedIn signedIn;

    PausePages(
            Decisions decisions,
            Checklists checklists,
            Positions positions,
            Attachments attachments,
            Desk desk,
            SignedIn signedIn) {
        this.decisions = decisions;
        this.checklists = checklists;
        this.positions = positions;
        this.attachments = attachments;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/pauses/new")
    public TemplateInstance form(String ref) {
        FactSheet sheet = desk.blank(ref, "pauses");
        return page(sheet.said(sheet.said().on(signedIn.today())), PauseForm.blank(), ProofForm.blank());
    }

    @POST
    @Path("{ref}/pauses")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response pause(
            String ref,
            @BeanParam FactForm said,
            @BeanParam PauseForm form,
            @BeanParam ProofForm shown,
            @BeanParam FilesForm files) {
        return Answer.to(
                () -> desk.record(ref, said, entry -> pause(entry, form, shown, files)),
                problems -> page(desk.again(ref, "pauses", said, problems), form, shown));
    }

    private void pause(Entry entry, PauseForm form, ProofForm shown, FilesForm files) {
        PauseForm.Told told = form.read(
                entry,
                shown,
                checklists.of(entry.concern()),
                positions.believedIn(entry.concern()),
                !files.uploads().isEmpty(),
                signedIn.reader().zone());
        PauseForm.Paused paused = PauseForm.keep(entry, told, decisions);
        attachments.keep(entry.stamp(), entry.concern(), paused.proof(), files.uploads());
    }

    private Form page(FactSheet sheet, PauseForm form, ProofForm shown) {
        List<Choice> held = positions.believedIn(sheet.concern()).stream()
                .map((Position position) -> new Choice(position.ref(), position.on() + ": " + position.headline()))
                .toList();
        return new Form(
                sheet,
                form,
                shown,
                Items.choices(checklists.of(sheet.concern())),
                held,
                signedIn.reader().zone().getId());
    }
}
