package org.abeyance.people;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

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

    private final People people;
    private final SignedIn signedIn;

    PeopleApi(People people, SignedIn signedIn) {
        this.people = people;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public Everybody everybody() {
        return new Everybody(people.everybody().stream().map(Told::of).toList());
    }

    /** Whose token this is. */
    @GET
    @Path("/me")
    @Authenticated
    public Told me() {
        return Told.of(people.get(signedIn.reader().ref()));
    }
}
