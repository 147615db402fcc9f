package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;

/**
 * The people of a demonstration: one per role, whose passwords the sign-in page tells everybody, and the author of its
 * facts, who can not sign in. Their being there is what marks a database as a demonstration's.
 */
@ApplicationScoped
public class Demonstrators {

    /** A domain that can never be anybody's. */
    static final String AT = "@demo.abeyance.example";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Map<Role, String> NAMES = new EnumMap<>(Map.of(
            Role.CONTRIBUTOR, "Cora Lund",
            Role.READER, "Rita Mohr",
            Role.CASEWORKER, "Nora Quist",
            Role.APPROVER, "Ada Prior",
            Role.ADMINISTRATOR, "Ines Amt",
            Role.AUDITOR, "Otto Revis"));

    private final People people;
    private final PeopleQueries queries;
    private final Trail trail;

    Demonstrators(People people, PeopleQueries queries, Trail trail) {
        this.people = people;
        this.queries = queries;
        this.trail = trail;
    }

    public boolean areHere() {
        return !queries.demonstrators().isEmpty();
    }

    /** All of them at once, so that a start that is cut off leaves all or nobody. */
    @Transactional
    public void come(Instant now) {
        Stamp stamp = new Stamp(Actor.ABEYANCE, now);
        Person author = people.make(
                stamp, new NewPerson("Demonstration", "demonstration" + AT, LONDON, Set.of(Role.CASEWORKER), false));
        NAMES.forEach((role, name) -> {
            boolean legalTeam = role == Role.CASEWORKER || role == Role.APPROVER;
            Person person = people.make(stamp, new NewPerson(name, role.label() + AT, LONDON, Set.of(role), legalTeam));
            person.demoPassword = role.label() + "-" + Secret.make("").shown().substring(0, 10);
            person.passwordHash = Password.hash(person.demoPassword);
        });
        trail.add(stamp, "demonstration.begin", author.ref(), "Began a demonstration with six people.", "");
    }

    /** The one person of the demonstration who holds a role. */
    public Person who(Role role) {
        return people.byEmail(role.label() + AT)
                .orElseThrow(() -> new IllegalStateException("there is no demonstration here"));
    }

    /** Who the facts of the demonstration are by. */
    public Reader author() {
        return people.byEmail("demonstration" + AT)
                .map(Person::reader)
                .orElseThrow(() -> new IllegalStateException("there is no demonstration here"));
    }
}
