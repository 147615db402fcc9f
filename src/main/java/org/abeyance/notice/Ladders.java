package org.abeyance.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineRef;
import org.abeyance.deadline.Deadlines;
import org.abeyance.deadline.Law;
import org.abeyance.deadline.Rules;
import org.abeyance.deadline.law.Unit;
import org.abeyance.people.Reader;
import org.hibernate.Session;

/** Which ladder leads up to which date: that of the deadline, else that of its rule, else ours. Every choice is kept. */
@Named("ladders")
@ApplicationScoped
public class Ladders {

    private final NoticeQueries queries;
    private final Deadlines deadlines;
    private final Rules rules;
    private final Law law;
    private final Session session;
    private final Trail trail;

    Ladders(NoticeQueries queries, Deadlines deadlines, Rules rules, Law law, Session session, Trail trail) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.rules = rules;
        this.law = law;
        this.session = session;
        this.trail = trail;
    }

    /** The ladder of a deadline that the caller was let in to. */
    public Ladder of(Deadline deadline) {
        Law.InForce now = law.inForce();
        return chosenFor(List.of(deadline)).of(deadline).orElseGet(() -> usual(deadline, now));
    }

    /** The one chosen for this rule; else ours for clocks such as its. */
    public Ladder ofRule(String rule) {
        boolean isInHours = rules.versionsOf(rule).stream().allMatch(version -> version.unit() == Unit.HOURS);
        return latest(queries.choicesFor(rule)).orElse(isInHours ? Ladder.IN_HOURS : Ladder.STANDARD);
    }

    /** Every choice for a rule, the latest first. */
    public List<ChosenLadder> choicesFor(String rule) {
        return queries.choicesFor(rule);
    }

    /** Every choice for one deadline, the latest first. */
    public List<ChosenLadder> choicesFor(Deadline deadline) {
        return queries.choicesFor(deadline.id());
    }

    /** So many days before its date at most somebody hears of any deadline. */
    int firstDays() {
        return Math.max(queries.farthestLadder(), Math.max(Ladder.STANDARD.firstDays(), Ladder.IN_HOURS.firstDays()));
    }

    /** How one is climbed; nothing where it has no date, as while its clock is stopped. */
    Optional<Climb> climb(Deadline deadline) {
        return climbs(List.of(deadline)).stream().findFirst();
    }

    /** How each of some is climbed. */
    List<Climb> climbs(Collection<Deadline> some) {
        Law.InForce now = law.inForce();
        Chosen chosen = chosenFor(some);
        return some.stream()
                .flatMap(deadline -> ending(deadline, now)
                        .map(ending -> new Climb(
                                deadline,
                                chosen.of(deadline).orElseGet(() -> usual(deadline, now)),
                                ending,
                                ending.at().isPresent()))
                        .stream())
                .toList();
    }

    private static Optional<Ending> ending(Deadline deadline, Law.InForce now) {
        boolean isInHours = now.isInHours(deadline.basis());
        return deadline.due()
                .map(on -> new Ending(
                        on,
                        deadline.dueAt().filter(at -> isInHours),
                        deadline.reach().zone(),
                        now.calendarOf(deadline.reach())));
    }

    private static Ladder usual(Deadline deadline, Law.InForce now) {
        return now.isInHours(deadline.basis()) ? Ladder.IN_HOURS : Ladder.STANDARD;
    }

    private record Chosen(Map<Long, Optional<Ladder>> forOne, Map<String, Optional<Ladder>> forRules) {

        Optional<Ladder> of(Deadline deadline) {
            return forOne.getOrDefault(deadline.id(), Optional.empty())
                    .or(() -> forRules.getOrDefault(deadline.basis().rule(), Optional.empty()));
        }
    }

    private Chosen chosenFor(Collection<Deadline> some) {
        Map<Long, Optional<Ladder>> forOne = new HashMap<>();
        queries.chosenForOne(some.stream().map(Deadline::id).toList())
                .forEach(chosen -> forOne.put(chosen.deadline.id(), chosen.ladder()));
        Map<String, Optional<Ladder>> forRules = new HashMap<>();
        queries.chosenForRules().forEach(chosen -> forRules.put(chosen.rule, chosen.ladder()));
        return new Chosen(forOne, forRules);
    }

    private static Optional<Ladder> latest(List<ChosenLadder> choices) {
        return choices.stream().findFirst().flatMap(ChosenLadder::ladder);
    }

    /** For all deadlines of a rule that have none of their own; without a ladder they follow ours again. */
    @Transactional
    public void chooseForRule(Stamp stamp, String rule, Optional<Ladder> ladder) {
        rules.versionsOf(rule);
        if (latest(queries.choicesFor(rule)).equals(ladder)) {
            return;
        }
        session.persist(ChosenLadder.forRule(rule, ladder, stamp));
        trail.add(stamp, "ladder.choose", rule, sentence(rule, ladder), "");
    }

    /** For one deadline; without a ladder it follows its rule's again. */
    @Transactional
    public void choose(Stamp stamp, Reader reader, DeadlineRef ref, Optional<Ladder> ladder) {
        Deadline deadline = deadlines.get(ref, reader);
        if (latest(queries.choicesFor(deadline.id())).equals(ladder)) {
            return;
        }
        session.persist(ChosenLadder.forOne(deadline, ladder, stamp));
        trail.add(
                stamp, deadline.concern().id(), "ladder.choose", deadline.ref(), sentence(deadline.ref(), ladder), "");
    }

    private static String sentence(String what, Optional<Ladder> ladder) {
        return ladder.map(one -> "Reminders of " + what + ": " + one + ".")
                .orElse("Reminders of " + what + " follow the usual ladder again.");
    }
}
