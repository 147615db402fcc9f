package org.abeyance.search;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;

/** One box over everything that was filed. */
@Path("/search")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class SearchPages {

    /** A way to sort, and the address that does. */
    record Sorting(String label, String href, boolean chosen) {}

    /**
     * The page.
     *
     * @param building how far the index is, where it can not be asked yet
     * @param instead words that would find something, and their address
     */
    record Index(
            SearchForm form,
            String asking,
            Found found,
            List<String> hints,
            List<Facets.Facet> facets,
            List<Sorting> sortings,
            Optional<Progress> building,
            Optional<Facets.Value> instead)
            implements TemplateInstance {}

    private static final int HITS = 20;

    private final Search search;
    private final Facets facets;
    private final SignedIn signedIn;

    SearchPages(Search search, Facets facets, SignedIn signedIn) {
        this.search = search;
        this.facets = facets;
        this.signedIn = signedIn;
    }

    /** A reference alone leads straight to what bears it. */
    @GET
    public Response index(@BeanParam SearchForm form) {
        Reader reader = signedIn.reader();
        Optional<Progress> building = search.building();
        if (building.isPresent()) {
            return Response.ok(page(form, Found.NOTHING, SearchBox.read(""), building))
                    .build();
        }
        if (!form.isNarrowed() && !form.isLaterPage()) {
            Optional<String> straight = search.named(form.typed(), reader);
            if (straight.isPresent()) {
                return Answer.seeOther(straight.get());
            }
        }
        SearchBox box = form.box();
        Found found = search.find(box, form.order(), form.cursor(), HITS, true, reader);
        return Response.ok(page(form, found, box, Optional.empty())).build();
    }

    /** What is added to the address of a file, so that its page shows where the words stand. */
    private static String asking(SearchBox box) {
        String words = box.words();
        return words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "#found";
    }

    private Index page(SearchForm form, Found found, SearchBox box, Optional<Progress> building) {
        return new Index(
                form,
                asking(box),
                found,
                box.hints(),
                facets.of(found, form),
                Stream.of(Asked.Order.values())
                        .map(order -> new Sorting(order.label(), form.sorted(order), order == form.order()))
                        .toList(),
                building,
                found.instead().map(words -> new Facets.Value(words, 0, form.asking(words), false)));
    }
}
