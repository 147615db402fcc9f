package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.jboss.logging.Logger;

/** Signs in by password, and changes it. */
@ApplicationScoped
public class Passwords {

    private static final Logger LOG = Logger.getLogger(Passwords.class);

    private final PeopleQueries queries;
    private final Devices devices;
    private final Lockout lockout;
    private final Trail trail;

    Passwords(PeopleQueries queries, Devices devices, Lockout lockout, Trail trail) {
        this.queries = queries;
        this.devices = devices;
        this.lockout = lockout;
        this.trail = trail;
    }

    /**
     * Not one transaction: the try is counted whatever comes of it, and none is open while the hash is computed.
     *
     * @return what the browser must show from now on
     */
    public Secret signIn(Instant now, String email, String password, Visit visit) {
        lockout.oneTry(email, visit.address(), now);
        Optional<Person> known = queries.byEmail(NewPerson.normal(email));
        String hash = known.filter(Person::isActive)
                .map(person -> person.passwordHash)
                .orElse(Password.NOBODYS);
        if (!Password.matches(password, hash) || hash.equals(Password.NOBODYS)) {
            LOG.infof("A sign-in from %s was refused", visit.address());
            throw Refused.because("E-mail address and password do not belong together.");
        }
        Person person = known.orElseThrow();
        lockout.forgive(email, now);
        return devices.signIn(now, person.ref(), visit, newHash(hash, password));
    }

    private static Optional<String> newHash(String hash, String password) {
        return Password.isOutdated(hash) ? Optional.of(Password.hash(password)) : Optional.empty();
    }

    /** Of the acting person; all other devices are signed out. */
    public void change(Stamp stamp, String address, String current, String chosen, long keptDevice) {
        Password.check("chosen", chosen);
        Person person = People.get(queries, stamp.who().ref());
        if (person.isDemonstrator()) {
            throw Refused.because("In a demonstration passwords stay as the sign-in page shows them.");
        }
        lockout.oneTry(person.email(), address, stamp.at());
        if (!person.hasPassword() || !Password.matches(current, person.passwordHash)) {
            throw Refused.at("current", "This is not your password.");
        }
        lockout.forgive(person.email(), stamp.at());
        keep(stamp, person.ref(), Password.hash(chosen), keptDevice);
    }

    @Transactional
    void keep(Stamp stamp, String ref, String hash, long keptDevice) {
        Person person = People.get(queries, ref);
        person.passwordHash = hash;
        queries.endDevices(person, keptDevice);
        trail.add(stamp, "person.password", ref, "Changed the password; other devices are signed out.", "");
    }
}
