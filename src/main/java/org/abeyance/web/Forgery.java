package org.abeyance.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.abeyance.audit.Chain;

/**
 * Lets no other site send a form in somebody's name: every form carries a token that only our own pages can know. It
 * follows from the cookie of the session, or, before sign-in, from a cookie of its own; so it lives as long as that does.
 * The API takes no cookies and needs none of this.
 */
@Named("csrf")
@RequestScoped
public class Forgery {

    public static final String COOKIE = "abeyance-visitor";
    public static final String FIELD = "csrf-token";
    public static final String HEADER = "X-CSRF-TOKEN";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MADE = "org.abeyance.visitor";

    private final CurrentVertxRequest current;

    Forgery(CurrentVertxRequest current) {
        this.current = current;
    }

    public String parameterName() {
        return FIELD;
    }

    /** What the form must carry. Where there is no cookie yet, the answer brings one. */
    public String token() {
        RoutingContext context = current.getCurrent();
        return tokenFor(bearer(context).orElseGet(() -> visitor(context)));
    }

    public static String tokenFor(String cookie) {
        return Chain.digest("form:" + cookie);
    }

    private static Optional<String> bearer(RoutingContext context) {
        String signedInJustNow = context.get(Wire.SESSION);
        return Optional.ofNullable(signedInJustNow)
                .or(() -> cookie(context, Wire.SESSION))
                .or(() -> cookie(context, COOKIE));
    }

    private static Optional<String> cookie(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(name)).map(Cookie::getValue);
    }

    private static String visitor(RoutingContext context) {
        String made = context.get(MADE);
        if (made == null) {
            byte[] bits = new byte[16];
            RANDOM.nextBytes(bits);
            made = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            context.put(MADE, made);
            context.response().addCookie(cookie(context, COOKIE, made));
        }
        return made;
    }

    /** A cookie that no script reads, that no other site's form carries, and that travels as safely as the request did. */
    public static Cookie cookie(RoutingContext context, String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(context.request().isSSL());
    }

    /** Whether the form carries what our own page gave it. */
    static boolean isOurs(RoutingContext context, String given) {
        return bearer(context).filter(cookie -> same(tokenFor(cookie), given)).isPresent();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
