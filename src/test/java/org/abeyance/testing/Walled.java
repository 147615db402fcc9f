package org.abeyance.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import org.abeyance.exchange.Matters;
import org.abeyance.people.Person;
import org.hibernate.Session;

/** Matters of the demonstration, and walls around them as long as no act builds one: written straight into the tables. */
@ApplicationScoped
public class Walled {

    private final Matters matters;
    private final Session session;
    private final ObjectMapper json;
    private final Today today;

    Walled(Matters matters, Session session, ObjectMapper json, Today today) {
        this.matters = matters;
        this.session = session;
        this.json = json;
        this.today = today;
    }

    /** Takes in one of the public matters by its number, {@code M03}. */
    public void matter(Person person, String number) throws IOException {
        try (InputStream file = Walled.class.getResourceAsStream("/matters/" + number + ".json")) {
            matters.take(person.reader().stamp(today.instant()), person.reader(), json.readTree(file));
        }
    }

    /** From now on only these people see it. */
    @Transactional
    public void wall(String number, Person... people) {
        session.createNativeMutationQuery("update concern set walled_at = current_timestamp where outside_id = :number")
                .setParameter("number", number)
                .executeUpdate();
        for (Person person : people) {
            letIn(number, person);
        }
    }

    private void letIn(String number, Person person) {
        session.createNativeMutationQuery(
                        "insert into wall_member (concern_id, person_id, custodian, added_at, added_by)"
                                + " select id, :person, true, current_timestamp, 'P-0' from concern where outside_id = :number")
                .setParameter("person", person.id())
                .setParameter("number", number)
                .executeUpdate();
    }

    /** The same person, now inside the wall. */
    @Transactional
    public Person insider(Person person, String number) {
        letIn(number, person);
        return person;
    }

    /** So many parties that nobody named yet. */
    @Transactional
    public void parties(int many) {
        for (int i = 0; i < many; i++) {
            String name = "%04d".formatted(i);
            session.createNativeMutationQuery(
                            "insert into party (version, slug, name, name_key)" + " values (0, :slug, :name, :key)")
                    .setParameter("slug", "party-" + name)
                    .setParameter("name", "Party " + name)
                    .setParameter("key", "party " + name)
                    .executeUpdate();
        }
    }

    /** Somebody of the register complains in a matter. */
    @Transactional
    public void complaint(String number, String party) {
        session.createNativeMutationQuery(
                        "insert into concern_party (concern_id, party_id, role, recorded_at, recorded_by)"
                                + " select c.id, p.id, 'COMPLAINANT', current_timestamp, 'P-0' from concern c, party p"
                                + " where c.outside_id = :number and p.slug = :party")
                .setParameter("party", party)
                .setParameter("number", number)
                .executeUpdate();
    }

    @Transactional
    public String ref(String number) {
        return session.createNativeQuery("select ref from concern where outside_id = :number", String.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    @Transactional
    public long id(String number) {
        return session.createNativeQuery("select id from concern where outside_id = :number", Long.class)
                .setParameter("number", number)
                .getSingleResult();
    }
}
