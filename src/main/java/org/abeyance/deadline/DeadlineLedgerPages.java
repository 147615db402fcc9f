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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.calendar.Days;
import org.abeyance.deadline.law.Entry;
import org.abeyance.deadline.law.StopKind;
import org.abeyance.deadline.law.Unit;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** Writes into a ledger: what an entry would do to the date is shown first, and kept only as it was shown. */
@Path("/deadlines")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.CASEWORKER)
public class DeadlineLedgerPages {

    /** What the form offers. */
    record Offers(List<Choice> stops, List<Choice> units, List<Choice> entries) {}

    /** The form of one kind of entry, and once it was read, what it would do. */
    record Form(
            Deadline deadline,
            EntryAct act,
            DeadlineEntryForm form,
            Offers offers,
            Optional<Effect> effect,
            boolean isOtherNow,
            Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> UNITS = Arrays.stream(Unit.values())
            .map(unit -> new Choice(unit.written(), unit.written().replace('-', ' ')))
            .toList();

    private final Deadlines deadlines;
    private final DeadlineNames names;
    private final Law law;
    private final SignedIn signedIn;

    DeadlineLedgerPages(Deadlines deadlines, DeadlineNames names, Law law, SignedIn signedIn) {
        this.deadlines = deadlines;
        this.names = names;
        this.law = law;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/stops/new")
    public TemplateInstance stop(String ref) {
        return empty(ref, EntryAct.STOP);
    }

    @POST
    @Path("{ref}/stops")
    public Response stop(String ref, @BeanParam DeadlineEntryForm form) {
        return enter(ref, EntryAct.STOP, form);
    }

    @GET
    @Path("{ref}/restarts/new")
    public TemplateInstance restart(String ref) {
        return empty(ref, EntryAct.RESTART);
    }

    @POST
    @Path("{ref}/restarts")
    public Response restart(String ref, @BeanParam DeadlineEntryForm form) {
        return enter(ref, EntryAct.RESTART, form);
    }

    @GET
    @Path("{ref}/extensions/new")
    public TemplateInstance extend(String ref) {
        return empty(ref, EntryAct.EXTEND);
    }

    @POST
    @Path("{ref}/extensions")
    public Response extend(String ref, @BeanParam DeadlineEntryForm form) {
        return enter(ref, EntryAct.EXTEND, form);
    }

    @GET
    @Path("{ref}/completions/new")
    public TemplateInstance meet(String ref) {
        return empty(ref, EntryAct.MEET);
    }

    @POST
    @Path("{ref}/completions")
    public Response meet(String ref, @BeanParam DeadlineEntryForm form) {
        return enter(ref, EntryAct.MEET, form);
    }

    @GET
    @Path("{ref}/corrections/new")
    public TemplateInstance correct(String ref) {
        return empty(ref, EntryAct.CORRECT);
    }

    @POST
    @Path("{ref}/corrections")
    public Response correct(String ref, @BeanParam DeadlineEntryForm form) {
        return enter(ref, EntryAct.CORRECT, form);
    }

    private Form empty(String ref, EntryAct act) {
        DeadlineEntryForm form = DeadlineEntryForm.empty(signedIn.today());
        return form(new DeadlineRef(ref), act, form, Optional.empty(), false, Problems.none());
    }

    private Response enter(String ref, EntryAct act, DeadlineEntryForm form) {
        DeadlineRef known = new DeadlineRef(ref);
        Deadline deadline = deadlines.get(known, signedIn.reader());
        try {
            NewEntry wanted = names.caused(form.read(act.kind()), form.cause(), deadline.concern(), signedIn.reader());
            Effect effect = deadlines.preview(signedIn.stamp(), signedIn.reader(), known, wanted);
            if (!effect.toString().equals(form.shown())) {
                boolean other = form.shown() != null && !form.shown().isEmpty();
                return Response.ok(form(known, act, form, Optional.of(effect), other, Problems.none()))
                        .build();
            }
            deadlines.enter(signedIn.stamp(), signedIn.reader(), known, wanted);
            return Answer.seeOther("/deadlines/" + ref);
        } catch (Refused refused) {
            return Answer.refused(form(known, act, form, Optional.empty(), false, Problems.of(refused)));
        }
    }

    private Form form(
            DeadlineRef ref,
            EntryAct act,
            DeadlineEntryForm form,
            Optional<Effect> effect,
            boolean other,
            Problems problems) {
        Deadline deadline = deadlines.get(ref, signedIn.reader());
        List<StopKind> stops = deadline.basis().isTyped()
                ? List.of()
                : law.inForce()
                        .rulebook()
                        .version(deadline.basis().rule(), deadline.basis().ruleVersion())
                        .stops();
        Offers offers = new Offers(
                stops.stream()
                        .map(kind -> new Choice(kind.toString(), kind + " (" + kind.provision() + ")"))
                        .toList(),
                UNITS,
                deadlines.ledgerOf(deadline).stream()
                        .filter(entry -> entry.kind() != Entry.Kind.CORRECTION)
                        .map(entry -> new Choice(String.valueOf(entry.id()), Days.said(entry.on()) + ": " + entry))
                        .toList());
        return new Form(deadline, act, form, offers, effect, other, problems);
    }
}
