package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Signs browsers in and out, and recognises them by their cookie. */
@ApplicationScoped
public class Devices {

    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final PeopleQueries queries;
    private final Session session;
    private final Trail trail;
    private final Duration idle;
    private final Duration longest;

    Devices(
            PeopleQueries queries,
            Session session,
            Trail trail,
            @ConfigProperty(name = "abeyance.session.idle", defaultValue = "12H") Duration idle,
            @ConfigProperty(name = "abeyance.session.longest", defaultValue = "14D") Duration longest) {
        this.queries = queries;
        this.session = session;
        this.trail = trail;
        this.idle = idle;
        this.longest = longest;
    }

    /** @return what the browser must show from now on */
    @Transactional
    public Secret signIn(Instant now, String personRef, Visit visit) {
        return signIn(now, personRef, visit, Optional.empty());
    }

    @Transactional
    Secret signIn(Instant now, String personRef, Visit visit, Optional<String> newHash) {
        Person person = People.get(queries, personRef);
        newHash.ifPresent(hash -> person.passwordHash = hash);
        queries.forgetDevices(person, now.minus(idle), now.minus(longest));
        Secret secret = Secret.make("");
        session.persist(new Device(person, secret, visit, now));
        trail.add(
                new Stamp(person.actor(), now),
                "person.sign-in",
                person.ref(),
                "Signed in with " + visit.browser() + ".",
                "");
        return secret;
    }

    /** Ends one device of the acting person; somebody else's does not exist for this one. */
    @Transactional
    public void signOut(Stamp stamp, long id) {
        Device device = Optional.ofNullable(session.find(Device.class, id))
                .filter(found -> found.person.ref().equals(stamp.who().ref()))
                .orElseThrow(() -> Missing.of("device " + id));
        session.remove(device);
        trail.add(stamp, "person.sign-out", device.person.ref(), "Signed out " + device.browser + ".", "");
    }

    /** How long a browser should keep its cookie. */
    public Duration longest() {
        return longest;
    }

    public List<Device> of(Reader owner) {
        return queries.devicesOf(owner.id());
    }

    @Transactional
    Optional<Device> recognise(Secret secret, Instant now) {
        Optional<Device> device = queries.deviceByHash(secret.hash())
                .filter(found -> found.person.isActive()
                        && found.lastSeenAt.isAfter(now.minus(idle))
                        && found.signedInAt.isAfter(now.minus(longest)));
        device.filter(found -> found.lastSeenAt.isBefore(now.minus(TOLD_EVERY)))
                .ifPresent(found -> queries.seen(found.id, now));
        return device;
    }
}
