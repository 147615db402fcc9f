package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** Finds people, and makes and unmakes what they may do. */
@ApplicationScoped
public class People {

    private final PeopleQueries queries;
    private final Session session;
    private final Trail trail;

    People(PeopleQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    /** By reference, {@code P-7}. */
    public Person get(String ref) {
        return get(queries, ref);
    }

    static Person get(PeopleQueries queries, String ref) {
        if (!ref.matches("P-[1-9][0-9]{0,17}")) {
            throw Missing.of(ref);
        }
        return queries.byId(Long.parseLong(ref.substring(2))).orElseThrow(() -> Missing.of(ref));
    }

    public Optional<Person> byEmail(String email) {
        return queries.byEmail(NewPerson.normal(email));
    }

    public List<Person> everybody() {
        return queries.everybody();
    }

    /** Who can be asked to do something: for the choices of owner and deputy. */
    public List<Person> active() {
        return queries.everybody().stream().filter(Person::isActive).toList();
    }

    public boolean isNobodyHere() {
        return queries.howMany() == 0;
    }

    @Transactional
    public Person add(Stamp stamp, NewPerson asked) {
        Person person = make(stamp, asked);
        trail.add(stamp, "person.add", person.ref(), "Added " + described(person) + ".", "");
        return person;
    }

    /** Without its entry: for the acts that begin with a new person. */
    Person make(Stamp stamp, NewPerson asked) {
        if (queries.byEmail(asked.email()).isPresent()) {
            throw Refused.at("email", "Somebody with this address is here already.");
        }
        Person person = new Person(asked.name(), asked.email(), asked.zone());
        asked.roles().stream().sorted().forEach(role -> person.grant(role, stamp));
        person.legalTeam = asked.legalTeam();
        session.persist(person);
        return person;
    }

    static String described(Person person) {
        String roles = person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
        return person.name() + (roles.isEmpty() ? "" : " as " + roles) + (person.legalTeam ? ", legal team" : "");
    }
}
