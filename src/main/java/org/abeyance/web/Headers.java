package org.abeyance.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What every answer carries: nothing from elsewhere runs here, nothing of ours is framed, kept or told elsewhere. */
@ApplicationScoped
class Headers {

    private static final int FIRST = 10_000;

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            List.of(
                    "default-src 'none'",
                    "style-src 'self'",
                    "script-src 'self'",
                    "img-src 'self' data:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'"));

    void register(@Observes Filters filters) {
        filters.register(Headers::add, FIRST);
    }

    /** What the server itself can not take, as a host that is none, is told in our form and not in its own. */
    void register(@Observes Router router) {
        router.route().order(-2 * FIRST).failureHandler(context -> {
            if (context.statusCode() == 400 && context.failure() instanceof VertxException) {
                Wire.end(context, 400, "The request can not be understood.");
            } else {
                context.next();
            }
        });
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.addHeadersEndHandler(written -> {
            // a page with a policy of its own has that one: browsers would obey both
            List<String> policies = headers.getAll("Content-Security-Policy");
            headers.set("Content-Security-Policy", policies.get(policies.size() - 1));
            if (!Wire.isOpen(context) && !headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }
}
