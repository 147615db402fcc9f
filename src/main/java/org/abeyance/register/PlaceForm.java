package org.abeyance.register;

import java.util.Optional;
import java.util.Set;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed of a place. */
record PlaceForm(
        @RestForm String code,
        @RestForm String name,
        @RestForm String parent,
        @RestForm String calendar,
        @RestForm String version) {

    static PlaceForm empty() {
        return new PlaceForm("", "", "", "", "0");
    }

    static PlaceForm of(Jurisdiction place) {
        return new PlaceForm(
                place.code(),
                place.name(),
                place.parent().map(Jurisdiction::code).orElse(""),
                place.calendar(),
                Integer.toString(place.version()));
    }

    PlaceForm onto(Jurisdiction now) {
        return new PlaceForm(now.code(), name, parent, calendar, Integer.toString(now.version()));
    }

    PlaceWords read(Set<String> calendars) {
        Reading reading = new Reading();
        String given = reading.line("code", code, 10);
        if (reading.isFine("code") && !given.matches("[A-Z]{2,3}(-[A-Z0-9]{1,6})?")) {
            reading.problem("code", "Give a code as DE, GB-SCT or EEA.");
        }
        String chosen = reading.line("calendar", calendar, 60);
        if (reading.isFine("calendar") && !calendars.contains(chosen)) {
            reading.problem("calendar", "This is none of the choices.");
        }
        PlaceWords words = new PlaceWords(
                given,
                reading.line("name", name, 100),
                Optional.ofNullable(parent).map(String::strip).filter(text -> !text.isEmpty()),
                chosen,
                version == null || !version.matches("[0-9]{1,9}") ? -1 : Integer.parseInt(version));
        reading.done();
        return words;
    }
}
