package org.abeyance.deadline;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.abeyance.deadline.law.Rule;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Problems;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** The rulebook: every rule with where it stands, since when it holds and how sure that is. */
@Path("/rules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class RulePages {

    /** All versions of all rules. */
    record Index(List<Line> rules, boolean mayAdd) implements TemplateInstance {}

    /** A version of a rule, and whether a person must still confirm it. */
    record Line(Rule rule, boolean unconfirmed) {}

    /** One rule. */
    record One(
            String id,
            List<Line> versions,
            List<AddedRule> added,
            List<RuleConfirmation> confirmations,
            String reason,
            boolean mayConfirm,
            Problems problems)
            implements TemplateInstance {}

    /** To add one. */
    record New(String text, Problems problems) implements TemplateInstance {}

    private final Rules rules;
    private final Law law;
    private final SignedIn signedIn;

    RulePages(Rules rules, Law law, SignedIn signedIn) {
        this.rules = rules;
        this.law = law;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        Law.InForce now = law.inForce();
        return new Index(lines(now.rulebook().rules()), signedIn.reader().isAdministrator());
    }

    private List<Line> lines(List<Rule> versions) {
        Law.InForce now = law.inForce();
        return versions.stream()
                .map(rule -> new Line(rule, now.needsConfirmation(rule)))
                .toList();
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public TemplateInstance form() {
        return new New("", Problems.none());
    }

    @POST
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response add(@RestForm String text) {
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String typed = reading.text("text", text, 20_000);
                    reading.done();
                    return "/rules/" + rules.add(signedIn.stamp(), typed).id();
                },
                problems -> new New(text, problems));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(String id) {
        return one(id, "", Problems.none());
    }

    private One one(String id, String reason, Problems problems) {
        return new One(
                id,
                lines(rules.versionsOf(id)),
                rules.addedTo(id),
                rules.confirmationsOf(id),
                reason,
                signedIn.reader().isAdministrator(),
                problems);
    }

    @POST
    @Path("{id}/confirmations")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response confirm(String id, @RestForm String version, @RestForm String reason) {
        rules.versionsOf(id);
        return Answer.to(
                () -> {
                    Reading reading = new Reading();
                    String read = reading.text("reason", reason, 5_000);
                    reading.done();
                    rules.confirm(signedIn.stamp(), id, version == null ? "" : version, read);
                    return "/rules/" + id;
                },
                problems -> one(id, reason, problems));
    }
}
