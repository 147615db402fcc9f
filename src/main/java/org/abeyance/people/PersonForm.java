package org.abeyance.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What an administrator typed of somebody to be invited. */
public record PersonForm(
        @RestForm String name,
        @RestForm String email,
        @RestForm String zone,
        @RestForm List<String> roles,
        @RestForm String legalTeam) {

    static PersonForm empty(ZoneId zone) {
        return new PersonForm("", "", zone.getId(), List.of(Role.READER.name()), "");
    }

    public boolean isInLegalTeam() {
        return "yes".equals(legalTeam);
    }

    NewPerson read() {
        Reading reading = new Reading();
        NewPerson asked = new NewPerson(
                reading.line("name", name, 200),
                Typing.email(reading, "email", email),
                Typing.zone(reading, "zone", zone),
                reading.choices("roles", roles, Role.class),
                isInLegalTeam());
        reading.done();
        return asked;
    }

    /** The reference of who leads; none where nobody does. */
    static Optional<String> lead(String typed) {
        Reading reading = new Reading();
        String ref = reading.optionalLine("lead", typed, 20);
        if (!ref.isEmpty() && !ref.matches("P-[1-9][0-9]{0,17}")) {
            reading.problem("lead", "This is none of the choices.");
        }
        reading.done();
        return Optional.of(ref).filter(one -> !one.isEmpty());
    }

    static Set<Role> roles(List<String> typed) {
        Reading reading = new Reading();
        Set<Role> roles = reading.choices("roles", typed, Role.class);
        reading.done();
        return roles;
    }
}
