package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.audit.Details;
import org.abeyance.audit.TrailEntry;
import org.abeyance.people.People;
import org.abeyance.people.Person;

/** Reads walls: who can see what is behind one and why, and who has looked. */
@ApplicationScoped
class WallWatch {

    private static final int LATEST = 200;

    private final WallQueries queries;
    private final People people;

    WallWatch(WallQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    /** What was done about the wall and who opened the concern behind it, the latest first. */
    List<WallVisit> visits(Concern concern) {
        return queries.watched(concern.id(), LATEST).stream()
                .map(WallWatch::visit)
                .toList();
    }

    private static WallVisit visit(TrailEntry entry) {
        Details details = Details.parse(entry.details());
        return new WallVisit(entry.at(), details.who(), details.sentence(), details.reason());
    }

    /** Everybody with an account, each with the reason. */
    List<WhoSees> whoSees(Concern concern) {
        Map<Long, WallMember> inside = queries.membersOf(concern.id()).stream()
                .collect(Collectors.toMap(member -> member.person().id(), Function.identity()));
        return people.active().stream()
                .map(person -> why(concern, person, inside.get(person.id())))
                .toList();
    }

    private static WhoSees why(Concern concern, Person person, WallMember member) {
        if (!person.reader().isReader()) {
            return new WhoSees(person.name(), false, "Has no role that reads concerns.");
        }
        if (!concern.isWalled()) {
            return new WhoSees(person.name(), true, "There is no wall, and everybody with a reading role sees it.");
        }
        if (member == null) {
            return new WhoSees(person.name(), false, "Stands outside the wall. For them the concern is not there.");
        }
        return new WhoSees(
                person.name(), true, member.isCustodian() ? "Is a custodian of its wall." : "Was let inside its wall.");
    }
}
