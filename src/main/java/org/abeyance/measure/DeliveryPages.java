package org.abeyance.measure;

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
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Attachments;
import org.abeyance.concern.CorrectionForm;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.FilesForm;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.web.Answer;
import org.jboss.resteasy.reactive.RestForm;

/** Records that a measure was delivered, with evidence, and corrects it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class DeliveryPages {

    record Form(FactSheet sheet, Measure measure, String evidence) implements TemplateInstance {}

    /** For the first time, or in the place of what was wrong. */
    private interface Delivering {
        Delivery deliver(Stamp stamp, Reader reader, Measure measure, NewFact said, String evidence);
    }

    private final Promises promises;
    private final Attachments attachments;
    private final Desk desk;

    DeliveryPages(Promises promises, Attachments attachments, Desk desk) {
        this.promises = promises;
        this.attachments = attachments;
        this.desk = desk;
    }

    @GET
    @Path("{ref}/measures/{fact}/delivery/new")
    public TemplateInstance form(String ref, String fact) {
        return new Form(desk.blank(ref, below(fact)), desk.fact(ref, fact, Measure.class), "");
    }

    @POST
    @Path("{ref}/measures/{fact}/delivery")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response deliver(
            String ref, String fact, @BeanParam FactForm said, @RestForm String evidence, @BeanParam FilesForm files) {
        return Answer.to(
                () -> desk.record(
                        ref,
                        said,
                        entry -> deliver(
                                entry, desk.believed(ref, fact, Measure.class), evidence, files, promises::deliver)),
                problems -> new Form(
                        desk.again(ref, below(fact), said, problems), desk.fact(ref, fact, Measure.class), evidence));
    }

    private Delivery deliver(Entry entry, Measure measure, String evidence, FilesForm files, Delivering act) {
        String shown = entry.reading().text("evidence", evidence, 50_000);
        NewFact said = entry.said(entry.concern().organisation().name());
        entry.done();
        Delivery delivery = act.deliver(entry.stamp(), entry.reader(), measure, said, shown);
        attachments.keep(entry.stamp(), entry.concern(), Optional.of(delivery), files.uploads());
        return delivery;
    }

    private static String below(String fact) {
        return "measures/" + fact + "/delivery";
    }

    @GET
    @Path("{ref}/deliveries/{fact}/correction")
    public TemplateInstance correction(String ref, String fact) {
        Delivery wrong = desk.fact(ref, fact, Delivery.class);
        return new Form(
                desk.correction(ref, "deliveries/" + fact + "/correction", wrong), wrong.measure(), wrong.evidence());
    }

    @POST
    @Path("{ref}/deliveries/{fact}/correction")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response correct(
            String ref,
            String fact,
            @BeanParam FactForm said,
            @RestForm String evidence,
            @BeanParam FilesForm files,
            @BeanParam CorrectionForm why) {
        return Answer.to(
                () -> desk.correct(
                        ref,
                        fact,
                        Delivery.class,
                        said,
                        why,
                        (entry, wrong) -> deliver(entry, wrong.measure(), evidence, files, promises::deliverInstead)),
                problems -> {
                    Delivery wrong = desk.fact(ref, fact, Delivery.class);
                    return new Form(
                            desk.correction(ref, "deliveries/" + fact + "/correction", wrong, said, why, problems),
                            wrong.measure(),
                            evidence);
                });
    }
}
