package org.abeyance.notice;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** Whom the dates of a rule remind, and when. */
@Path("/rules")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class RuleLadderPages {

    /** Of a rule; {@code choices} are all that were ever made, the latest first. */
    record One(
            String rule,
            Ladder ladder,
            boolean isChosen,
            String rungs,
            List<ChosenLadder> choices,
            boolean mayWrite,
            ZoneId zone,
            Problems problems)
            implements TemplateInstance {}

    private final Ladders ladders;
    private final SignedIn signedIn;

    RuleLadderPages(Ladders ladders, SignedIn signedIn) {
        this.ladders = ladders;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{id}/ladder")
    public TemplateInstance one(String id) {
        return one(id, Ladder::text, Problems.none());
    }

    private One one(String id, Function<Ladder, String> typed, Problems problems) {
        Ladder ladder = ladders.ofRule(id);
        List<ChosenLadder> choices = ladders.choicesFor(id);
        return new One(
                id,
                ladder,
                ChosenLadder.isChosen(choices),
                typed.apply(ladder),
                choices,
                signedIn.reader().isAdministrator(),
                signedIn.reader().zone(),
                problems);
    }

    @POST
    @Path("{id}/ladder")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response chooseForRule(String id, @RestForm String rungs) {
        ladders.ofRule(id);
        return Answer.to(
                () -> {
                    ladders.chooseForRule(signedIn.stamp(), id, Optional.of(ChosenLadder.read(rungs)));
                    return "/rules/" + id + "/ladder";
                },
                problems -> one(id, ladder -> rungs, problems));
    }

    /** They follow ours again. */
    @POST
    @Path("{id}/ladder/end")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response endForRule(String id) {
        ladders.chooseForRule(signedIn.stamp(), id, Optional.empty());
        return Answer.seeOther("/rules/" + id + "/ladder");
    }
}
