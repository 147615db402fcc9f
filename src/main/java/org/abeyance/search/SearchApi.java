package org.abeyance.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Wire;

/** Search, for programs. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class SearchApi {

    /** One finding; title and snippet are plain text, to be escaped by whoever shows them. */
    public record Finding(
            String reference, String kind, LocalDate date, String title, String snippet, List<Part> files) {

        static Finding of(Hit hit) {
            return new Finding(
                    hit.reference(),
                    hit.kind(),
                    hit.date(),
                    Hit.plain(hit.title()),
                    Hit.plain(hit.snippet()),
                    hit.parts().stream().map(Part::of).toList());
        }
    }

    /** A file of a finding, or the mail as which it came, in which the words stand. */
    public record Part(String reference, String kind, String title, String snippet) {

        static Part of(Hit part) {
            return new Part(part.reference(), part.kind(), Hit.plain(part.title()), Hit.plain(part.snippet()));
        }
    }

    /** A page of findings, and where the next one begins. */
    public record Page(List<Finding> hits, Optional<String> next) {}

    private static final int HITS = 50;
    private static final int UNAVAILABLE = 503;

    private final Search search;
    private final SignedIn signedIn;

    SearchApi(Search search, SignedIn signedIn) {
        this.search = search;
        this.signedIn = signedIn;
    }

    /**
     * Finds by words and filters as typed on the page, {@code ?q=}, or by parameters of the filters' names.
     *
     * @return 503 while the first index of this node is being built
     */
    @GET
    public Response find(@BeanParam SearchForm form) {
        Optional<Progress> building = search.building();
        if (building.isPresent()) {
            String sentence = "The index is being built: " + building.get().percent() + " %. Ask again soon.";
            return Response.status(UNAVAILABLE)
                    .header("Retry-After", 5)
                    .type(Wire.PROBLEM)
                    .entity(Wire.problem(UNAVAILABLE, sentence, List.of()))
                    .build();
        }
        Found found =
                search.findWithNamed(form.box(), form.order(), form.cursor(), HITS, form.typed(), signedIn.reader());
        return Response.ok(new Page(found.hits().stream().map(Finding::of).toList(), found.next()))
                .build();
    }
}
