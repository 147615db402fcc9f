package org.abeyance.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Takes a form only with the token of our own page; what was typed into a page that got too old is not lost. */
public class ForgeryFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    @WithFormRead
    Optional<Response> check(
            ResteasyReactiveContainerRequestContext request, RoutingContext context, ResourceInfo door) {
        if (SAFE.contains(request.getMethod()) || Wire.isApi(context) || hasSecretInAddress(door)) {
            return Optional.empty();
        }
        var form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        String header = context.request().getHeader(Forgery.HEADER);
        Object given = header != null ? header : form.getFormParameter(Forgery.FIELD, true, false);
        if (given instanceof String token && Forgery.isOurs(context, token)) {
            return Optional.empty();
        }
        Optional<Typed> typed = isFromOurPages(context.request())
                ? Typed.of(request.getUriInfo().getRequestUri().getRawPath(), form)
                : Optional.empty();
        return Optional.of(typed.filter(kept -> !Errors.isProgram(request))
                .map(ForgeryFilter::again)
                .orElseGet(() -> Errors.answer(
                        request,
                        400,
                        "This page had been open for too long. Go back, load it again and send it once more.",
                        List.of())));
    }

    private static boolean hasSecretInAddress(ResourceInfo door) {
        return door.getResourceMethod().isAnnotationPresent(SecretInAddress.class);
    }

    private static Response again(Typed typed) {
        String page = new Typed.Again(
                        "Send it again",
                        "This page had been open for too long, so nothing was kept yet. What you typed is here.",
                        typed)
                .render();
        return Response.status(400)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    /** Only a form of ours is offered again: another site's would be sent with one click in somebody's name. */
    public static boolean isFromOurPages(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && origin.equals(request.scheme() + "://" + request.authority());
    }
}
