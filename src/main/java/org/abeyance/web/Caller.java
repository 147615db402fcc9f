package org.abeyance.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The browser at the other end: where it calls from, and the cookie by which it will be known. */
@RequestScoped
public class Caller {

    private final CurrentVertxRequest current;
    private final Optional<URI> baseUrl;

    Caller(CurrentVertxRequest current, @ConfigProperty(name = "abeyance.base-url") Optional<URI> baseUrl) {
        this.current = current;
        this.baseUrl = baseUrl;
    }

    public String address() {
        return Optional.ofNullable(request().remoteAddress())
                .map(address -> Optional.ofNullable(address.hostAddress()).orElse(address.host()))
                .orElse("unknown");
    }

    public String agent() {
        return Optional.ofNullable(request().getHeader("User-Agent")).orElse("");
    }

    /** From now on the browser is known by this. */
    public void isKnownBy(String secret, Duration longest) {
        RoutingContext context = current.getCurrent();
        context.put(Wire.SESSION, secret);
        context.response()
                .addCookie(Forgery.cookie(context, Wire.SESSION, secret).setMaxAge(longest.toSeconds()));
    }

    public void isForgotten() {
        RoutingContext context = current.getCurrent();
        context.response().addCookie(Forgery.cookie(context, Wire.SESSION, "").setMaxAge(0));
    }

    /** An address of ours as somebody elsewhere must type it: by the setting, else as this browser came. */
    public String absolute(String path) {
        String base = baseUrl.map(URI::toString)
                .orElseGet(() -> request().scheme() + "://" + request().authority());
        return base.replaceAll("/+$", "") + path;
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
