package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.register.Entry;
import org.abeyance.register.Register;
import org.abeyance.web.Choice;

/**
 * What can be chosen in filters and forms: the register's entries that a concern names which this reader may see, and those
 * that none names. What only hidden concerns name is not offered.
 */
@ApplicationScoped
public class ConcernChoices {

    private final ConcernQueries queries;
    private final Register register;
    private final People people;

    ConcernChoices(ConcernQueries queries, Register register, People people) {
        this.queries = queries;
        this.register = register;
        this.people = people;
    }

    public List<Choice> regulators(Reader reader) {
        return choices(queries.regulatorsKnownTo(reader.id()).stream());
    }

    public List<Choice> platforms(Reader reader) {
        return choices(queries.platformsKnownTo(reader.id()).stream());
    }

    public List<Choice> practices(Reader reader) {
        return choices(queries.practicesKnownTo(reader.id()).stream());
    }

    public List<Choice> organisations(Reader reader) {
        return choices(queries.organisationsKnownTo(reader.id()).stream());
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
                .map((Person person) -> new Choice(person.ref(), person.name()))
                .toList();
    }

    private static List<Choice> choices(Stream<? extends Entry> entries) {
        return entries.filter(entry -> !entry.isRetired())
                .map(entry -> new Choice(entry.slug(), entry.name()))
                .toList();
    }
}
