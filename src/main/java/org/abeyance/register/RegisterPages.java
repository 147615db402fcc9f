package org.abeyance.register;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.people.SignedIn;

/** Who and what exists, as far as the reader may know of it. */
@Path("/register")
@RolesAllowed({Role.Name.READER, Role.Name.CASEWORKER, Role.Name.APPROVER, Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
public class RegisterPages {

    /** A place below the one around it; 0 stands alone. */
    record PlaceLine(Jurisdiction place, int depth) {}

    /** How many entries of each kind there are; their first ones are on the page. */
    record Counts(int activities, int organisations, int platforms, int practices, int regulators, int parties) {

        static Counts of(Shelf shelf) {
            return new Counts(
                    shelf.activities().size(),
                    shelf.organisations().size(),
                    shelf.platforms().size(),
                    shelf.practices().size(),
                    shelf.regulators().size(),
                    shelf.parties().size());
        }
    }

    /** The register: of each kind the first entries, and all places. */
    record Index(Shelf shelf, Counts counts, int most, List<PlaceLine> places, boolean mayAdd, boolean mayChange)
            implements TemplateInstance {}

    private static final int FIRST = 50;

    private final Visibility visibility;
    private final Register register;
    private final SignedIn signedIn;

    RegisterPages(Visibility visibility, Register register, SignedIn signedIn) {
        this.visibility = visibility;
        this.register = register;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance index() {
        Reader reader = signedIn.reader();
        List<PlaceLine> places = new ArrayList<>();
        addBelow(Optional.empty(), 0, register.jurisdictions(), places);
        Shelf shelf = visibility.shelf(reader);
        return new Index(
                shelf.first(FIRST),
                Counts.of(shelf),
                FIRST,
                places,
                reader.isCaseworker() || reader.isAdministrator(),
                reader.isAdministrator());
    }

    private static void addBelow(Optional<String> parent, int depth, List<Jurisdiction> all, List<PlaceLine> lines) {
        all.stream()
                .filter(place -> place.parent().map(Jurisdiction::code).equals(parent))
                .forEach(place -> {
                    lines.add(new PlaceLine(place, depth));
                    addBelow(Optional.of(place.code()), depth + 1, all, lines);
                });
    }
}
