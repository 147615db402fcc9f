package org.abeyance.digest;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.post.Outbox;
import org.jboss.resteasy.reactive.RestQuery;

/** The run, for administrators: whose digest was opened, composed, sent, refused. Never what is in it. */
@Path("/digest/runs")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class RunPages {

    /** The latest digests. */
    record Index(
            boolean isOpen,
            List<DigestQueries.Many> counts,
            List<Digest> digests,
            Optional<String> further,
            boolean isFirst,
            ZoneId zone)
            implements TemplateInstance {}

    private static final int LINES = 50;
    private static final Duration LATELY = Duration.ofDays(8);

    private final DigestQueries queries;
    private final Outbox outbox;
    private final SignedIn signedIn;

    RunPages(DigestQueries queries, Outbox outbox, SignedIn signedIn) {
        this.queries = queries;
        this.outbox = outbox;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery Long before) {
        List<Digest> found = queries.latest(before == null ? Long.MAX_VALUE : before, LINES + 1);
        return new Index(
                outbox.isOpen(),
                queries.howMany(signedIn.now().minus(LATELY)),
                found.stream().limit(LINES).toList(),
                found.size() > LINES
                        ? Optional.of(
                                "/digest/runs?before=" + found.get(LINES - 1).id())
                        : Optional.empty(),
                before == null,
                signedIn.reader().zone());
    }
}
