package org.abeyance.digest;

import java.util.List;
import org.abeyance.concern.ConcernChoices;
import org.abeyance.people.Reader;
import org.abeyance.web.Choice;
import org.abeyance.web.Reading;
import org.jboss.resteasy.reactive.RestForm;

/** Something to follow, as chosen: one of what the reader may know of. */
record FollowForm(
        @RestForm String role,
        @RestForm String regulator,
        @RestForm String platform,
        @RestForm String practice,
        @RestForm String jurisdiction,
        @RestForm String concern) {

    /** The parts that somebody has in a concern. */
    static final List<Choice> ROLES =
            List.of(new Choice("OWNER", "what I own"), new Choice("DEPUTY", "what I am the deputy of"));

    /** What is to be followed. */
    record Thing(Followed kind, String name) {}

    Thing read(Reader reader, ConcernChoices choices) {
        Reading reading = new Reading();
        ConcernChoices.Entries known = choices.entries(reader);
        Thing thing = null;
        thing = among(reading, "role", role, ROLES, Followed.ROLE, thing);
        thing = among(reading, "regulator", regulator, known.regulators(), Followed.REGULATOR, thing);
        thing = among(reading, "platform", platform, known.platforms(), Followed.PLATFORM, thing);
        thing = among(reading, "practice", practice, known.practices(), Followed.PRACTICE, thing);
        thing = among(reading, "jurisdiction", jurisdiction, choices.jurisdictions(), Followed.JURISDICTION, thing);
        if (concern != null && !concern.isBlank()) {
            if (!concern.strip().matches("C-[0-9]{4}-[0-9]{3,9}")) {
                reading.problem("concern", "A concern is called as C-2026-014.");
            }
            thing = new Thing(Followed.CONCERN, concern.strip());
        }
        if (thing == null && reading.isFine("regulator")) {
            reading.problem("regulator", "Choose something to follow.");
        }
        reading.done();
        return thing;
    }

    private static Thing among(
            Reading reading, String field, String typed, List<Choice> known, Followed kind, Thing before) {
        if (typed == null || typed.isBlank()) {
            return before;
        }
        if (known.stream().noneMatch(choice -> choice.value().equals(typed))) {
            reading.problem(field, "This is none of the choices.");
        }
        return new Thing(kind, typed);
    }
}
