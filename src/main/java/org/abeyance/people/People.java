package org.abeyance.people;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Administrators administrators;
    private final List<HearsOfLeavers> listeners;

    People(
            PeopleQueries queries,
            Session session,
            Trail trail,
            Administrators administrators,
            @All List<HearsOfLeavers> listeners) {
        this.administrators = administrators;
        this.listeners = listeners;
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

    /** The people of the demonstration, whose passwords are no secret; nobody anywhere else. */
    public List<Person> demonstrators() {
        return queries.demonstrators();
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

    /** From the next request on the person may do what these roles allow, and nothing else. */
    @Transactional
    public void assign(Stamp stamp, String ref, Set<Role> roles) {
        Person person = get(ref);
        Set<Role> before = person.roles();
        if (before.equals(roles)) {
            return;
        }
        administrators.remain(person, () -> {
            before.stream().filter(role -> !roles.contains(role)).forEach(person::revoke);
            roles.stream().filter(role -> !before.contains(role)).sorted().forEach(role -> person.grant(role, stamp));
            return person;
        });
        String now = roles.isEmpty() ? "no role" : labels(roles);
        trail.add(stamp, "person.assign", ref, "Gave " + person.name() + " " + now + instead(before), "");
    }

    @Transactional
    public void joinLegalTeam(Stamp stamp, String ref) {
        Person person = get(ref);
        if (!person.legalTeam) {
            person.legalTeam = true;
            trail.add(stamp, "legal-team.join", ref, "Put " + person.name() + " on the legal team.", "");
        }
    }

    @Transactional
    public void leaveLegalTeam(Stamp stamp, String ref) {
        Person person = get(ref);
        if (person.legalTeam) {
            person.legalTeam = false;
            trail.add(stamp, "legal-team.leave", ref, "Took " + person.name() + " off the legal team.", "");
        }
    }

    /** Signs the person out everywhere, revokes their tokens and links; what they did stays. */
    @Transactional
    public void deactivate(Stamp stamp, String ref) {
        Person person = get(ref);
        if (!person.isActive()) {
            return;
        }
        administrators.remain(person, () -> {
            person.deactivatedAt = stamp.at();
            queries.endDevices(person, 0);
            queries.revokeTokens(person, stamp.at());
            return queries.voidLinks(person, stamp.at());
        });
        trail.add(stamp, "person.deactivate", ref, "Deactivated " + person.name() + ".", "");
        listeners.forEach(one -> one.left(stamp, person));
    }

    @Transactional
    public void reactivate(Stamp stamp, String ref) {
        Person person = get(ref);
        if (!person.isActive()) {
            person.deactivatedAt = null;
            trail.add(stamp, "person.reactivate", ref, "Reactivated " + person.name() + ".", "");
        }
    }

    /** Of the acting person: where their "today" is meant. */
    @Transactional
    public void moveTo(Stamp stamp, ZoneId zone) {
        Person person = get(stamp.who().ref());
        person.zone = zone.getId();
        trail.add(stamp, "person.zone", person.ref(), "Moved to the time zone " + zone + ".", "");
    }

    /** Of the acting person: when they want no reminders. */
    @Transactional
    public void rest(Stamp stamp, Quiet quiet) {
        Person person = get(stamp.who().ref());
        person.quiet = quiet;
        trail.add(stamp, "person.quiet", person.ref(), "Wants no reminders " + quiet + ".", "");
    }

    /**
     * Who hears of this person's dates after them; nobody where there is no lead.
     *
     * @throws Refused at {@code lead} where somebody would lead themselves, perhaps through others
     */
    @Transactional
    public void leadBy(Stamp stamp, String ref, Optional<String> leadRef) {
        Person person = get(ref);
        Optional<Person> lead = leadRef.map(this::get);
        if (lead.map(Person::id).equals(person.lead().map(Person::id))) {
            return;
        }
        for (Person one = lead.orElse(null); one != null; one = one.lead) {
            if (one.id.equals(person.id)) {
                throw Refused.at("lead", "Then " + person.name() + " would lead themselves.");
            }
        }
        lead.filter(one -> !one.isActive()).ifPresent(one -> {
            throw Refused.at("lead", one.name() + " is not here any more.");
        });
        person.lead = lead.orElse(null);
        trail.add(
                stamp,
                "person.lead",
                ref,
                lead.map(one -> "Made " + one.name() + " the lead of " + person.name() + ".")
                        .orElse("Took away the lead of " + person.name() + "."),
                "");
    }

    static String described(Person person) {
        String roles = labels(person.roles());
        return person.name() + (roles.isEmpty() ? "" : " as " + roles) + (person.legalTeam ? ", legal team" : "");
    }

    private static String instead(Set<Role> before) {
        return before.isEmpty() ? "." : " instead of " + labels(before) + ".";
    }

    private static String labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }
}
