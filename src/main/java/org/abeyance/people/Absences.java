package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.hibernate.Session;

/** Who is away when. */
@ApplicationScoped
public class Absences {

    private final PeopleQueries queries;
    private final Session session;
    private final Trail trail;

    Absences(PeopleQueries queries, Session session, Trail trail) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
    }

    /** Those of a person that are not over on a day, the next first. */
    public List<Absence> of(Reader person, LocalDate today) {
        return queries.absencesOf(person.id(), today);
    }

    /** The numbers of all who are away on a day. */
    public Set<Long> awayOn(LocalDate day) {
        return Set.copyOf(queries.awayOn(day));
    }

    /** Of everybody who is away on a day or a day off it: one's day is another's yesterday. */
    public List<Absence> around(LocalDate day) {
        return queries.absencesAround(day.minusDays(1), day.plusDays(1));
    }

    @Transactional
    public void away(Stamp stamp, Reader person, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refused.at("to", "The last day lies before the first.");
        }
        if (to.isBefore(person.today(stamp.at()))) {
            throw Refused.at("to", "This is over already.");
        }
        session.persist(new Absence(session.getReference(Person.class, person.id()), from, to, stamp.at()));
        trail.add(stamp, "person.away", person.ref(), "Will be away from " + from + " to " + to + ".", "");
    }

    /** Only the person ends their own absence; anybody else's does not exist for them. */
    @Transactional
    public void back(Stamp stamp, Reader person, long id) {
        Absence absence = of(person, LocalDate.EPOCH).stream()
                .filter(one -> one.id == id)
                .findFirst()
                .orElseThrow(() -> Missing.of("absence " + id));
        absence.endedAt = stamp.at();
        trail.add(stamp, "person.back", person.ref(), "Is not " + absence + " after all.", "");
    }
}
