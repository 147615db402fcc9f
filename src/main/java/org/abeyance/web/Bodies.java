package org.abeyance.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a request may carry, asked before anything of it is read: a megabyte, and at the doors that take files as much as
 * the files of one letter may be together.
 */
@ApplicationScoped
class Bodies {

    private static final int FIRST = 9_999;

    /** After the server's own limit, which is the outermost, and before anything reads. */
    private static final int BEFORE_READING = 1;

    /** By this the server's stream of a body of unknown length knows where to stop. */
    private static final String MOST = "io.quarkus.max-request-size";

    private static final long MEGABYTE = 1024 * 1024;

    /** The doors that take files. A new one stands here, or files beyond a megabyte do not reach it. */
    private static final List<Pattern> DOORS = List.of(
            Pattern.compile("/concerns/[^/]+/(letters|files|arrivals)"),
            Pattern.compile("/holding"),
            Pattern.compile("/letters/[^/]+/files"),
            Pattern.compile("/files/[^/]+/versions"),
            Pattern.compile("/api/v1/concerns/[^/]+/letters"));

    private static final List<String> FILES =
            List.of("multipart/form-data", "message/rfc822", "application/mbox", "application/vnd.ms-outlook");

    private final long together;

    Bodies(@ConfigProperty(name = "abeyance.files.together", defaultValue = "150M") MemorySize together) {
        this.together = together.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseWhatIsTooLarge, FIRST);
        filters.register(this::stopWhatIsOfUnknownLength, BEFORE_READING);
    }

    private void refuseWhatIsTooLarge(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && isLarger(length, most(context))) {
            context.response().putHeader("Connection", "close");
            Wire.end(context, 413, "This door takes up to " + most(context) / MEGABYTE + " MB.");
        } else {
            context.next();
        }
    }

    private static boolean isLarger(String length, long most) {
        return length.length() > 18 || Long.parseLong(length) > most;
    }

    /** What does not say how long it is, is cut off where it is more than may be. */
    private void stopWhatIsOfUnknownLength(RoutingContext context) {
        if (context.request().getHeader("Content-Length") == null) {
            context.put(MOST, most(context));
        }
        context.next();
    }

    /** The parts of a form have headers of their own, so a form of files may be a little more than the files. */
    private long most(RoutingContext context) {
        return takesFiles(context) ? together + MEGABYTE : MEGABYTE;
    }

    private static boolean takesFiles(RoutingContext context) {
        String path = context.normalizedPath();
        return context.request().method() == HttpMethod.POST
                && FILES.contains(type(context))
                && DOORS.stream().anyMatch(door -> door.matcher(path).matches());
    }

    private static String type(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Content-Type"))
                .map(type -> type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
