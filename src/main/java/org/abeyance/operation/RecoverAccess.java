package org.abeyance.operation;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Actor;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Invitations;
import org.abeyance.people.Recovery;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The command {@code recover-access ADDRESS}: starts the product without a door, so that the act and its entry on the trail
 * are those of everybody else, does it and ends.
 */
@Unremovable
@ApplicationScoped
class RecoverAccess implements QuarkusApplication {

    static final String NAME = "recover-access";

    private static final int DONE = 0;
    private static final int NOT_DONE = 2;

    private final Recovery recovery;
    private final Clock clock;
    private final Optional<String> baseUrl;

    RecoverAccess(
            Recovery recovery, Clock clock, @ConfigProperty(name = "abeyance.base-url") Optional<String> baseUrl) {
        this.recovery = recovery;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    static void start(List<String> words) {
        System.setProperty("quarkus.http.host-enabled", "false");
        Quarkus.run(RecoverAccess.class, words.toArray(String[]::new));
    }

    @Override
    @ActivateRequestContext
    public int run(String... words) {
        if (words.length != 1) {
            System.out.println("Say “recover-access ADDRESS”, with the e-mail address of an administrator.");
            return NOT_DONE;
        }
        String site = baseUrl.orElse("http://localhost:8080").replaceAll("/+$", "");
        try {
            Invitations.Invited invited = recovery.recover(new Stamp(Actor.ABEYANCE, clock.instant()), words[0], site);
            System.out.println("For " + invited.person() + ", once, and not for long: " + site + "/invitations/"
                    + invited.secret().shown());
            return DONE;
        } catch (Refused refused) {
            System.out.println(refused.getMessage());
            return NOT_DONE;
        }
    }
}
