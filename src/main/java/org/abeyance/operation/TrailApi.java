package org.abeyance.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.abeyance.Refused;
import org.abeyance.audit.Trail;
import org.abeyance.audit.Verdict;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.jboss.resteasy.reactive.RestQuery;

/** The trail for programs, in the order of the chain. */
@Path("/api/v1/trail")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class TrailApi {

    private static final int PAGE = 200;

    /** A page of entries; {@code next} is what to ask for after it, null at the end. */
    public record Entries(List<ToldEntry> entries, String next) {}

    /** What a verification found; {@code broken} only where it is not intact. */
    public record Verified(
            long entries,
            boolean intact,
            @JsonInclude(JsonInclude.Include.NON_NULL) Broken broken) {

        static Verified of(Verdict verdict) {
            return new Verified(
                    verdict.head().number(),
                    verdict.isIntact(),
                    verdict.broken()
                            .map(where ->
                                    new Broken(where.number(), where.damage().name(), where.sentence()))
                            .orElse(null));
        }
    }

    /** The first entry at which the chain breaks. */
    public record Broken(long number, String damage, String sentence) {}

    private final TrailReader reader;
    private final Trail trail;
    private final SignedIn signedIn;

    TrailApi(TrailReader reader, Trail trail, SignedIn signedIn) {
        this.reader = reader;
        this.trail = trail;
        this.signedIn = signedIn;
    }

    /** @param after the number after which to begin; from the first entry where absent */
    @GET
    public Entries entries(@RestQuery String after, @BeanParam TrailForm form) {
        TrailFilter filter = form.read(signedIn.reader().zone());
        TrailReader.Found found = reader.oldestFirst(filter, number("after", after, 0), PAGE, signedIn.reader());
        return new Entries(
                found.lines().stream().map(ToldEntry::of).toList(),
                found.next().map(String::valueOf).orElse(null));
    }

    @GET
    @Path("verification")
    public Verified verification() {
        return Verified.of(trail.verify());
    }

    /** The number of an entry as it stands in an address. */
    static long number(String field, String typed, long otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        if (!typed.strip().matches("[0-9]{1,18}")) {
            throw Refused.at(field, "This is no number of an entry.");
        }
        return Long.parseLong(typed.strip());
    }
}
