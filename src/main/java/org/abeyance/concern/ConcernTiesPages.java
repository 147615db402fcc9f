package org.abeyance.concern;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;
import org.abeyance.web.Choice;
import org.abeyance.web.Problems;

/** What a concern has to do with: other concerns, further regulators, parties. */
@Path("/concerns")
@RolesAllowed(Role.Name.CASEWORKER)
public class ConcernTiesPages {

    /** Another concern. */
    record Links(Concern concern, LinkForm form, Problems problems) implements TemplateInstance {}

    /** Another regulator. */
    record Regulators(
            Concern concern, RegulatorForm form, List<Choice> regulators, List<Choice> roles, Problems problems)
            implements TemplateInstance {}

    /** Somebody who is no regulator. */
    record Parties(Concern concern, PartyForm form, List<Choice> roles, Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> REGULATOR_ROLES = Choice.of(RegulatorRole.class, RegulatorRole::label);
    private static final List<Choice> PARTY_ROLES = Choice.of(PartyRole.class, PartyRole::label);

    private final Concerns concerns;
    private final Openings openings;
    private final ConcernChoices choices;
    private final SignedIn signedIn;

    ConcernTiesPages(Concerns concerns, Openings openings, ConcernChoices choices, SignedIn signedIn) {
        this.concerns = concerns;
        this.openings = openings;
        this.choices = choices;
        this.signedIn = signedIn;
    }

    @GET
    @Path("{ref}/links/new")
    public TemplateInstance links(String ref) {
        return new Links(get(ref), LinkForm.empty(), Problems.none());
    }

    @POST
    @Path("{ref}/links")
    public Response link(String ref, @BeanParam LinkForm form) {
        Concern concern = get(ref);
        return act(ref, known -> link(known, form.read()), problems -> new Links(concern, form, problems));
    }

    /** A concern that is not there is a slip at the field; one that may not be seen is not there. */
    private void link(ConcernRef known, LinkForm.Wanted wanted) {
        try {
            concerns.link(signedIn.stamp(), signedIn.reader(), known, wanted.other(), wanted.reason());
        } catch (Missing missing) {
            throw Refused.at("other", "There is no concern " + wanted.other() + " that you may see.");
        }
    }

    @GET
    @Path("{ref}/regulators/new")
    public TemplateInstance regulators(String ref) {
        return regulators(ref, RegulatorForm.empty(signedIn.today()), Problems.none());
    }

    private Regulators regulators(String ref, RegulatorForm form, Problems problems) {
        return new Regulators(
                get(ref), form, choices.entries(signedIn.reader()).regulators(), REGULATOR_ROLES, problems);
    }

    @POST
    @Path("{ref}/regulators")
    public Response join(String ref, @BeanParam RegulatorForm form) {
        return act(
                ref,
                known -> {
                    RegulatorForm.Joining asked = form.read();
                    openings.join(
                            signedIn.stamp(), signedIn.reader(), known, asked.regulator(), asked.role(), asked.since());
                },
                problems -> regulators(ref, form, problems));
    }

    @GET
    @Path("{ref}/parties/new")
    public TemplateInstance parties(String ref) {
        return new Parties(get(ref), PartyForm.empty(), PARTY_ROLES, Problems.none());
    }

    @POST
    @Path("{ref}/parties")
    public Response involve(String ref, @BeanParam PartyForm form) {
        return act(
                ref,
                known -> {
                    PartyForm.Involved asked = form.read();
                    openings.involve(signedIn.stamp(), signedIn.reader(), known, asked.party(), asked.role());
                },
                problems -> new Parties(get(ref), form, PARTY_ROLES, problems));
    }

    private static Response act(String ref, Consumer<ConcernRef> act, Function<Problems, TemplateInstance> again) {
        ConcernRef known = new ConcernRef(ref);
        return Answer.to(
                () -> {
                    act.accept(known);
                    return "/concerns/" + ref;
                },
                again);
    }

    private Concern get(String ref) {
        return concerns.get(new ConcernRef(ref), signedIn.reader());
    }
}
