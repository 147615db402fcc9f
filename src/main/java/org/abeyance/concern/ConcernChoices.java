package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.abeyance.people.People;
import org.abeyance.people.Reader;
import org.abeyance.register.Entry;
import org.abeyance.register.Register;
import org.abeyance.register.Shelf;
import org.abeyance.register.Visibility;
import org.abeyance.web.Choice;

/** What can be chosen in filters and forms: the entries of the register that this reader may know of, none retired. */
@ApplicationScoped
public class ConcernChoices {

    /** The entries, each kind by name. */
    public record Entries(
            List<Choice> organisations, List<Choice> platforms, List<Choice> practices, List<Choice> regulators) {}

    private final Visibility visibility;
    private final Register register;
    private final People people;

    ConcernChoices(Visibility visibility, Register register, People people) {
        this.visibility = visibility;
        this.register = register;
        this.people = people;
    }

    public Entries entries(Reader reader) {
        Shelf offered = visibility.shelf(reader).offered();
        return new Entries(
                choices(offered.organisations()),
                choices(offered.platforms()),
                choices(offered.practices()),
                choices(offered.regulators()));
    }

    /** All places: they are the same for everybody. */
    public List<Choice> jurisdictions() {
        return register.jurisdictions().stream()
                .map(place -> new Choice(place.code(), place.name()))
                .toList();
    }

    /** Everybody who has an account. */
    public List<Choice> people() {
        return people.active().stream()
                .map(person -> new Choice(person.ref(), person.name()))
                .toList();
    }

    private static List<Choice> choices(List<? extends Entry> entries) {
        return entries.stream()
                .map(entry -> new Choice(entry.slug(), entry.name()))
                .toList();
    }
}
