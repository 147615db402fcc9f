package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;

/**
 * Lets an administrator in again on the word of whoever runs the machine. Somebody who is none becomes one only where no
 * administrator can come in.
 */
@ApplicationScoped
public class Recovery {

    private final PeopleQueries queries;
    private final People people;
    private final Invitations invitations;
    private final Trail trail;

    Recovery(PeopleQueries queries, People people, Invitations invitations, Trail trail) {
        this.queries = queries;
        this.people = people;
        this.invitations = invitations;
        this.trail = trail;
    }

    /**
     * A new link for the administrator of this address; the links they had work no more.
     *
     * @param site the address of this installation, for a mail that brings a link, too
     * @throws Refused where the address is nobody's or no administrator's while some administrator can come in
     */
    @Transactional
    public Invitations.Invited recover(Stamp stamp, String email, String site) {
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refused.because(email + " is no e-mail address.");
        }
        if (people.isNobodyHere()) {
            throw Refused.because(
                    "Nobody is here yet: start Abeyance, and the log shows the link of the first person.");
        }
        boolean isAnybodyIn = queries.administratorsWhoCanComeIn() > 0;
        Person person = people.byEmail(email).orElseGet(() -> newcomer(stamp, email, isAnybodyIn));
        if (!person.roles().contains(Role.ADMINISTRATOR) || !person.isActive()) {
            if (isAnybodyIn) {
                throw Refused.because(person.name() + " is no administrator at work, and one who is can come in."
                        + " Name one of those, or ask one.");
            }
            raise(stamp, person);
        }
        trail.add(
                stamp,
                "access.recover",
                person.ref(),
                "Recovered the access of " + person.name() + " by a command on the machine.",
                "");
        return invitations.renew(stamp, person.ref(), site);
    }

    private Person newcomer(Stamp stamp, String email, boolean isAnybodyIn) {
        if (isAnybodyIn) {
            throw Refused.because("Nobody here has the address " + email + ", and an administrator can come in."
                    + " Name one of those, or ask one.");
        }
        return people.make(
                stamp,
                new NewPerson(
                        email.replaceFirst("@.*", ""),
                        email,
                        java.time.ZoneOffset.UTC,
                        Set.of(Role.ADMINISTRATOR),
                        false));
    }

    private void raise(Stamp stamp, Person person) {
        people.reactivate(stamp, person.ref());
        if (!person.roles().contains(Role.ADMINISTRATOR)) {
            person.grant(Role.ADMINISTRATOR, stamp);
        }
    }
}
