package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abeyance.audit.Details;
import org.abeyance.audit.TrailEntry;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;

/** Reads marks: who can see a marked item and why, who has opened it, and where its marks do not protect. */
@ApplicationScoped
class MarkWatch {

    private static final int LATEST = 200;

    private final MarkQueries queries;
    private final Walls walls;
    private final Concerns concerns;
    private final People people;

    MarkWatch(MarkQueries queries, Walls walls, Concerns concerns, People people) {
        this.queries = queries;
        this.walls = walls;
        this.concerns = concerns;
        this.people = people;
    }

    /** Custodians of the wall and the legal team read who opened what. */
    boolean isGuard(Concern concern, Reader reader) {
        return reader.legalTeam() || walls.isCustodian(concern, reader);
    }

    /** What was done about the marks of an item and who opened it, the latest first. */
    List<WallVisit> visits(Concern concern, String item) {
        return queries.watched(concern.id(), concern.ref() + "/" + item, LATEST).stream()
                .map(MarkWatch::visit)
                .toList();
    }

    private static WallVisit visit(TrailEntry entry) {
        Details details = Details.parse(entry.details());
        return new WallVisit(entry.at(), details.who(), details.sentence(), details.reason());
    }

    /** Where the marks that an item bears do not protect, each said once. */
    List<String> warnings(Concern concern, List<ItemMark> marks) {
        List<org.abeyance.register.Regulator> regulators = concerns.regulatorsOf(List.of(concern.id())).stream()
                .map(RegulatorPart::regulator)
                .toList();
        return marks.stream()
                .filter(mark -> !mark.isLifted())
                .flatMap(mark -> MarkWarnings.of(mark.wanted(), concern.kind(), regulators, concern.places()).stream())
                .distinct()
                .toList();
    }

    /** Everybody with an account, each with the reason why they can read the item or can not. */
    List<WhoSees> whoSees(Concern concern, List<ItemMark> marks) {
        Map<Long, WallMember> inside = walls.membersOf(concern).stream()
                .collect(Collectors.toMap(member -> member.person().id(), Function.identity()));
        Set<MarkKind> borne = marks.stream()
                .filter(mark -> !mark.isLifted())
                .map(ItemMark::kind)
                .collect(Collectors.toSet());
        return people.active().stream()
                .map(person -> why(concern, person, inside.get(person.id()), borne))
                .toList();
    }

    private static WhoSees why(Concern concern, Person person, WallMember member, Set<MarkKind> borne) {
        if (!person.reader().isReader()) {
            return no(person, "Has no role that reads concerns.");
        }
        if (concern.isWalled() && member == null) {
            return no(person, "Stands outside the wall of the concern. For them it is not there.");
        }
        boolean legal = person.isInLegalTeam();
        if (borne.contains(MarkKind.CLAWED_BACK)) {
            boolean guard = concern.isWalled() ? member.isCustodian() : legal;
            if (!guard) {
                return no(person, "It was clawed back. For them it is not there.");
            }
            if (!legal && borne.size() > 1) {
                return no(person, "Guards it as a custodian; it is marked, so they know its reference and date only.");
            }
            return yes(
                    person,
                    "It was clawed back; guards it " + (concern.isWalled() ? "as a custodian." : "in the legal team."));
        }
        if (borne.isEmpty()) {
            return yes(person, "It bears no mark: whoever sees the concern sees it.");
        }
        return legal
                ? yes(person, "Is in the legal team.")
                : no(person, "It is marked, and they are not in the legal team: reference and date only.");
    }

    private static WhoSees yes(Person person, String why) {
        return new WhoSees(person.name(), true, why);
    }

    private static WhoSees no(Person person, String why) {
        return new WhoSees(person.name(), false, why);
    }
}
