package org.abeyance.people;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.Refused;
import org.abeyance.people.Invitations.Invited;
import org.abeyance.post.Outbox;
import org.abeyance.web.Answer;
import org.abeyance.web.Caller;
import org.abeyance.web.Choice;
import org.abeyance.web.Csv;
import org.abeyance.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** Who is here and what they may do, for administrators. */
@Path("/people")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class PeoplePages {

    /** Everybody, by name. */
    record Index(List<Person> people) implements TemplateInstance {}

    /** To invite somebody. */
    record Invite(PersonForm form, List<Choice> roles, boolean isMailed, Problems problems)
            implements TemplateInstance {}

    /** The link to hand over: shown once, because only its hash is kept. */
    record Link(Person person, String address, boolean isReset, boolean isMailed) implements TemplateInstance {}

    /** One person. */
    record One(
            Person person,
            List<Choice> roles,
            List<String> held,
            List<Choice> leads,
            String lead,
            List<Person> led,
            Problems problems)
            implements TemplateInstance {}

    private static final List<Choice> ROLES = Choice.of(Role.class, role -> role.label() + ": " + role.meaning());

    private final People people;
    private final Invitations invitations;
    private final Outbox outbox;
    private final SignedIn signedIn;
    private final Caller caller;

    PeoplePages(People people, Invitations invitations, Outbox outbox, SignedIn signedIn, Caller caller) {
        this.people = people;
        this.invitations = invitations;
        this.outbox = outbox;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    @GET
    public TemplateInstance index() {
        return new Index(people.everybody());
    }

    @GET
    @Path("export")
    public Response export() {
        return Csv.file(
                "people.csv",
                List.of("Reference", "Name", "E-mail address", "Roles", "Legal team", "Lead", "State"),
                people.everybody().stream()
                        .map(person -> List.of(
                                person.ref(),
                                person.name(),
                                person.email(),
                                person.roles().stream().map(Role::label).collect(Collectors.joining(", ")),
                                person.isInLegalTeam() ? "yes" : "",
                                person.lead().map(Person::name).orElse(""),
                                person.state())));
    }

    @GET
    @Path("new")
    public TemplateInstance form() {
        return new Invite(PersonForm.empty(signedIn.reader().zone()), ROLES, outbox.isOpen(), Problems.none());
    }

    @POST
    public Response invite(@BeanParam PersonForm form) {
        try {
            return shown(invitations.invite(signedIn.stamp(), form.read(), caller.absolute("")), false);
        } catch (Refused refused) {
            return Answer.refused(new Invite(form, ROLES, outbox.isOpen(), Problems.of(refused)));
        }
    }

    @GET
    @Path("{ref}")
    public TemplateInstance one(String ref) {
        return one(ref, Problems.none());
    }

    private One one(String ref, Problems problems) {
        return one(ref, Optional.empty(), problems);
    }

    private One one(String ref, Optional<String> typed, Problems problems) {
        Person person = people.get(ref);
        List<String> held = person.roles().stream().map(Role::name).toList();
        List<Person> here = people.active();
        List<Choice> leads = here.stream()
                .filter(one -> !one.id().equals(person.id()))
                .map(one -> new Choice(one.ref(), one.name()))
                .toList();
        return new One(
                person,
                ROLES,
                held,
                leads,
                typed.orElseGet(() -> person.lead().map(Person::ref).orElse("")),
                here.stream()
                        .filter(one -> one.lead().map(Person::id).equals(Optional.of(person.id())))
                        .toList(),
                problems);
    }

    @POST
    @Path("{ref}/links")
    public Response renew(String ref) {
        try {
            Invited renewed = invitations.renew(signedIn.stamp(), ref, caller.absolute(""));
            return shown(renewed, renewed.person().hasPassword());
        } catch (Refused refused) {
            return Answer.refused(one(ref, Problems.of(refused)));
        }
    }

    private Response shown(Invited invited, boolean isReset) {
        String address = caller.absolute("/invitations/" + invited.secret().shown());
        return Response.ok(new Link(invited.person(), address, isReset, invited.isMailed()))
                .build();
    }

    @POST
    @Path("{ref}/roles")
    public Response assign(String ref, @RestForm List<String> roles) {
        return act(ref, () -> people.assign(signedIn.stamp(), ref, PersonForm.roles(roles)));
    }

    /** Who hears of their dates after them. */
    @POST
    @Path("{ref}/lead")
    public Response leadBy(String ref, @RestForm String lead) {
        return Answer.to(
                () -> {
                    people.leadBy(signedIn.stamp(), ref, PersonForm.lead(lead));
                    return "/people/" + ref;
                },
                problems -> one(ref, Optional.ofNullable(lead), problems));
    }

    @POST
    @Path("{ref}/legal-team")
    public Response joinLegalTeam(String ref) {
        return act(ref, () -> people.joinLegalTeam(signedIn.stamp(), ref));
    }

    @POST
    @Path("{ref}/legal-team/end")
    public Response leaveLegalTeam(String ref) {
        return act(ref, () -> people.leaveLegalTeam(signedIn.stamp(), ref));
    }

    @POST
    @Path("{ref}/deactivation")
    public Response deactivate(String ref) {
        return act(ref, () -> people.deactivate(signedIn.stamp(), ref));
    }

    @POST
    @Path("{ref}/reactivation")
    public Response reactivate(String ref) {
        return act(ref, () -> people.reactivate(signedIn.stamp(), ref));
    }

    private Response act(String ref, Runnable act) {
        return Answer.to(
                () -> {
                    act.run();
                    return "/people/" + ref;
                },
                problems -> one(ref, problems));
    }
}
