package org.abeyance.measure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.abeyance.concern.Desk;
import org.abeyance.concern.Entry;
import org.abeyance.concern.Fact;
import org.abeyance.concern.FactBody;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Reference;

/** Promises in one concern for programs: made, delivered, looked at again, varied. The same rules as on the pages. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CASEWORKER)
public class ConcernMeasureApi {

    /** A measure; {@code to} is the regulator by its slug, {@code quoted} the words of the letter that it cites. */
    public static class Body extends FactBody {
        public String nature;
        public String owner;
        public String due;
        public String to;
        public String quoted;
        public Integer reviewMonths;
        public String until;
    }

    public static class Delivered extends FactBody {
        public String evidence;
    }

    /** That somebody looked at it again. */
    public static class Looked extends FactBody {}

    /** What a letter of the regulator does to it: {@code VARIED}, with another day in {@code due}, or {@code RELEASED}. */
    public static class Varied extends FactBody {
        public String effect;
        public String due;
    }

    private final Promises promises;
    private final Quotable quotable;
    private final Desk desk;
    private final SignedIn signedIn;

    ConcernMeasureApi(Promises promises, Quotable quotable, Desk desk, SignedIn signedIn) {
        this.promises = promises;
        this.quotable = quotable;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @POST
    @Path("{ref}/measures")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response promise(String ref, Body sent) {
        Body body = FactBody.required(sent);
        MeasureForm form = new MeasureForm(
                body.nature,
                body.owner,
                body.due,
                body.to,
                body.quoted,
                "",
                body.reviewMonths == null ? "" : body.reviewMonths.toString(),
                body.until);
        return Reference.created(desk.take(
                        ref,
                        body,
                        entry -> form.promise(
                                entry,
                                promises,
                                quotable.letter(entry.concern(), body.cites, entry.reader()),
                                Optional.empty()))
                .ref());
    }

    @POST
    @Path("{ref}/measures/{fact}/delivery")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response deliver(String ref, String fact, Delivered sent) {
        Delivered body = FactBody.required(sent);
        return keep(ref, fact, body, (entry, measure) -> {
            String shown = entry.reading().text("evidence", body.evidence, 50_000);
            NewFact said = entry.said(entry.concern().organisation().name());
            entry.done();
            return promises.deliver(entry.stamp(), entry.reader(), measure, said, shown);
        });
    }

    @POST
    @Path("{ref}/measures/{fact}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response review(String ref, String fact, Looked sent) {
        return keep(ref, fact, FactBody.required(sent), (entry, measure) -> {
            NewFact said = entry.said("", "", false);
            entry.done();
            return promises.review(entry.stamp(), entry.reader(), measure, said, signedIn.today());
        });
    }

    @POST
    @Path("{ref}/measures/{fact}/variations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response vary(String ref, String fact, Varied sent) {
        Varied body = FactBody.required(sent);
        return keep(
                ref,
                fact,
                body,
                (entry, measure) -> new PromiseForm(body.effect, body.due).vary(entry, promises, measure));
    }

    private Response keep(String ref, String fact, FactBody body, BiFunction<Entry, Measure, Fact> act) {
        Fact kept = desk.take(ref, body, entry -> act.apply(entry, desk.believed(ref, fact, Measure.class)));
        return Reference.created(kept.ref());
    }
}
