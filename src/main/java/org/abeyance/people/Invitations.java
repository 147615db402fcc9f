package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.people.Invitation.Purpose;
import org.hibernate.Session;

/** Makes links to be handed over, and takes in who comes by one. */
@ApplicationScoped
public class Invitations {

    private final PeopleQueries queries;
    private final People people;
    private final Lockout lockout;
    private final LinkMails mails;
    private final Session session;
    private final Trail trail;

    Invitations(PeopleQueries queries, People people, Lockout lockout, LinkMails mails, Session session, Trail trail) {
        this.queries = queries;
        this.people = people;
        this.lockout = lockout;
        this.mails = mails;
        this.session = session;
        this.trail = trail;
    }

    /**
     * Somebody invited, and the secret of their link.
     *
     * @param isMailed whether a mail with a link of its own is on its way to them, too
     */
    public record Invited(Person person, Secret secret, boolean isMailed) {}

    /**
     * Invites somebody: the link is to be handed over, and goes by mail as well where there is a mail server.
     *
     * @param site what addresses of ours begin with
     */
    @Transactional
    public Invited invite(Stamp stamp, NewPerson asked, String site) {
        Person person = people.make(stamp, asked);
        trail.add(stamp, "person.invite", person.ref(), "Invited " + People.described(person) + ".", "");
        return invited(stamp, Purpose.INVITATION, person, site);
    }

    /** A new link for somebody who lost theirs: to come in, or, where they have a password, to choose a new one. */
    @Transactional
    public Invited renew(Stamp stamp, String ref, String site) {
        Person person = People.get(queries, ref);
        if (!person.isActive()) {
            throw Refused.because(person.name() + " is deactivated. Reactivate them first.");
        }
        if (person.isDemonstrator()) {
            throw Refused.because("In a demonstration passwords stay as the sign-in page shows them.");
        }
        Purpose purpose = person.hasPassword() ? Purpose.RESET : Purpose.INVITATION;
        queries.voidLinks(person, stamp.at());
        String sentence = person.hasPassword() ? "Made a link for a new password of " : "Invited again: ";
        trail.add(stamp, "person.renew-link", ref, sentence + person.name() + ".", "");
        return invited(stamp, purpose, person, site);
    }

    private Invited invited(Stamp stamp, Purpose purpose, Person person, String site) {
        Secret secret = Secret.make("");
        Invitation link = new Invitation(purpose, Optional.of(person), secret, stamp);
        session.persist(link);
        return new Invited(person, secret, mails.queue(stamp, link, site));
    }

    /** While nobody is here: the link by which the first person comes. */
    @Transactional
    public Optional<Secret> setUp(Instant now) {
        return people.isNobodyHere() ? Optional.of(first(new Stamp(Actor.ABEYANCE, now))) : Optional.empty();
    }

    private Secret first(Stamp stamp) {
        Secret secret = Secret.make("");
        session.persist(new Invitation(Purpose.SETUP, Optional.empty(), secret, stamp));
        return secret;
    }

    /** The link, while it works; an unknown, a used and an expired one are all the same. */
    public Invitation get(Secret secret, Instant now) {
        return queries.invitation(secret.hash())
                .filter(found -> found.isOpen(now) && (!found.purpose.isSetup() || people.isNobodyHere()))
                .orElseThrow(() -> Missing.of("a link"));
    }

    /** Takes in who comes by the link, which works no more; devices of before are signed out. */
    @Transactional
    public Person accept(Instant now, Secret secret, Acceptance said) {
        Invitation link = get(secret, now);
        Password.check("password", said.password());
        String hash = Password.hash(said.password());
        int used = link.purpose.isSetup() ? queries.voidSetups(now) : queries.use(link.id, now);
        if (used == 0) {
            throw Missing.of("a link");
        }
        link.person().ifPresent(person -> queries.voidLinks(person, now));
        return switch (link.purpose) {
            case SETUP -> first(now, said, hash);
            case INVITATION -> comeIn(now, link.person, said, hash);
            case RESET -> reset(now, link.person, hash);
        };
    }

    private Person first(Instant now, Acceptance said, String hash) {
        NewPerson asked = new NewPerson(said.name(), said.email(), said.zone(), EnumSet.allOf(Role.class), true);
        Person person = people.make(new Stamp(Actor.ABEYANCE, now), asked);
        person.passwordHash = hash;
        trail.add(new Stamp(person.actor(), now), "person.set-up", person.ref(), "Set Abeyance up.", "");
        return person;
    }

    private Person comeIn(Instant now, Person person, Acceptance said, String hash) {
        person.name = said.name();
        person.zone = said.zone().getId();
        person.passwordHash = hash;
        trail.add(new Stamp(person.actor(), now), "person.accept", person.ref(), "Accepted the invitation.", "");
        return person;
    }

    private Person reset(Instant now, Person person, String hash) {
        person.passwordHash = hash;
        queries.endDevices(person, 0);
        lockout.forgive(person.email(), now);
        Stamp stamp = new Stamp(person.actor(), now);
        trail.add(stamp, "person.password", person.ref(), "Chose a new password by a link.", "");
        return person;
    }
}
