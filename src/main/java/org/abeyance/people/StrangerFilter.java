package org.abeyance.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.abeyance.people.SignInPages.SignInForm;
import org.abeyance.web.ForgeryFilter;
import org.abeyance.web.Problems;
import org.abeyance.web.Typed;
import org.abeyance.web.Wire;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A stranger at a door: a browser is shown where to sign in and comes back afterwards, a program is told. */
class StrangerFilter {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ServerExceptionMapper(priority = 1)
    Uni<Response> unknown(UnauthorizedException stranger, ContainerRequestContext request, RoutingContext context) {
        return show(request, context);
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> notRecognised(
            AuthenticationFailedException stranger, ContainerRequestContext request, RoutingContext context) {
        return show(request, context);
    }

    private static Uni<Response> show(ContainerRequestContext request, RoutingContext context) {
        UriInfo uri = request.getUriInfo();
        if (Wire.isApi(uri.getPath())) {
            return Uni.createFrom().item(problem());
        }
        String path = uri.getRequestUri().getRawPath();
        if (isForm(context.request())) {
            return read(context.request()).map(fields -> keep(Typed.of(path, fields)));
        }
        String query = uri.getRequestUri().getRawQuery();
        boolean reads = request.getMethod().equals("GET");
        return Uni.createFrom().item(goTo(reads ? path + (query == null ? "" : "?" + query) : "/"));
    }

    /** What another site's page sent is not kept: after sign-in one click would do it. */
    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return request.method() == HttpMethod.POST
                && type != null
                && type.startsWith(FORM)
                && ForgeryFilter.isFromOurPages(request)
                && !request.isEnded();
    }

    private static Uni<MultiMap> read(HttpServerRequest request) {
        return Uni.createFrom().emitter(reading -> {
            request.setExpectMultipart(true);
            request.exceptionHandler(reading::fail);
            request.endHandler(read -> reading.complete(request.formAttributes()));
            request.resume();
        });
    }

    private static Response keep(Typed typed) {
        String page = SignInPages.page(
                        new SignInForm("", "", Wire.local(typed.to()), typed.packed()), List.of(), Problems.none())
                .render();
        return Response.status(401)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private static Response goTo(String to) {
        return Response.seeOther(URI.create("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))
                .build();
    }

    private static Response problem() {
        return Response.status(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(Wire.PROBLEM)
                .entity(Wire.problem(401, "Send a valid token: “Authorization: Bearer …”.", List.of()))
                .build();
    }
}
