package org.abeyance.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abeyance.audit.Stamp;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.NewFact;
import org.abeyance.decision.Act;
import org.abeyance.decision.Condition;
import org.abeyance.decision.Decision;
import org.abeyance.decision.Decisions;
import org.abeyance.decision.NewDecision;
import org.abeyance.decision.Settlements;
import org.abeyance.decision.Settling;
import org.abeyance.people.Person;
import org.abeyance.position.Held;
import org.abeyance.position.Positions;
import org.abeyance.position.Restriction;
import org.abeyance.position.Severity;
import org.abeyance.position.Turn;
import org.abeyance.register.Register;
import org.hibernate.Session;

/** What happens in stories about pausing and resuming, by the same acts as anybody's. References go in and out. */
@ApplicationScoped
public class Doings {

    private final Cast cast;
    private final Decisions decisions;
    private final Settlements settlements;
    private final Positions positions;
    private final Facts facts;
    private final Register register;
    private final Session session;
    private final Today today;

    Doings(
            Cast cast,
            Decisions decisions,
            Settlements settlements,
            Positions positions,
            Facts facts,
            Register register,
            Session session,
            Today today) {
        this.cast = cast;
        this.decisions = decisions;
        this.settlements = settlements;
        this.positions = positions;
        this.facts = facts;
        this.register = register;
        this.session = session;
        this.today = today;
    }

    /** Something is decided elsewhere and recorded here. */
    @Transactional
    public String decide(String concern, Act act, String on, String... places) {
        return decisions
                .record(
                        stamp(),
                        concern(concern),
                        said(concern, on, act.label() + " in " + String.join(", ", places), places),
                        new NewDecision(
                                act,
                                Optional.empty(),
                                "",
                                "Blake Lawit",
                                "",
                                Optional.empty(),
                                "",
                                Optional.of("Log extract.")))
                .ref();
    }

    @Transactional
    public String require(String concern, String pause, String on, String text, String... places) {
        return decisions
                .require(
                        stamp(),
                        concern(concern),
                        said(concern, on, text, places),
                        Optional.of(pause).filter(ref -> !ref.isEmpty()).map(ref -> (Decision) fact(ref)))
                .ref();
    }

    @Transactional
    public String settle(String condition, Settling how, String on) {
        Condition about = (Condition) fact(condition);
        return settlements
                .settle(
                        stamp(),
                        about,
                        said(about.concern().ref(), on, "As the file says.", "UK")
                                .by("Mara Dunne"),
                        how,
                        LocalDate.ofInstant(today.instant(), java.time.ZoneOffset.UTC))
                .ref();
    }

    @Transactional
    public String restrict(String concern, Severity severity, String on, String... places) {
        return positions
                .restrict(
                        stamp(),
                        concern(concern),
                        said(concern, on, severity.label(), places),
                        register.regulator("ICO"),
                        severity,
                        Optional.empty())
                .ref();
    }

    @Transactional
    public String turn(String restriction, Turn.Effect effect, String on) {
        Restriction turned = (Restriction) fact(restriction);
        return positions
                .turn(stamp(), turned.concern(), said(turned.concern().ref(), on, "Withdrawn.", "UK"), turned, effect)
                .ref();
    }

    @Transactional
    public String hold(String concern, String on, List<Held> held, String... places) {
        return positions
                .take(
                        stamp(),
                        concern(concern),
                        said(concern, on, "So the ICO says.", places),
                        register.regulator("ICO").orElseThrow(),
                        held)
                .ref();
    }

    /** It was another decision than recorded: that stands in its place. */
    @Transactional
    public String instead(String wrong, Act act, String on, String... places) {
        Fact was = fact(wrong);
        Decision right = decisions.record(
                stamp(),
                was.concern(),
                said(was.concern().ref(), on, act.label() + " in " + String.join(", ", places), places),
                new NewDecision(
                        act,
                        Optional.empty(),
                        "",
                        "Blake Lawit",
                        "",
                        Optional.empty(),
                        "",
                        Optional.of("Log extract.")));
        facts.correct(stamp(), was, "A mistake.", Optional.of(right));
        return right.ref();
    }

    /** A fact was never so. */
    @Transactional
    public void never(String ref) {
        facts.correct(stamp(), fact(ref), "A mistake.", Optional.empty());
    }

    /** Puts a wall around a concern with these custodians inside. */
    @Transactional
    public void wall(String concern, Person... custodians) {
        session.createNativeMutationQuery("update concern set walled_at = recorded_at where ref = :ref")
                .setParameter("ref", concern)
                .executeUpdate();
        for (Person person : custodians) {
            session.createNativeMutationQuery(
                            "insert into wall_member (concern_id, person_id, custodian, added_at, added_by)"
                                    + " select id, :person, true, current_timestamp, 'P-0' from concern where ref = :ref")
                    .setParameter("person", person.id())
                    .setParameter("ref", concern)
                    .executeUpdate();
        }
    }

    private Stamp stamp() {
        return cast.stamp(cast.caseworker());
    }

    private Concern concern(String ref) {
        return session.createSelectionQuery("from Concern where ref = :ref", Concern.class)
                .setParameter("ref", ref)
                .getSingleResult();
    }

    private Fact fact(String ref) {
        return session.createSelectionQuery("from Fact where ref = :ref", Fact.class)
                .setParameter("ref", ref)
                .getSingleResult();
    }

    private NewFact said(String concern, String on, String text, String... places) {
        return new NewFact(
                GivenDate.parse("on", on),
                "LinkedIn",
                text,
                "",
                Optional.empty(),
                List.copyOf(concern(concern).activities()),
                Stream.of(places)
                        .map(code -> register.jurisdiction(code).orElseThrow())
                        .toList(),
                Optional.empty());
    }
}
