package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.abeyance.audit.Stamp;
import org.abeyance.people.HearsOfLeavers;
import org.abeyance.people.Person;

/** Tells whoever led a leaver that what they owned is to be handed over, and where it is listed. */
@ApplicationScoped
class Handover implements HearsOfLeavers {

    private final Notices notices;

    Handover(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void left(Stamp stamp, Person person) {
        leadOf(person)
                .ifPresent(lead -> notices.tell(
                        lead,
                        new NewNotice(
                                "handover/" + person.ref() + "/" + stamp.at(),
                                null,
                                "Handover",
                                "/concerns?owner=" + person.ref() + "&stage=ANY",
                                person.name() + " is not here any more. What they owned or stood in for is to be"
                                        + " handed over; until then deputies and approvers are reminded of it."),
                        stamp.at()));
    }

    /** The first of those above who is here and may read. */
    private static Optional<Person> leadOf(Person person) {
        Set<Long> before = new HashSet<>();
        Person one = person.lead().orElse(null);
        while (one != null && before.add(one.id())) {
            if (one.isActive() && one.reader().isReader()) {
                return Optional.of(one);
            }
            one = one.lead().orElse(null);
        }
        return Optional.empty();
    }
}
