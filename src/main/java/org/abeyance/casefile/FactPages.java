package org.abeyance.casefile;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What can be done with a fact of any kind: correct it, by the form of its kind, and mark it as the claim relied on. */
@Path("/facts")
@RolesAllowed(Role.Name.CASEWORKER)
public class FactPages {

    /** Why this claim is the one relied on where sources disagree. */
    record Reliance(Fact fact, String by, String reason, Problems problems) implements TemplateInstance {}

    /** That a fact was never so. */
    record Withdrawal(Fact fact, String reason, Problems problems) implements TemplateInstance {}

    /** What has no form of its own to correct it: it is withdrawn, and said again. */
    private static final Set<String> WITHDRAWN = Set.of("variation", "review", "penalty step");

    private final Facts facts;
    private final Concerns concerns;
    private final SignedIn signedIn;

    FactPages(Facts facts, Concerns concerns, SignedIn signedIn) {
        this.facts = facts;
        this.concerns = concerns;
        this.signedIn = signedIn;
    }

    /** On to the form of the kind. */
    @GET
    @Path("{fact}/correction")
    public Response correction(String fact) {
        Fact wrong = facts.readable(fact, signedIn.reader());
        if (WITHDRAWN.contains(wrong.noun())) {
            return Answer.seeOther("/facts/" + wrong.ref() + "/withdrawal");
        }
        String kinds = kinds(wrong.noun());
        return Answer.seeOther("/concerns/" + wrong.concern().ref() + "/" + kinds + "/" + wrong.ref() + "/correction");
    }

    /** The form by which it is said that it was never so. */
    @GET
    @Path("{fact}/withdrawal")
    public TemplateInstance withdrawal(String fact) {
        return new Withdrawal(withdrawable(fact), "", Problems.none());
    }

    @POST
    @Path("{fact}/withdrawal")
    public Response withdraw(String fact, @RestForm String reason) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String why = reading.text("reason", reason, 5000);
                    reading.done();
                    Fact wrong = facts.withdraw(signedIn.stamp(), withdrawable(fact), why);
                    return "/concerns/" + wrong.concern().ref();
                },
                problems -> new Withdrawal(withdrawable(fact), reason, problems));
    }

    private Fact withdrawable(String fact) {
        return Optional.of(facts.readable(fact, signedIn.reader()))
                .filter(found -> WITHDRAWN.contains(found.noun()))
                .orElseThrow(() -> Missing.of(fact));
    }

    private static String kinds(String noun) {
        return switch (noun) {
            case "delivery" -> "deliveries";
            case "fulfilment", "waiver", "reopening" -> "settlements";
            default -> noun + "s";
        };
    }

    @GET
    @Path("{fact}/reliance")
    public TemplateInstance form(String fact) {
        return reliance(fact, "", Problems.none());
    }

    @POST
    @Path("{fact}/reliance")
    public Response rely(String fact, @RestForm String reason) {
        return Answer.to(
                () -> "/concerns/" + rely(fact, new Reading(), reason).concern().ref(),
                problems -> reliance(fact, reason, problems));
    }

    private Reliance reliance(String ref, String reason, Problems problems) {
        Fact fact = facts.readable(ref, signedIn.reader());
        String by = concerns.discretion(fact.concern(), signedIn.reader()).shown(fact.by());
        return new Reliance(fact, by, reason, problems);
    }

    private Fact rely(String fact, Reading reading, String typed) {
        String reason = reading.text("reason", typed, 5000);
        reading.done();
        return facts.relyOn(signedIn.stamp(), signedIn.reader(), fact, reason);
    }
}
