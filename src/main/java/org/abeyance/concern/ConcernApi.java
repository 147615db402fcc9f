package org.abeyance.concern;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Cursor;

/** Concerns for programs: the list as on the page, one of them, and opening one. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ConcernApi {

    private static final int LINES = 50;

    private final Concerns concerns;
    private final ConcernReader lists;
    private final Openings openings;
    private final SignedIn signedIn;

    ConcernApi(Concerns concerns, ConcernReader lists, Openings openings, SignedIn signedIn) {
        this.concerns = concerns;
        this.lists = lists;
        this.openings = openings;
        this.signedIn = signedIn;
    }

    /** A concern in the list. */
    public record Line(
            String reference,
            String title,
            Kind kind,
            Stage stage,
            Optional<Outcome> outcome,
            String theirReference,
            String organisation,
            String practice,
            List<String> platforms,
            List<String> jurisdictions,
            List<String> regulators,
            Optional<String> owner,
            Optional<String> deputy,
            String opened,
            Optional<LocalDate> nextDue) {

        static Line of(ConcernLine line) {
            return new Line(
                    line.ref(),
                    line.title(),
                    line.kind(),
                    line.stage(),
                    line.outcome(),
                    line.theirReference(),
                    line.organisation(),
                    line.practice(),
                    line.platforms(),
                    line.jurisdictions(),
                    line.regulators(),
                    Optional.of(line.owner()).filter(name -> !name.isEmpty()),
                    Optional.of(line.deputy()).filter(name -> !name.isEmpty()),
                    line.opened().given(),
                    line.nextDue());
        }
    }

    /** A page of the list, and the cursor of the next one. */
    public record Lines(List<Line> concerns, Optional<String> next) {}

    /** A regulator's part. */
    public record Part(String regulator, RegulatorRole role, LocalDate since, Optional<LocalDate> until) {}

    /** One concern. */
    public record One(@JsonUnwrapped Line concern, String summary, List<Part> parts, String lastKnown) {}

    public record Opened(String reference) {}

    /** Filters and sorting as on the page: {@code regulator}, {@code stage=ANY}, {@code late=true}, {@code sort=due}. */
    @GET
    public Lines list(@BeanParam ConcernFilterForm form) {
        ConcernReader.Page page =
                lists.page(form.read(signedIn.today()), form.isByDue(), form.cursor(), LINES, signedIn.reader());
        return new Lines(
                page.lines().stream().map(Line::of).toList(), page.next().map(Cursor::toString));
    }

    @GET
    @Path("{ref}")
    public One one(@PathParam("ref") String ref) {
        Concern concern = concerns.get(new ConcernRef(ref), signedIn.reader());
        List<Part> parts = concerns.regulatorsOf(List.of(concern.id())).stream()
                .map(part -> new Part(part.regulator().name(), part.role(), part.since(), part.until()))
                .toList();
        Line line = Line.of(lists.lines(List.of(concern)).get(0));
        return new One(line, concern.summary(), parts, concern.lastKnown());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Name.CASEWORKER)
    public Response open(ConcernBody body) {
        if (body == null) {
            throw Refused.at("", "A concern is one JSON object.");
        }
        Concern concern = openings.open(signedIn.stamp(), body.read());
        return Response.created(URI.create("/api/v1/concerns/" + concern.ref()))
                .entity(new Opened(concern.ref()))
                .build();
    }
}
