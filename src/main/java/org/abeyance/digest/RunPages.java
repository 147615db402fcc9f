package org.abeyance.digest;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.post.Mail;
import org.abeyance.post.Outbox;
import org.jboss.resteasy.reactive.RestQuery;

/** The run, for administrators: whose digest was opened, composed, sent, tried again, refused. Never what is in it. */
@Path("/digest/runs")
@RolesAllowed(Role.Name.ADMINISTRATOR)
public class RunPages {

    /**
     * One digest on its way.
     *
     * @param mail its reference in the outbox; empty where it is gone from there
     * @param tries how often it was tried
     * @param isInDoubt whether it may have come twice
     */
    record Line(Digest digest, String mail, int tries, boolean isInDoubt) {}

    /** The latest digests. */
    record Index(
            boolean isOpen,
            List<DigestQueries.Many> counts,
            Outbox.Toil toil,
            List<Line> lines,
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
        Instant since = signedIn.now().minus(LATELY);
        return new Index(
                outbox.isOpen(),
                queries.howMany(since),
                outbox.toil(Digests.OWNER, since),
                lines(found.stream().limit(LINES).toList()),
                found.size() > LINES
                        ? Optional.of(
                                "/digest/runs?before=" + found.get(LINES - 1).id())
                        : Optional.empty(),
                before == null,
                signedIn.reader().zone());
    }

    private List<Line> lines(List<Digest> digests) {
        List<String> keys = digests.stream().map(Digest::key).toList();
        Map<String, Mail> mails =
                outbox.of(keys).stream().collect(Collectors.toMap(Mail::key, Function.identity(), (a, b) -> a));
        Set<String> doubts = outbox.inDoubt(keys);
        return digests.stream()
                .map(digest -> {
                    Optional<Mail> mail = Optional.ofNullable(mails.get(digest.key()));
                    return new Line(
                            digest,
                            mail.map(Mail::ref).orElse(""),
                            mail.map(Mail::attempts).orElse(0),
                            doubts.contains(digest.key()));
                })
                .toList();
    }
}
