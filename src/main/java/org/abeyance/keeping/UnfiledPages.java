package org.abeyance.keeping;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What came and was filed nowhere: what of it may be destroyed, and the legal holds on it. */
@Path("/unfiled")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class UnfiledPages {

    /** What is over its time, and the proposal to destroy it. */
    record New(List<Item> items, Period period, boolean held, List<String> chosen, String reason, Problems problems)
            implements TemplateInstance {}

    /** All holds, with the forms for those who may open and lift. */
    record Holds(List<LegalHold> holds, String reason, ZoneId zone, Problems problems) implements TemplateInstance {}

    private final UnfiledMail unfiled;
    private final UnfiledProposals proposals;
    private final LegalHolds holds;
    private final SignedIn signedIn;

    UnfiledPages(UnfiledMail unfiled, UnfiledProposals proposals, LegalHolds holds, SignedIn signedIn) {
        this.unfiled = unfiled;
        this.proposals = proposals;
        this.holds = holds;
        this.signedIn = signedIn;
    }

    @GET
    @Path("destructions/new")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
    public TemplateInstance blank() {
        return page(List.of(), "", Problems.none());
    }

    private New page(List<String> chosen, String reason, Problems problems) {
        return new New(
                unfiled.over(signedIn.stamp().day(), Destructions.MOST),
                unfiled.period(),
                unfiled.isHeld(),
                chosen,
                reason,
                problems);
    }

    @POST
    @Path("destructions")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
    public Response propose(@RestForm List<String> items, @RestForm String reason) {
        List<String> chosen = items == null ? List.of() : items;
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String why = reading.text("reason", reason, 400);
                    reading.done();
                    return "/destructions/"
                            + proposals.propose(signedIn.stamp(), chosen, why).ref();
                },
                problems -> page(chosen, reason, problems));
    }

    @GET
    @Path("holds")
    public TemplateInstance holds() {
        return holds("", Problems.none());
    }

    private Holds holds(String reason, Problems problems) {
        return new Holds(holds.onUnfiled(), reason, signedIn.reader().zone(), problems);
    }

    @POST
    @Path("holds")
    @RolesAllowed({Role.Name.CASEWORKER, Role.Name.APPROVER})
    public Response open(@RestForm String reason) {
        return Answer.to(
                () -> {
                    holds.openOnUnfiled(signedIn.stamp(), why(reason));
                    return "/unfiled/holds";
                },
                problems -> holds(reason, problems));
    }

    @POST
    @Path("holds/{id}/end")
    @RolesAllowed(Role.Name.APPROVER)
    public Response lift(String id, @RestForm String reason) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Missing.of("legal hold " + id);
        }
        return Answer.to(
                () -> {
                    holds.liftOnUnfiled(signedIn.stamp(), Long.parseLong(id), why(reason));
                    return "/unfiled/holds";
                },
                problems -> holds(reason, problems));
    }

    private static String why(String typed) {
        Reading reading = new Reading();
        String reason = reading.text("reason", typed, 2_000);
        reading.done();
        return reason;
    }
}
