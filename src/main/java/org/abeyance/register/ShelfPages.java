package org.abeyance.register;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.Missing;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;
import org.abeyance.web.Csv;
import org.jboss.resteasy.reactive.RestQuery;

/** The entries of one kind, as far as the reader may know of them: page by page, by a part of their name, as a sheet. */
@Path("/register/{noun}")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class ShelfPages {

    /** An entry, and what it is part of. */
    record Line(Entry entry, String belongsTo) {}

    /** A page of the entries of one kind; {@code named} is what their names hold. */
    record Index(
            Noun noun,
            String named,
            List<Line> lines,
            String start,
            boolean atStart,
            Optional<String> further,
            boolean mayAdd,
            boolean mayChange)
            implements TemplateInstance {}

    private static final int LINES = 100;

    private final Visibility visibility;
    private final SignedIn signedIn;

    ShelfPages(Visibility visibility, SignedIn signedIn) {
        this.visibility = visibility;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index(String noun, @RestQuery String named, @RestQuery String after) {
        Noun kind = Noun.at(noun).orElseThrow(() -> Missing.of(noun));
        Reader reader = signedIn.reader();
        String wanted = named == null ? "" : named.strip();
        Optional<String> from = Optional.ofNullable(after).filter(cursor -> !cursor.isBlank());
        List<? extends Entry> found = named(visibility.shelf(reader).of(kind), wanted)
                .dropWhile(entry -> from.isPresent() && place(entry).compareTo(from.get()) <= 0)
                .limit(LINES + 1)
                .toList();
        List<? extends Entry> shown = found.subList(0, Math.min(LINES, found.size()));
        String start = "/register/" + noun + (wanted.isEmpty() ? "" : "?named=" + encoded(wanted));
        Optional<String> further = found.size() > LINES
                ? Optional.of(start + (wanted.isEmpty() ? "?" : "&") + "after=" + encoded(place(shown.get(LINES - 1))))
                : Optional.empty();
        return new Index(
                kind,
                wanted,
                shown.stream()
                        .map(entry -> new Line(entry, ShelfSheet.belongsTo(entry)))
                        .toList(),
                start,
                from.isEmpty(),
                further,
                reader.isCaseworker() || reader.isAdministrator(),
                reader.isAdministrator());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As a sheet; the name has a dot, which no entry's address has. */
    @GET
    @Path("list.csv")
    public Response export(String noun) {
        Noun kind = Noun.at(noun).orElseThrow(() -> Missing.of(noun));
        return Csv.file(
                "register-" + kind.many() + ".csv",
                ShelfSheet.HEAD,
                visibility.shelf(signedIn.reader()).of(kind).stream().map(ShelfSheet::row));
    }

    /** In the order of {@link #place}, those whose name holds a text, case and accents aside. */
    private static Stream<? extends Entry> named(List<? extends Entry> entries, String text) {
        String key = new Name(text).key();
        return entries.stream()
                .filter(entry -> new Name(entry.name()).key().contains(key))
                .sorted(Comparator.comparing(ShelfPages::place));
    }

    /** Where an entry stands in the list: by name, and by its address among equals. */
    private static String place(Entry entry) {
        return new Name(entry.name()).key() + "/" + entry.slug();
    }
}
