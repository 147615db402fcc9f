package org.abeyance.measure;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.FactForm;
import org.abeyance.concern.FactSheet;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.jboss.resteasy.reactive.RestQuery;

/** Says that a promise was looked at again, or that the regulator varied it or released the company from it. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class KeepingPages {

    record Look(FactSheet sheet, Measure measure) implements TemplateInstance {}

    record Vary(FactSheet sheet, Measure measure, PromiseForm form, List<Choice> effects) implements TemplateInstance {}

    private static final List<Choice> EFFECTS = Choice.of(Variation.Effect.class, effect -> "It is " + effect.label());

    private final Promises promises;
    private final Desk desk;
    private final SignedIn signedIn;

    KeepingPages(Promises promises, Desk desk, SignedIn signedIn) {
        this.promises = promises;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/measures/{fact}/reviews/new")
    public TemplateInstance review(String ref, String fact) {
        FactSheet sheet = desk.blank(ref, "measures/" + fact + "/reviews");
        return new Look(sheet.said(sheet.said().on(signedIn.today())), desk.fact(ref, fact, Measure.class));
    }

    @POST
    @Path("{ref}/measures/{fact}/reviews")
    public Response review(String ref, String fact, @BeanParam FactForm said) {
        return Answer.to(
                () -> desk.record(ref, said, entry -> review(entry, desk.believed(ref, fact, Measure.class))),
                problems -> new Look(
                        desk.again(ref, "measures/" + fact + "/reviews", said, problems),
                        desk.fact(ref, fact, Measure.class)));
    }

    private void review(Entry entry, Measure measure) {
        NewFact said = entry.said("", "", false);
        entry.done();
        promises.review(entry.stamp(), entry.reader(), measure, said, signedIn.today());
    }

    @GET
    @Path("{ref}/measures/{fact}/variations/new")
    public TemplateInstance variation(String ref, String fact, @RestQuery String letter) {
        FactSheet sheet = desk.blank(ref, "measures/" + fact + "/variations");
        return new Vary(
                letter == null ? sheet : sheet.said(sheet.said().citing(letter)),
                desk.fact(ref, fact, Measure.class),
                PromiseForm.blank(),
                EFFECTS);
    }

    @POST
    @Path("{ref}/measures/{fact}/variations")
    public Response vary(String ref, String fact, @BeanParam FactForm said, @BeanParam PromiseForm form) {
        return Answer.to(
                () -> desk.record(
                        ref, said, entry -> form.vary(entry, promises, desk.believed(ref, fact, Measure.class))),
                problems -> new Vary(
                        desk.again(ref, "measures/" + fact + "/variations", said, problems),
                        desk.fact(ref, fact, Measure.class),
                        form,
                        EFFECTS));
    }
}
