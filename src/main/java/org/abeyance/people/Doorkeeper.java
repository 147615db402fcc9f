package org.abeyance.people;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.abeyance.people.Knock.By;
import org.abeyance.web.Wire;

/**
 * Looks at what a request shows. Programs come to {@code /api} with a bearer token, browsers to the pages with a cookie;
 * neither is accepted at the other's door, so that no page can be made to call the API in somebody's name.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (Wire.isApi(context)) {
            String shown = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
            if (shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                return Uni.createFrom().nullItem();
            }
            String token = shown.substring(BEARER.length()).strip();
            return identities.authenticate(new Knock(By.PROGRAM, new Secret(token)));
        }
        Cookie cookie = context.request().getCookie(Wire.SESSION);
        if (cookie == null || Wire.isOpen(context)) {
            return Uni.createFrom().nullItem();
        }
        // a cookie that is no longer good is a stranger's, who may still read the sign-in page
        return identities
                .authenticate(new Knock(By.BROWSER, new Secret(cookie.getValue())))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(
                        Wire.isApi(context)
                                ? new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer")
                                : new ChallengeData(303, HttpHeaderNames.LOCATION, "/sign-in"));
    }

    /** Reached where a request failed before any door: the API answers in its own form there, too. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!Wire.isApi(context)) {
            return HttpAuthenticationMechanism.super.sendChallenge(context);
        }
        context.response().putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        Wire.end(context, 401, "Send a valid token: “Authorization: Bearer …”.");
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Knock.class);
    }
}
