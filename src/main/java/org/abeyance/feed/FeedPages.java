package org.abeyance.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.Missing;
import org.abeyance.audit.Chain;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Marks;
import org.abeyance.people.FeedAddresses;
import org.abeyance.people.Reader;
import org.abeyance.people.SignedIn;
import org.abeyance.register.Activity;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;
import org.abeyance.register.Visibility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door for programs that can not sign in: the address holds a secret, and its owner's rights are asked at every fetch. */
@Path("/feeds/{secret}")
@PermitAll
public class FeedPages {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final int MOST_DEADLINES = 1000;
    private static final int MOST_NEWS = 50;
    private static final int MET_LATELY = 60;

    private final FeedAddresses addresses;
    private final FeedQueries queries;
    private final Concerns concerns;
    private final Register register;
    private final Visibility visibility;
    private final Marks marks;
    private final SignedIn signedIn;
    private final String base;

    FeedPages(
            FeedAddresses addresses,
            FeedQueries queries,
            Concerns concerns,
            Register register,
            Visibility visibility,
            Marks marks,
            SignedIn signedIn,
            @ConfigProperty(name = "abeyance.base-url") Optional<URI> base) {
        this.addresses = addresses;
        this.queries = queries;
        this.concerns = concerns;
        this.register = register;
        this.visibility = visibility;
        this.marks = marks;
        this.signedIn = signedIn;
        this.base = base.map(uri -> uri.toString().replaceAll("/+$", "")).orElse("");
    }

    /** All deadlines, mine alone ({@code ?mine=yes}), ours or theirs, or those of a register entry or a concern. */
    @GET
    @Path("deadlines.ics")
    public Response deadlines(
            String secret, @BeanParam DeadlineFeedFilter filter, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Reader reader = reader(secret);
        String text = DeadlineCalendar.of(
                "Abeyance deadlines",
                queries.deadlines(
                        reader.today(signedIn.now()).minusDays(MET_LATELY),
                        filter.isMine(),
                        DeadlineFeedFilter.text(filter.whose()),
                        DeadlineFeedFilter.text(filter.regulator()),
                        DeadlineFeedFilter.text(filter.platform()),
                        DeadlineFeedFilter.text(filter.practice()),
                        DeadlineFeedFilter.text(filter.jurisdiction()),
                        DeadlineFeedFilter.text(filter.concern()),
                        MOST_DEADLINES,
                        reader.id()),
                base);
        return answer(text, CALENDAR, known);
    }

    @GET
    @Path("concerns/{ref}.atom")
    public Response concern(String secret, String ref, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Reader reader = reader(secret);
        var concern = concerns.get(new ConcernRef(ref), reader);
        List<Fact> facts = queries.ofConcern(ref, MOST_NEWS, reader.id());
        return news("concern/" + ref, ref + ", " + concern.title(), facts, reader, known);
    }

    @GET
    @Path("activities/{slug}.atom")
    public Response activity(String secret, String slug, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Reader reader = reader(secret);
        Activity activity = visibility.shelf(reader).activities().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Missing.of("activity " + slug));
        List<Fact> facts = queries.ofActivity(activity.id(), MOST_NEWS, reader.id());
        return news("activity/" + slug, activity.toString(), facts, reader, known);
    }

    @GET
    @Path("regulators/{slug}.atom")
    public Response regulator(String secret, String slug, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Reader reader = reader(secret);
        Regulator regulator = visibility.shelf(reader).regulators().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Missing.of("regulator " + slug));
        List<Fact> facts = queries.ofRegulator(slug, MOST_NEWS, reader.id());
        return news("regulator/" + slug, regulator.name(), facts, reader, known);
    }

    private Reader reader(String secret) {
        return addresses.recognise(secret, signedIn.now());
    }

    private Response news(String id, String title, List<Fact> facts, Reader reader, String known) {
        register.regulators(); // named by positions, read at once
        List<String> refs = facts.stream().map(Fact::ref).toList();
        Set<String> marked =
                marks.coveredFacts(refs); // whoever has the address reads it, so it tells nobody what is marked
        Set<String> withheld = marks.withheldFacts(refs, reader);
        List<Fact> told =
                facts.stream().filter(fact -> !withheld.contains(fact.ref())).toList();
        return answer(
                News.of(id, title, told, marked, base, signedIn.now().truncatedTo(java.time.temporal.ChronoUnit.DAYS)),
                ATOM,
                known);
    }

    /** 304 where the program has this very text. */
    private static Response answer(String text, String type, String known) {
        EntityTag tag = new EntityTag(Chain.digest(text).substring(0, 32));
        String written = "\"" + tag.getValue() + "\"";
        boolean isSame = known != null
                && List.of(known.split("\\s*,\\s*")).stream()
                        .map(one -> one.replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(written) || one.equals("*"));
        Response.ResponseBuilder answer = isSame ? Response.notModified() : Response.ok(text, type);
        return answer.header(HttpHeaders.ETAG, written)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
