package org.abeyance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;

/** How the first person comes into an empty database: nobody has a password that somebody else could know. */
@ApplicationScoped
public class FirstPerson {

    private static final int SHORTEST = 32;

    private final People people;
    private final ApiTokens tokens;
    private final Trail trail;

    FirstPerson(People people, ApiTokens tokens, Trail trail) {
        this.people = people;
        this.tokens = tokens;
        this.trail = trail;
    }

    /** A short token could be guessed: better not to start. */
    public static void check(String token) {
        if (token.length() < SHORTEST) {
            throw new IllegalStateException("abeyance.bootstrap-token (ABEYANCE_BOOTSTRAP_TOKEN) must have " + SHORTEST
                    + " characters or more; this one has " + token.length());
        }
    }

    /**
     * On an empty database makes somebody with all roles, in the legal team, with a token of the given value for
     * provisioning; does nothing on any other.
     *
     * @return whether it did
     */
    @Transactional
    public boolean bootstrap(Instant now, String token) {
        check(token);
        if (!people.isNobodyHere()) {
            return false;
        }
        Stamp stamp = new Stamp(Actor.ABEYANCE, now);
        Person person = people.make(
                stamp,
                new NewPerson(
                        "Provisioning",
                        "provisioning@abeyance.invalid",
                        ZoneOffset.UTC,
                        EnumSet.allOf(Role.class),
                        true));
        trail.add(stamp, "person.bootstrap", person.ref(), "Added the first person, for provisioning.", "");
        tokens.keep(stamp, person, "Provisioning", Set.of(Scope.values()), new Secret(token));
        return true;
    }
}
