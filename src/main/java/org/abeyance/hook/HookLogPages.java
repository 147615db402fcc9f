package org.abeyance.hook;

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
import org.jboss.resteasy.reactive.RestQuery;

/** What became of everybody's webhooks, for administrators: whose, where to, how often tried. Never what was told. */
@Path("/hooks/deliveries")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class HookLogPages {

    /** The latest deliveries. */
    record Index(
            List<HookQueries.Many> counts,
            List<Hook> stopped,
            List<HookDelivery> deliveries,
            Optional<String> further,
            boolean isFirst,
            ZoneId zone)
            implements TemplateInstance {}

    private static final int LINES = 50;
    private static final Duration LATELY = Duration.ofDays(8);

    private final HookQueries queries;
    private final SignedIn signedIn;

    HookLogPages(HookQueries queries, SignedIn signedIn) {
        this.queries = queries;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(@RestQuery Long before) {
        List<HookDelivery> found = queries.log(before == null ? Long.MAX_VALUE : before, LINES + 1);
        return new Index(
                queries.howMany(signedIn.now().minus(LATELY)),
                queries.stopped(),
                found.stream().limit(LINES).toList(),
                found.size() > LINES
                        ? Optional.of("/hooks/deliveries?before="
                                + found.get(LINES - 1).id())
                        : Optional.empty(),
                before == null,
                signedIn.reader().zone());
    }
}
