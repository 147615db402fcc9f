package org.abeyance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.abeyance.Missing;
import org.abeyance.Refused;

/** Doors that fail in every way there is. */
@Path("/")
@RolesAllowed("caseworker")
public class FailingApi {

    enum Kind {
        ONE
    }

    record Ref(String text) {
        Ref {
            throw Refused.because("This is no reference.");
        }
    }

    record Event(LocalDate on) {}

    record Body(String name, Kind kind, Ref ref, List<Event> events) {}

    @GET
    @Path("failing/{kind}")
    @Produces(MediaType.TEXT_HTML)
    public String page(String kind) {
        return fail(kind);
    }

    @GET
    @Path("api/failing/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    public String call(String kind) {
        return fail(kind);
    }

    private static String fail(String kind) {
        throw switch (kind) {
            case "refused" -> Refused.at("events[3].on", "Not on this day.");
            case "missing" -> Missing.of("C-2024-001");
            case "stale" -> new IllegalStateException(new OptimisticLockException());
            case "wrapped" -> new IllegalStateException(Refused.at("name", "Not this name."));
            default -> new IllegalStateException("Exception text that nobody is told");
        };
    }

    @POST
    @Path("api/failing")
    @Consumes(MediaType.APPLICATION_JSON)
    public String read(Body body) {
        return body.toString();
    }
}
