package org.abeyance.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.abeyance.people.FirstPerson;
import org.abeyance.people.Invitations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What happens when the doors open, in this order: the person for provisioning comes first. */
@ApplicationScoped
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    private final FirstPerson firstPerson;
    private final Invitations invitations;
    private final Demonstration demonstration;
    private final boolean demo;
    private final Optional<String> baseUrl;
    private final int port;
    private final Clock clock;
    private final Optional<String> bootstrapToken;

    Opening(
            FirstPerson firstPerson,
            Clock clock,
            Invitations invitations,
            Demonstration demonstration,
            @ConfigProperty(name = "abeyance.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "abeyance.bootstrap-token") Optional<String> bootstrapToken,
            @ConfigProperty(name = "abeyance.base-url") Optional<String> baseUrl,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.firstPerson = firstPerson;
        this.invitations = invitations;
        this.demonstration = demonstration;
        this.demo = demo;
        this.baseUrl = baseUrl;
        this.port = port;
        this.clock = clock;
        this.bootstrapToken = bootstrapToken;
    }

    void open(@Observes StartupEvent starting) {
        Instant now = clock.instant();
        boolean isFresh =
                bootstrapToken.map(token -> firstPerson.bootstrap(now, token)).orElse(false);
        if (demo) {
            demonstration.open(now, isFresh);
        } else {
            demonstration.mustNotBeHere();
        }
        invitations
                .setUp(now)
                .ifPresent(link -> LOG.infof(
                        "Nobody is here yet. Come in within a day, once: %s/setup/%s", address(), link.shown()));
    }

    private String address() {
        return baseUrl.orElseGet(() -> "http://localhost:" + port).replaceAll("/+$", "");
    }
}
