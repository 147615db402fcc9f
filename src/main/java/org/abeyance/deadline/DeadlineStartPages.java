package org.abeyance.deadline;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.correspondence.Letter;
import org.abeyance.correspondence.Letters;
import org.abeyance.deadline.law.Unit;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** Starts a clock in a concern: the date and how it is found are shown before anything is kept. */
@Path("/concerns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.CASEWORKER)
public class DeadlineStartPages {

    /** What the form offers. */
    record Offers(
            List<Choice> rules,
            List<Choice> calendars,
            List<Choice> units,
            List<Choice> whose,
            List<Choice> regulators,
            List<Proposals.Proposal> proposals) {}

    /** The form, and once it was read, what it would start. */
    record New(
            Concern concern,
            DeadlineStartForm form,
            Offers offers,
            Optional<Reckoned> reckoned,
            String sentence,
            Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> UNITS = Arrays.stream(Unit.values())
            .map(unit -> new Choice(unit.written(), unit.written().replace('-', ' ')))
            .toList();
    private static final List<Choice> WHOSE = Choice.of(Whose.class, Whose::label);

    private final Concerns concerns;
    private final ConcernChoices choices;
    private final Deadlines deadlines;
    private final DeadlineNames names;
    private final Proposals proposals;
    private final Letters letters;
    private final Law law;
    private final SignedIn signedIn;

    DeadlineStartPages(
            Concerns concerns,
            ConcernChoices choices,
            Deadlines deadlines,
            DeadlineNames names,
            Proposals proposals,
            Letters letters,
            Law law,
            SignedIn signedIn) {
        this.concerns = concerns;
        this.choices = choices;
        this.deadlines = deadlines;
        this.names = names;
        this.proposals = proposals;
        this.letters = letters;
        this.law = law;
        this.signedIn = signedIn;
    }

    /** @param rule a rule chosen already; {@code letter} and {@code trigger} where a letter leads here */
    @GET
    @Path("{ref}/deadlines/new")
    public TemplateInstance form(
            String ref,
            @QueryParam("rule") String rule,
            @QueryParam("trigger") String trigger,
            @QueryParam("letter") String letter) {
        Concern concern = get(ref);
        DeadlineStartForm empty = DeadlineStartForm.empty(signedIn.today(), rule, trigger, letter);
        DeadlineStartForm form = trigger == null || trigger.isBlank()
                ? letter(empty, concern)
                        .map(cause -> empty.startedBy(cause, signedIn.reader().zone()))
                        .orElse(empty)
                : empty;
        return form(concern, form, Optional.empty(), "", Problems.none());
    }

    @POST
    @Path("{ref}/deadlines")
    public Response start(String ref, @BeanParam DeadlineStartForm form) {
        Concern concern = get(ref);
        try {
            NewDeadline wanted = names.resolved(
                    form.read(signedIn.reader().zone()), form.named(), form.cause(), concern, signedIn.reader());
            Optional<Reckoned> reckoned = wanted.basis().rule().map(deadlines::reckon);
            String sentence = Started.sentence(wanted, reckoned);
            if (!sentence.equals(form.shown())) {
                return Response.ok(form(concern, form, reckoned, sentence, Problems.none()))
                        .build();
            }
            return Answer.seeOther("/deadlines/"
                    + deadlines.start(signedIn.stamp(), concern, wanted).ref());
        } catch (Refused refused) {
            return Answer.refused(form(concern, form, Optional.empty(), "", Problems.of(refused)));
        }
    }

    private New form(
            Concern concern, DeadlineStartForm form, Optional<Reckoned> reckoned, String sentence, Problems problems) {
        Law.InForce now = law.inForce();
        OffsetDateTime trigger = form.moment(signedIn.reader().zone())
                .orElseGet(() -> signedIn.now().atZone(signedIn.reader().zone()).toOffsetDateTime());
        Offers offers = new Offers(
                now.rulebook().inForce(trigger.toLocalDate()).stream()
                        .map(rule -> new Choice(rule.id(), rule.id() + ": " + rule.duty()))
                        .toList(),
                now.calendars().names().stream()
                        .map(name -> new Choice(name, name))
                        .toList(),
                UNITS,
                WHOSE,
                choices.entries(signedIn.reader()).regulators(),
                proposals.propose(concern, trigger, letter(form, concern)));
        return new New(concern, form, offers, reckoned, sentence, problems);
    }

    /** The letter of this concern that leads here; nothing where it names none. */
    private Optional<Letter> letter(DeadlineStartForm form, Concern concern) {
        return form.cause().flatMap(cause -> letters.of(concern, cause));
    }

    private Concern get(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }
}
