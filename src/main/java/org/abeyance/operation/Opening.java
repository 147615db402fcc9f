package org.abeyance.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.abeyance.people.FirstPerson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens when the doors open, in this order: the person for provisioning comes first. */
@ApplicationScoped
class Opening {

    private final FirstPerson firstPerson;
    private final Clock clock;
    private final Optional<String> bootstrapToken;

    Opening(
            FirstPerson firstPerson,
            Clock clock,
            @ConfigProperty(name = "abeyance.bootstrap-token") Optional<String> bootstrapToken) {
        this.firstPerson = firstPerson;
        this.clock = clock;
        this.bootstrapToken = bootstrapToken;
    }

    void open(@Observes StartupEvent starting) {
        bootstrapToken.ifPresent(token -> firstPerson.bootstrap(clock.instant(), token));
    }
}
