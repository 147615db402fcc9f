package org.abeyance.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.web.Reading;

/** Reads who was chosen from a form or a body. */
@ApplicationScoped
class Choosing {

    private final People people;

    Choosing(People people) {
        this.people = people;
    }

    /** Somebody who has an account, by reference; nobody where nothing was chosen. */
    Optional<Person> person(Reading reading, String field, String ref) {
        String typed = reading.optionalLine(field, ref, 20);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Person> found = people.active().stream()
                .filter(person -> person.ref().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            reading.problem(field, "Choose somebody who has an account.");
        }
        return found;
    }
}
