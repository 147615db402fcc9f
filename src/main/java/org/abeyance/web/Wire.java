package org.abeyance.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.abeyance.Refused;

/** What the doors have in common on the wire: whose paths are whose, and how a program is told that something failed. */
public final class Wire {

    /** The cookie by which a signed-in browser is recognised. */
    public static final String SESSION = "abeyance-session";

    public static final String PROBLEM = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad request"),
            Map.entry(401, "Not signed in"),
            Map.entry(403, "Not allowed"),
            Map.entry(404, "Not found"),
            Map.entry(405, "Method not allowed"),
            Map.entry(406, "Not acceptable"),
            Map.entry(409, "Changed meanwhile"),
            Map.entry(413, "Too large"),
            Map.entry(415, "Unsupported media type"),
            Map.entry(422, "Refused"),
            Map.entry(500, "Internal error"));

    private Wire() {}

    public static boolean isApi(RoutingContext context) {
        return isApi(context.normalizedPath());
    }

    public static boolean isApi(String path) {
        return path.startsWith("/api/") || path.equals("/api");
    }

    /** Files of the look and the health checks: open to all, so nobody is looked up for them. */
    public static boolean isOpen(RoutingContext context) {
        String path = context.normalizedPath();
        return path.startsWith("/style/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || path.startsWith("/q/")
                || path.equals("/favicon.ico");
    }

    /** An address within this site, or the first page: nobody is sent elsewhere by a link that was tampered with. */
    public static String local(String to) {
        boolean isLocal = to != null && to.matches("/(?![/\\\\])[!-\\[\\]-~]*") && !isApi(to);
        try {
            return isLocal ? URI.create(to).toString() : "/";
        } catch (IllegalArgumentException broken) {
            return "/";
        }
    }

    public static String title(int status) {
        return TITLES.getOrDefault(status, status < 500 ? "Not possible" : "Internal error");
    }

    /** A problem as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> has it, with ours at their fields. */
    public static String problem(int status, String detail, List<Refused.Problem> errors) {
        JsonArray fields = new JsonArray();
        errors.forEach(
                error -> fields.add(new JsonObject().put("field", error.field()).put("message", error.message())));
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail)
                .put("errors", fields)
                .encode();
    }

    /** Ends a request that never reached a door. */
    public static void end(RoutingContext context, int status, String detail) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", PROBLEM)
                .end(problem(status, detail, List.of()));
    }
}
