package org.abeyance.concern;

import java.util.Optional;
import org.abeyance.people.Person;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Who shall keep a concern, as chosen. */
record AssignmentForm(@RestForm String owner, @RestForm String deputy) {

    record Assignment(Optional<Long> owner, Optional<Long> deputy) {}

    static AssignmentForm of(Concern concern) {
        return new AssignmentForm(
                concern.owner().map(Person::ref).orElse(""),
                concern.deputy().map(Person::ref).orElse(""));
    }

    Assignment read() {
        Reading reading = new Reading();
        Assignment wanted = new Assignment(
                NamesTyped.person(reading, "owner", owner), NamesTyped.person(reading, "deputy", deputy));
        reading.done();
        return wanted;
    }
}
