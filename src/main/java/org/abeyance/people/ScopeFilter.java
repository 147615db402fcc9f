package org.abeyance.people;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What a token is not for, it does not do: reading wants {@code read}, anything else {@code write}, and what only
 * administrators may do wants {@code admin} as well.
 */
class ScopeFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SignedIn signedIn;

    ScopeFilter(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo door) {
        signedIn.scopes().ifPresent(scopes -> {
            boolean reads = READING.contains(request.getMethod());
            if (!scopes.contains(reads ? Scope.READ : Scope.WRITE)
                    || (isForAdministrators(door) && !scopes.contains(Scope.ADMIN))) {
                throw new ForbiddenException("the token is not for this");
            }
        });
    }

    private static boolean isForAdministrators(ResourceInfo door) {
        RolesAllowed roles = door.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (roles == null) {
            roles = door.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        return roles != null && Arrays.equals(roles.value(), new String[] {Role.Name.ADMINISTRATOR});
    }
}
