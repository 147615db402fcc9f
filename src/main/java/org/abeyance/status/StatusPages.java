package org.abeyance.status;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.abeyance.Refused;
import org.abeyance.concern.Then;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;

/** The front page: what may we do where, on any day, and what is owed. A manager needs no other. */
@Path("/")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class StatusPages {

    /** The matrix, the counts and the bands of one day. */
    record Index(Overview overview, Asked asked, Problems problems) implements TemplateInstance {}

    /** The days as typed, and whether they are anything but today. */
    public record Asked(String asOf, String knownOn, boolean isPast) {}

    private final OverviewReader overviews;
    private final SignedIn signedIn;

    StatusPages(OverviewReader overviews, SignedIn signedIn) {
        this.overviews = overviews;
        this.signedIn = signedIn;
    }

    @GET
    public Object index(@QueryParam("asOf") String asOf, @QueryParam("knownOn") String knownOn) {
        try {
            Then then = StatusApi.thenOf(asOf, knownOn, signedIn);
            boolean past = !then.asOf().equals(signedIn.today())
                    || !then.knownOn().equals(signedIn.stamp().day());
            return page(then, new Asked(then.asOf().toString(), typed(knownOn), past), Problems.none());
        } catch (Refused refused) {
            Then today = StatusApi.thenOf("", "", signedIn);
            return Answer.refused(page(today, new Asked(typed(asOf), typed(knownOn), false), Problems.of(refused)));
        }
    }

    private static String typed(String text) {
        return text == null ? "" : text;
    }

    private Index page(Then then, Asked asked, Problems problems) {
        return new Index(overviews.overview(then, signedIn.reader(), signedIn.today()), asked, problems);
    }
}
