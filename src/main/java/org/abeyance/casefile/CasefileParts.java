package org.abeyance.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.Link;
import org.abeyance.concern.Note;
import org.abeyance.concern.Outcome;
import org.abeyance.concern.PartyPart;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.concern.Stage;
import org.abeyance.concern.StageChange;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.Move;
import org.abeyance.people.Person;

/** Turns what was read of a concern into the parts of its casefile. */
final class CasefileParts {

    private CasefileParts() {}

    /** The stage is that of the day asked for; what a concern says of itself is said as of now. */
    static Casefile.Head head(
            Concern concern,
            Then then,
            List<StageChange> changes,
            List<RegulatorPart> regulators,
            List<String> places,
            Move move) {
        Optional<StageChange> last =
                changes.stream().filter(change -> counts(change, then)).reduce((earlier, later) -> later);
        Stage stage = last.map(StageChange::stage).orElse(Stage.OPEN);
        return new Casefile.Head(
                concern.ref(),
                concern.title(),
                concern.summary(),
                concern.theirReference(),
                concern.outsideId().orElse(""),
                concern.kind().label(),
                stage,
                last.flatMap(StageChange::outcome).map(Outcome::label).orElse(""),
                concern.opened(),
                concern.organisation().name(),
                concern.practice().name(),
                concern.practice().slug(),
                places,
                regulators.stream().map(CasefileParts::part).toList(),
                concern.owner().map(Person::name).orElse(""),
                concern.deputy().map(Person::name).orElse(""),
                concern.nextDue(),
                stage == Stage.CLOSED ? Move.NOBODYS : move,
                concern.lastKnown(),
                concern.isWalled());
    }

    private static boolean counts(StageChange change, Then then) {
        return !change.on().isAfter(then.asOf()) && change.recordedAt().isBefore(then.knownBefore());
    }

    private static Casefile.Part part(RegulatorPart part) {
        return new Casefile.Part(
                part.regulator().name(),
                part.regulator().fullName(),
                part.regulator().slug(),
                part.role().label(),
                part.since(),
                part.until());
    }

    static List<Casefile.Moved> stages(List<StageChange> changes, Then then) {
        return changes.stream()
                .filter(change -> counts(change, then))
                .map(change -> new Casefile.Moved(
                        change.stage().label(),
                        change.on(),
                        change.outcome().map(Outcome::label).orElse(""),
                        change.reason(),
                        change.recordedByName(),
                        change.recordedAt()))
                .toList();
    }

    static List<Casefile.Written> notes(List<Note> notes, Set<String> marked, Then then) {
        return notes.stream()
                .filter(note -> note.recordedAt().isBefore(then.knownBefore()))
                .map(note -> marked.contains(note.ref())
                        ? new Casefile.Written(note.ref(), "", "", note.recordedAt(), true)
                        : new Casefile.Written(
                                note.ref(), note.text(), note.recordedByName(), note.recordedAt(), false))
                .toList();
    }

    static List<Casefile.Linked> links(List<Link> links, Concern concern) {
        return links.stream()
                .map(link -> new Casefile.Linked(
                        link.from(concern).ref(), link.from(concern).title(), link.reason()))
                .toList();
    }

    static List<Casefile.Involved> parties(List<PartyPart> parties, Discretion discretion) {
        return parties.stream()
                .map(part -> new Casefile.Involved(
                        discretion.shown(part.party().name()), part.role().label()))
                .toList();
    }
}
