package org.abeyance.people;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.abeyance.Refused;
import org.abeyance.people.Invitations.Invited;
import org.abeyance.web.Caller;

/** The people, for programs. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleApi {

    /** Somebody, as told to a program. */
    record Told(String reference, String name, String email, List<String> roles, boolean legalTeam, boolean active) {

        static Told of(Person person) {
            List<String> roles =
                    person.roles().stream().sorted().map(Role::label).toList();
            return new Told(
                    person.ref(), person.name(), person.email(), roles, person.isInLegalTeam(), person.isActive());
        }
    }

    record Everybody(List<Told> people) {}

    /** Somebody to be invited: roles by their labels, the zone as {@code Europe/London}. */
    public record Asked(String name, String email, String zone, List<String> roles, boolean legalTeam) {

        PersonForm form() {
            List<String> names = roles == null
                    ? List.of()
                    : roles.stream().map(role -> role.toUpperCase(Locale.ROOT)).toList();
            return new PersonForm(name, email, zone == null ? "UTC" : zone, names, legalTeam ? "yes" : "");
        }
    }

    /** The link to hand over: told once, because only its hash is kept; and whether a mail brings another. */
    record Link(String reference, String link, boolean mailed) implements ToldOnce {}

    private final People people;
    private final Invitations invitations;
    private final SignedIn signedIn;
    private final Caller caller;

    PeopleApi(People people, Invitations invitations, SignedIn signedIn, Caller caller) {
        this.people = people;
        this.invitations = invitations;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Everybody everybody() {
        return new Everybody(people.everybody().stream().map(Told::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response invite(Asked asked) {
        if (asked == null) {
            throw Refused.because("Say who is to be invited.");
        }
        Invited invited = invitations.invite(signedIn.stamp(), asked.form().read(), caller.absolute(""));
        return Response.status(Response.Status.CREATED).entity(told(invited)).build();
    }

    /** A new link: to come in, or, for who has a password, to choose a new one. */
    @POST
    @Path("/{ref}/links")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Response renew(String ref) {
        Invited renewed = invitations.renew(signedIn.stamp(), ref, caller.absolute(""));
        return Response.status(Response.Status.CREATED).entity(told(renewed)).build();
    }

    private Link told(Invited invited) {
        return new Link(
                invited.person().ref(),
                caller.absolute("/invitations/" + invited.secret().shown()),
                invited.isMailed());
    }

    /** Whose token this is. */
    @GET
    @Path("/me")
    @Authenticated
    public Told me() {
        return Told.of(people.get(signedIn.reader().ref()));
    }
}
