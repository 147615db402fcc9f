package org.abeyance.search;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Answer;

/** One box over everything that was filed. */
@Path("/search")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class SearchPages {

    /** A finding, and the files of it that were found beside it on the same page. */
    record Group(Hit hit, List<Hit> files) {}

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
            Found found,
            List<Group> groups,
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

    /** A file stands with its letter where both are found, at the place of the first of them. */
    static List<Group> groups(List<Hit> hits) {
        Map<String, Group> groups = new LinkedHashMap<>();
        Map<String, Hit> letters = hits.stream()
                .filter(hit -> !hit.isFile())
                .collect(Collectors.toMap(Hit::reference, hit -> hit, (one, other) -> one));
        for (Hit hit : hits) {
            Optional<Hit> letter = hit.letter().map(letters::get);
            Hit head = letter.orElse(hit);
            Group group = groups.computeIfAbsent(head.key(), any -> new Group(head, new ArrayList<>()));
            if (letter.isPresent()) {
                group.files().add(hit);
            }
        }
        return List.copyOf(groups.values());
    }

    private Index page(SearchForm form, Found found, SearchBox box, Optional<Progress> building) {
        return new Index(
                form,
                found,
                groups(found.hits()),
                box.hints(),
                facets.of(found, form),
                Stream.of(Asked.Order.values())
                        .map(order -> new Sorting(order.label(), form.sorted(order), order == form.order()))
                        .toList(),
                building,
                found.instead().map(words -> new Facets.Value(words, 0, form.asking(words), false)));
    }
}
