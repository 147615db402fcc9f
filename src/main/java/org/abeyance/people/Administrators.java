package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.function.Supplier;
import org.abeyance.Refused;
import org.hibernate.Session;

/** Somebody must be able to let others in: the last administrator stays one. */
@ApplicationScoped
class Administrators {

    private final PeopleQueries queries;
    private final Session session;

    Administrators(PeopleQueries queries, Session session) {
        this.queries = queries;
        this.session = session;
    }

    /** Does what may take an administrator away, and refuses it where none would be left who can come in. */
    <T> T remain(Person person, Supplier<T> act) {
        if (!person.roles().contains(Role.ADMINISTRATOR)) {
            return act.get();
        }
        // two who take away each other's role at the same moment wait for one another here
        session.createSelectionQuery("from Grant where role = ADMINISTRATOR order by id", Grant.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        T done = act.get();
        session.flush();
        if (queries.administratorsWhoCanComeIn() == 0) {
            throw Refused.because(person.name() + " is the last administrator. Make somebody else one first.");
        }
        return done;
    }
}
