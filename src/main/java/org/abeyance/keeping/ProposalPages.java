package org.abeyance.keeping;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What of one concern may be destroyed and when, and the proposal to do it. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.CASEWORKER, Role.Name.ADMINISTRATOR})
public class ProposalPages {

    /** Every item with its day; those that are over can be chosen. {@code open} says whether there is any. */
    record New(
            Concern concern,
            boolean held,
            Optional<LocalDate> closedOn,
            List<OutlivedReader.Dated> items,
            List<String> chosen,
            boolean open,
            String reason,
            Problems problems)
            implements TemplateInstance {}

    private final Concerns concerns;
    private final LegalHolds holds;
    private final OutlivedReader outlived;
    private final Destructions destructions;
    private final SignedIn signedIn;

    ProposalPages(
            Concerns concerns,
            LegalHolds holds,
            OutlivedReader outlived,
            Destructions destructions,
            SignedIn signedIn) {
        this.concerns = concerns;
        this.holds = holds;
        this.outlived = outlived;
        this.destructions = destructions;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/destructions/new")
    public TemplateInstance blank(String ref) {
        return page(ref, List.of(), "", Problems.none());
    }

    private New page(String ref, List<String> chosen, String reason, Problems problems) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        boolean held = holds.isHeld(concern);
        List<OutlivedReader.Dated> items = outlived.of(concern, signedIn.stamp().day());
        return new New(
                concern,
                held,
                destructions.closedOn(concern),
                items,
                chosen,
                !held && items.stream().anyMatch(OutlivedReader.Dated::isFree),
                reason,
                problems);
    }

    @POST
    @Path("{ref}/destructions")
    public Response propose(String ref, @RestForm List<String> items, @RestForm String reason) {
        List<String> chosen = items == null ? List.of() : items;
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String why = reading.text("reason", reason, 400);
                    reading.done();
                    Destruction proposed =
                            destructions.propose(signedIn.stamp(), signedIn.reader(), new ConcernRef(ref), chosen, why);
                    return "/destructions/" + proposed.ref();
                },
                problems -> page(ref, chosen, reason, problems));
    }
}
