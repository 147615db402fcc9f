package org.abeyance.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.abeyance.web.Wire;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A stranger at a door: a browser is shown where to sign in and comes back afterwards, a program is told. */
class StrangerFilter {

    @ServerExceptionMapper(priority = 1)
    Response unknown(UnauthorizedException stranger, ContainerRequestContext request) {
        return show(request);
    }

    @ServerExceptionMapper(priority = 1)
    Response notRecognised(AuthenticationFailedException stranger, ContainerRequestContext request) {
        return show(request);
    }

    private static Response show(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (Wire.isApi(uri.getPath())) {
            return Response.status(401)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .type(Wire.PROBLEM)
                    .entity(Wire.problem(401, "Send a valid token: “Authorization: Bearer …”.", List.of()))
                    .build();
        }
        String query = uri.getRequestUri().getRawQuery();
        String to = request.getMethod().equals("GET")
                ? uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query)
                : "/";
        return Response.seeOther(URI.create("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))
                .build();
    }
}
