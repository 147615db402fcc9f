package org.abeyance.web;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Whoever says in a broken way what they accept or send hears so before anything is done, and not as a bug of ours. */
class AcceptFilter {

    @ServerRequestFilter
    Optional<Response> check(ResteasyReactiveContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
            return Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.of(Errors.answer(request, 400, "The request can not be understood.", List.of()));
        }
    }
}
