package org.abeyance.people;

import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody typed who came by a link. */
public record LinkForm(
        @RestForm String name,
        @RestForm String email,
        @RestForm String zone,
        @RestForm String password) {

    static LinkForm empty() {
        return new LinkForm("", "", "Europe/London", "");
    }

    static LinkForm of(Person person) {
        return new LinkForm(person.name(), person.email(), person.zone().getId(), "");
    }

    LinkForm withoutPassword() {
        return new LinkForm(name, email, zone, "");
    }

    Acceptance read(Invitation.Purpose purpose) {
        Reading reading = new Reading();
        Acceptance said = new Acceptance(
                purpose.isReset() ? "" : reading.line("name", name, 200),
                purpose.isSetup() ? Typing.email(reading, "email", email) : "",
                purpose.isReset() ? java.time.ZoneOffset.UTC : Typing.zone(reading, "zone", zone),
                password);
        reading.optional("password", password == null || password.isBlank() ? "-" : password, typed -> {
            Password.check("password", typed);
            return typed;
        });
        reading.done();
        return said;
    }
}
