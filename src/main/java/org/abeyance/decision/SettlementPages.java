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
import org.abeyance.Refused;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.FilesForm;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;

/** Says of a condition that it is met, by evidence that somebody signs; waived, by an approver; or open again. */
@Path("/concerns")
public class SettlementPages {

    record Form(FactSheet sheet, Condition condition, Settling how) implements TemplateInstance {}

    private final Settlements settlements;
    private final Attachments attachments;
    private final Desk desk;
    private final SignedIn signedIn;

    SettlementPages(Settlements settlements, Attachments attachments, Desk desk, SignedIn signedIn) {
        this.settlements = settlements;
        this.attachments = attachments;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/conditions/{fact}/fulfilments/new")
    @RolesAllowed(Role.Name.CASEWORKER)
    public TemplateInstance fulfilment(String ref, String fact) {
        return blank(ref, fact, "fulfilments", Settling.MET);
    }

    @POST
    @Path("{ref}/conditions/{fact}/fulfilments")
    @RolesAllowed(Role.Name.CASEWORKER)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response fulfil(String ref, String fact, @BeanParam FactForm said, @BeanParam FilesForm files) {
        return settle(ref, fact, "fulfilments", Settling.MET, said, files);
    }

    @GET
    @Path("{ref}/conditions/{fact}/waivers/new")
    @RolesAllowed(Role.Name.APPROVER)
    public TemplateInstance waiver(String ref, String fact) {
        return blank(ref, fact, "waivers", Settling.WAIVED);
    }

    @POST
    @Path("{ref}/conditions/{fact}/waivers")
    @RolesAllowed(Role.Name.APPROVER)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response waive(String ref, String fact, @BeanParam FactForm said, @BeanParam FilesForm files) {
        return settle(ref, fact, "waivers", Settling.WAIVED, said, files);
    }

    @GET
    @Path("{ref}/conditions/{fact}/reopenings/new")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public TemplateInstance reopening(String ref, String fact) {
        return blank(ref, fact, "reopenings", Settling.REOPENED);
    }

    @POST
    @Path("{ref}/conditions/{fact}/reopenings")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response reopen(String ref, String fact, @BeanParam FactForm said, @BeanParam FilesForm files) {
        return settle(ref, fact, "reopenings", Settling.REOPENED, said, files);
    }

    private Form blank(String ref, String fact, String below, Settling how) {
        FactSheet sheet = desk.blank(ref, "conditions/" + fact + "/" + below);
        FactSheet today = sheet.said(sheet.said().on(signedIn.today()));
        return new Form(today, desk.fact(ref, fact, Condition.class), how);
    }

    private Response settle(String ref, String fact, String below, Settling how, FactForm said, FilesForm files) {
        return Answer.to(
                () -> desk.record(
                        ref,
                        said,
                        entry -> keep(entry, new SettlementForm(desk.fact(ref, fact, Condition.class), how), files)),
                problems -> new Form(
                        desk.again(ref, "conditions/" + fact + "/" + below, said, problems),
                        desk.fact(ref, fact, Condition.class),
                        how));
    }

    private Settlement keep(Entry entry, SettlementForm form, FilesForm files) {
        Settlement settlement = form.settle(entry, settlements, signedIn);
        attachments.keep(entry.stamp(), entry.concern(), Optional.of(settlement), files.uploads());
        return settlement;
    }

    @GET
    @Path("{ref}/settlements/{fact}/correction")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public TemplateInstance correction(String ref, String fact) {
        Settlement wrong = desk.fact(ref, fact, Settlement.class);
        return new Form(
                desk.correction(ref, "settlements/" + fact + "/correction", wrong), wrong.condition(), wrong.how());
    }

    @POST
    @Path("{ref}/settlements/{fact}/correction")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response correct(String ref, String fact, @BeanParam FactForm said, @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(ref, fact, Settlement.class, said, why, (entry, wrong) -> instead(entry, wrong)),
                problems -> {
                    Settlement wrong = desk.fact(ref, fact, Settlement.class);
                    return new Form(
                            desk.correction(ref, "settlements/" + fact + "/correction", wrong, said, why, problems),
                            wrong.condition(),
                            wrong.how());
                });
    }

    private Settlement instead(Entry entry, Settlement wrong) {
        if (wrong.how() == Settling.WAIVED && !entry.reader().is(Role.APPROVER)) {
            throw Refused.because("Only an approver corrects a waiver.");
        }
        return settlements.instead(
                entry.stamp(), wrong, new SettlementForm(wrong.condition(), wrong.how()).read(entry));
    }
}
