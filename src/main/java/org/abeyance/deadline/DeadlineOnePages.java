package org.abeyance.deadline;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.deadline.law.Rule;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** One deadline: its three dates side by side, how they were found, what happened to its clock. */
@Path("/deadlines")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class DeadlineOnePages {

    /** All of it. */
    record One(
            Deadline deadline,
            Progress progress,
            Optional<Rule> rule,
            boolean unconfirmed,
            List<LedgerEntry> ledger,
            List<DeadlineMove> moves,
            List<Choice> kinds,
            DeadlineDatesForm form,
            boolean mayWrite,
            Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> KINDS = Choice.of(Governing.class, Governing::label);

    private final Deadlines deadlines;
    private final DeadlineDates dates;
    private final Law law;
    private final SignedIn signedIn;

    DeadlineOnePages(Deadlines deadlines, DeadlineDates dates, Law law, SignedIn signedIn) {
        this.deadlines = deadlines;
        this.dates = dates;
        this.law = law;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}")
    public TemplateInstance one(String ref) {
        Deadline deadline = deadlines.get(new DeadlineRef(ref), signedIn.reader());
        return one(deadline, DeadlineDatesForm.of(deadline), Problems.none());
    }

    private One one(Deadline deadline, DeadlineDatesForm form, Problems problems) {
        Law.InForce now = law.inForce();
        Basis basis = deadline.basis();
        Optional<Rule> rule = basis.isTyped()
                ? Optional.empty()
                : Optional.of(now.rulebook().version(basis.rule(), basis.ruleVersion()));
        LocalDate today = signedIn.today();
        return new One(
                deadline,
                deadline.on(today),
                rule,
                rule.filter(now::needsConfirmation).isPresent(),
                deadlines.ledgerOf(deadline),
                deadlines.movesOf(deadline),
                KINDS,
                form,
                signedIn.reader().isCaseworker(),
                problems);
    }

    @POST
    @Path("{ref}/statement")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response state(String ref, @BeanParam DeadlineDatesForm form) {
        return act(ref, form, known -> {
            DeadlineDatesForm.Stated stated = form.readStated();
            dates.state(signedIn.stamp(), signedIn.reader(), known, stated.on(), stated.reason());
        });
    }

    @POST
    @Path("{ref}/governing")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response govern(String ref, @BeanParam DeadlineDatesForm form) {
        return act(ref, form, known -> {
            DeadlineDatesForm.Chosen chosen = form.readGoverning();
            dates.govern(signedIn.stamp(), signedIn.reader(), known, chosen.kind(), chosen.reason());
        });
    }

    @POST
    @Path("{ref}/internal")
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response aim(String ref, @BeanParam DeadlineDatesForm form) {
        return act(ref, form, known -> {
            DeadlineDatesForm.Aim aim = form.readInternal();
            dates.aim(signedIn.stamp(), signedIn.reader(), known, aim.days(), aim.on());
        });
    }

    private Response act(String ref, DeadlineDatesForm form, java.util.function.Consumer<DeadlineRef> act) {
        DeadlineRef known = new DeadlineRef(ref);
        return Answer.to(
                () -> {
                    act.accept(known);
                    return "/deadlines/" + ref;
                },
                problems -> one(deadlines.get(known, signedIn.reader()), form, problems));
    }
}
