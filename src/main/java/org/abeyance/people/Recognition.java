package org.abeyance.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Says who knocks, from the database at every request: so a role taken away, a device signed out and a person deactivated
 * are gone at the next one.
 */
@ApplicationScoped
class Recognition implements IdentityProvider<Knock> {

    private final ApiTokens tokens;
    private final Devices devices;
    private final Clock clock;

    Recognition(ApiTokens tokens, Devices devices, Clock clock) {
        this.tokens = tokens;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public Class<Knock> getRequestType() {
        return Knock.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Knock knock, AuthenticationRequestContext context) {
        return context.runBlocking(() -> recognise(knock, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private SecurityIdentity recognise(Knock knock, Instant now) {
        return switch (knock.by()) {
            case PROGRAM ->
                tokens.recognise(knock.secret(), now)
                        .map(token -> identity(token.person)
                                .addAttribute(SignedIn.SCOPES, token.scopes())
                                .build())
                        .orElseThrow(() -> new AuthenticationFailedException("no such token"));
            case BROWSER ->
                devices.recognise(knock.secret(), now)
                        .map(device -> identity(device.person)
                                .addAttribute(SignedIn.DEVICE, device.id())
                                .build())
                        .orElseThrow(() -> new AuthenticationFailedException("no such device"));
        };
    }

    private static QuarkusSecurityIdentity.Builder identity(Person person) {
        Reader reader = person.reader();
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(reader.ref()))
                .addAttribute(SignedIn.READER, reader);
        reader.roles().forEach(role -> identity.addRole(role.label()));
        return identity;
    }
}
