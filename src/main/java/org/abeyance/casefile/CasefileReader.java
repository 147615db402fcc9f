package org.abeyance.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.concern.Concern;
import org.abeyance.concern.ConcernRef;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Discretion;
import org.abeyance.concern.FactScope;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Mergers;
import org.abeyance.concern.Note;
import org.abeyance.concern.PartyPart;
import org.abeyance.concern.StageChange;
import org.abeyance.concern.Then;
import org.abeyance.correspondence.LetterMoves;
import org.abeyance.correspondence.Letters;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Register;
import org.abeyance.status.Board;
import org.abeyance.status.StatusReader;
import org.abeyance.web.Cursor;

/**
 * Puts one matter together in a fixed number of statements, however long it is. What facts point to (regulators, parties,
 * decisions, restrictions, measures) is read before them, so that nothing is looked up one by one.
 */
@ApplicationScoped
public class CasefileReader {

    private static final int FACTS = 200;

    private final Concerns concerns;
    private final Register register;
    private final Letters letters;
    private final StatusReader status;
    private final ObligationReader obligations;
    private final ChronologyReader chronologies;
    private final Marks marks;
    private final LetterMoves moves;
    private final Mergers mergers;

    CasefileReader(
            Concerns concerns,
            Register register,
            Letters letters,
            StatusReader status,
            ObligationReader obligations,
            ChronologyReader chronologies,
            Marks marks,
            LetterMoves moves,
            Mergers mergers) {
        this.moves = moves;
        this.mergers = mergers;
        this.marks = marks;
        this.concerns = concerns;
        this.register = register;
        this.letters = letters;
        this.status = status;
        this.obligations = obligations;
        this.chronologies = chronologies;
    }

    /**
     * The casefile.
     *
     * @param corrections whether facts that were corrected by then are shown too
     * @param after where the page of the chronology before ended
     */
    public Casefile read(ConcernRef ref, Then then, boolean corrections, Optional<Cursor> after, Reader reader) {
        Concern concern = concerns.get(ref, reader);
        register.regulators();
        letters.partiesIn(concern);
        List<PartyPart> parties = concerns.partiesOf(concern);
        Discretion discretion = Discretion.towards(reader, parties);
        List<Activity> activities = activities(concern);
        Map<String, String> names =
                register.jurisdictions().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
        List<String> places = concerns.placesOf(List.of(concern.id())).stream()
                .map(FactScope.OfPlace::place)
                .toList();
        ObligationReader.Obligations owed = obligations.read(concern, then, reader);
        List<StageChange> stages = concerns.stagesOf(concern);
        return new Casefile(
                then,
                CasefileParts.head(
                        concern,
                        then,
                        stages,
                        concerns.regulatorsOf(List.of(concern.id())),
                        places.stream().map(names::get).toList(),
                        letters.move(concern, then)),
                grounds(
                        activities,
                        places,
                        names,
                        status.board(then, activities.stream().map(Activity::id).toList(), reader)),
                chronologies.page(
                        concern,
                        new ChronologyReader.Background(
                                then,
                                reader,
                                discretion,
                                this::platforms,
                                activities.stream().map(Activity::id).collect(Collectors.toSet()),
                                Set.copyOf(places),
                                owed.confirmed(),
                                owed.openThen()),
                        corrections,
                        after,
                        FACTS),
                owed.conditions(),
                owed.measures(),
                CasefileParts.stages(stages, then),
                notes(concern, then, reader),
                CasefileParts.links(concerns.linksOf(concern, reader), concern),
                moves.from(concern, reader),
                merged(concern, then),
                CasefileParts.parties(parties, discretion));
    }

    private List<Casefile.Merged> merged(Concern concern, Then then) {
        return mergers.into(concern).stream()
                .map(one -> new Casefile.Merged(
                        one.ref(),
                        one.title(),
                        one.theirReference(),
                        one.outsideId().orElse(""),
                        one.mergedReason(),
                        one.mergedByName(),
                        one.mergedAt().orElseThrow(),
                        CasefileParts.stages(concerns.stagesOf(one), then)))
                .toList();
    }

    private List<Casefile.Written> notes(Concern concern, Then then, Reader reader) {
        List<Note> notes = concerns.notesOf(concern);
        Set<String> marked = marks.markedAmong(notes.stream().map(Note::ref).toList());
        Set<String> withheld = marks.withheldAmong(marked, reader);
        return CasefileParts.notes(
                notes.stream().filter(note -> !withheld.contains(note.ref())).toList(), marked, then);
    }

    private List<Activity> activities(Concern concern) {
        return register.activities(concerns.activitiesOf(List.of(concern.id())).stream()
                .map(FactScope.OfActivity::activity)
                .toList());
    }

    private Map<Long, String> platforms(Set<Long> activities) {
        Map<Long, String> names = new HashMap<>();
        register.activities(activities)
                .forEach(
                        activity -> names.put(activity.id(), activity.platform().name()));
        return names;
    }

    private static List<Casefile.Ground> grounds(
            List<Activity> activities, List<String> places, Map<String, String> names, Board board) {
        List<Casefile.Ground> grounds = new ArrayList<>();
        for (Activity activity : activities) {
            grounds.add(new Casefile.Ground(
                    activity.toString(),
                    activity.slug(),
                    activity.owner(),
                    places.stream()
                            .map(place -> new Casefile.Here(place, names.get(place), board.cell(activity, place)))
                            .toList()));
        }
        return grounds;
    }
}
