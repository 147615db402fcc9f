package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.abeyance.Missing;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.audit.Trail;
import org.abeyance.calendar.GivenDate;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Marks;
import org.abeyance.concern.NewFact;
import org.abeyance.people.People;
import org.abeyance.people.Person;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.register.Activity;
import org.abeyance.store.Numbers;
import org.hibernate.Session;

/**
 * The gate between a pause and a resume: one person proposes, another approves, and every resume is cleared before it
 * counts. What was taken elsewhere is recorded by {@link Decisions}, and passes no gate.
 */
@ApplicationScoped
public class Resumes {

    private final ResumeQueries queries;
    private final GateReader gates;
    private final Refusals refusals;
    private final Facts facts;
    private final Marks marks;
    private final People people;
    private final Numbers numbers;
    private final Session session;
    private final Trail trail;

    Resumes(
            ResumeQueries queries,
            GateReader gates,
            Refusals refusals,
            Facts facts,
            Marks marks,
            People people,
            Numbers numbers,
            Session session,
            Trail trail) {
        this.queries = queries;
        this.gates = gates;
        this.refusals = refusals;
        this.facts = facts;
        this.marks = marks;
        this.people = people;
        this.numbers = numbers;
        this.session = session;
        this.trail = trail;
    }

    /** The resume, if there is one and this reader may see its concern or is asked to clear it. */
    public Resume get(ResumeRef ref, Reader reader) {
        return queries.byRef(ref.text(), reader.id())
                .filter(resume -> mayRead(reader))
                .or(() -> asked(ref, reader))
                .orElseThrow(() -> Missing.of(ref));
    }

    /** For who keeps a wall and is asked to clear it. Nobody else looks further, whether it is there or not. */
    private Optional<Resume> asked(ResumeRef ref, Reader reader) {
        return queries.kept(reader.id()).isEmpty()
                ? Optional.empty()
                : queries.named(ref.text())
                        .filter(resume -> !wallsAskedOf(resume, reader).isEmpty());
    }

    boolean isSeen(Resume resume, Reader reader) {
        return mayRead(reader) && queries.byRef(resume.ref, reader.id()).isPresent();
    }

    /** What is only proposed is for those who work on it, not for everybody who reads. */
    static boolean mayRead(Reader reader) {
        return reader.isCaseworker() || reader.is(Role.APPROVER) || reader.is(Role.AUDITOR) || reader.legalTeam();
    }

    /** What would stand in the way of resuming, by what may be named to who sees the concern. */
    public Findings look(Concern concern, List<Activity> activities, List<String> places, LocalDate on, Stamp stamp) {
        return shown(concern, activities, on, stamp).look(ids(activities), places, soonest(on, stamp));
    }

    /** The gate, by what may be named to who sees the concern. */
    Gate shown(Concern concern, List<Activity> activities, LocalDate on, Stamp stamp) {
        return gate(ids(activities), soonest(on, stamp), stamp).openTo(Set.of(concern.id()));
    }

    static List<Long> ids(List<Activity> activities) {
        return activities.stream().map(Activity::id).toList();
    }

    /** Nothing resumes before today. */
    static LocalDate soonest(LocalDate on, Stamp stamp) {
        return on.isBefore(stamp.day()) ? stamp.day() : on;
    }

    private Gate gate(List<Long> activities, LocalDate asOf, Stamp stamp) {
        return gates.gate(activities, stamp.at().plusNanos(1000), asOf);
    }

    @Transactional
    public Resume propose(Stamp stamp, Reader reader, Concern concern, NewResume asked) {
        check(stamp, concern, asked);
        Findings found = look(concern, asked.activities(), codes(asked), asked.on(), stamp);
        String what = "to take a proposal to resume in " + String.join(", ", codes(asked));
        refuseIdle(found, "places");
        refuseStops(stamp, concern, concern.ref(), what, found);
        List<Refused.Problem> unanswered = unanswered(found, asked.answers().keySet());
        if (!unanswered.isEmpty()) {
            throw refusals.kept(stamp, concern.id(), concern.ref(), what, Refused.of(unanswered));
        }
        if (!found.open().isEmpty() && asked.overrideAsked().isEmpty()) {
            throw refusals.kept(
                    stamp, concern.id(), concern.ref(), what, Refused.at("overrideAsked", named(found.open(), reader)));
        }
        Resume resume = new Resume(ResumeRef.of(numbers.next("resume_number", 5)), concern, asked);
        session.persist(resume);
        session.persist(new ResumeStep(resume, Step.PROPOSED, Optional.empty(), asked.overrideAsked(), stamp));
        answered(found).stream()
                .filter(fact -> asked.answers().containsKey(fact.ref()))
                .forEach(fact -> session.persist(new ResumeAnswer(
                        resume,
                        session.getReference(Fact.class, fact.order()),
                        asked.answers().get(fact.ref()))));
        trail.add(stamp, concern.id(), "resume.propose", resume.ref, "Proposed " + resume + ".", asked.overrideAsked());
        return resume;
    }

    private static List<String> codes(NewResume asked) {
        return asked.places().stream().map(place -> place.code()).toList();
    }

    private static void check(Stamp stamp, Concern concern, NewResume asked) {
        if (asked.activities().isEmpty() || !concern.activities().containsAll(asked.activities())) {
            throw Refused.at("activities", "Choose activities of this concern.");
        }
        if (asked.places().isEmpty()) {
            throw Refused.at("places", "Choose at least one jurisdiction.");
        }
        if (asked.on().isBefore(stamp.day())) {
            throw Refused.at(
                    "on", "This day is past. What was resumed already is recorded as a decision, not proposed.");
        }
        if (isSame(asked.decidedBy(), asked.dpo())) {
            throw Refused.at("decidedBy", "The DPO advises and does not decide: name the accountable executive.");
        }
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    private static void refuseIdle(Findings found, String field) {
        if (!found.idle().isEmpty()) {
            throw Refused.at(
                    field, "Nothing is paused in " + String.join(", ", found.idle()) + " on " + shown(found) + ".");
        }
    }

    private static String shown(Findings found) {
        return GivenDate.of(found.day()).toString();
    }

    private void refuseStops(Stamp stamp, Concern concern, Object subject, String what, Findings found) {
        if (!found.stops().isEmpty()) {
            String named = found.stops().stream()
                    .map(stop -> stop.fact().ref() + " by " + stop.by())
                    .collect(Collectors.joining(", "));
            throw refusals.kept(
                    stamp,
                    concern.id(),
                    subject,
                    what,
                    Refused.because("A stop is in force (" + named
                            + "). Nobody overrides it: only the act that ends it, recorded here, opens the gate."));
        }
    }

    /** By their words where everybody may read those, else by reference: the sentence goes onto the trail. */
    private String named(List<Dossier.Demand> open, Reader reader) {
        Reader anybody = new Reader(reader.id(), reader.ref(), reader.name(), reader.roles(), false, reader.zone());
        Set<String> opaque = marks.opaqueFacts(
                open.stream().map(demand -> demand.fact().ref()).toList(), anybody);
        return (open.size() == 1 ? "A condition is open: " : open.size() + " conditions are open: ")
                + open.stream()
                        .map(demand -> opaque.contains(demand.fact().ref())
                                ? demand.fact().ref()
                                : "“" + demand.text() + "” (" + demand.fact().ref() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static List<Known> answered(Findings found) {
        List<Known> asked = new ArrayList<>();
        found.limits().forEach(limit -> asked.add(limit.fact()));
        found.askedAbout().forEach(view -> asked.add(view.fact()));
        found.narrower().forEach(pause -> asked.add(pause.fact()));
        return asked;
    }

    private static List<Refused.Problem> unanswered(Findings found, Set<String> answers) {
        List<Refused.Problem> problems = new ArrayList<>();
        found.limits()
                .forEach(limit -> ask(
                        problems,
                        answers,
                        limit.fact(),
                        "Say how the limit " + limit.fact().ref() + " by " + limit.by() + " is kept."));
        found.askedAbout()
                .forEach(view -> ask(
                        problems,
                        answers,
                        view.fact(),
                        "Say what is done about this: " + view.regulator() + " holds “" + view.labels() + "”."));
        found.narrower()
                .forEach(pause -> ask(
                        problems,
                        answers,
                        pause.fact(),
                        "Say what becomes of the pause in "
                                + String.join(", ", pause.fact().places()) + ", which this does not lift."));
        return problems;
    }

    private static void ask(List<Refused.Problem> problems, Set<String> answers, Known fact, String sentence) {
        if (!answers.contains(fact.ref())) {
            problems.add(new Refused.Problem("answer-" + fact.ref(), sentence));
        }
    }

    /**
     * Approves what somebody else proposed: it becomes a decision of the company.
     *
     * @param override why it goes ahead over conditions that are open; empty where it does not
     */
    @Transactional
    public Decision approve(Stamp stamp, Reader reader, ResumeRef ref, String override) {
        Resume resume = locked(ref, reader);
        List<ResumeStep> steps = stepsOf(resume);
        requireApprover(reader);
        requireProposed(steps);
        String what = "to approve " + resume;
        if (proposer(steps).by().equals(reader.ref())) {
            throw refused(stamp, resume, what, "Who proposes a resume does not approve it: somebody else has to.");
        }
        if (isSame(resume.dpo, reader.name())) {
            throw refused(stamp, resume, what, "The DPO advises and does not decide: somebody else has to approve it.");
        }
        Findings found = look(resume.concern, List.copyOf(resume.activities), resume.codes(), resume.on, stamp);
        refuseIdle(found, "");
        refuseStops(stamp, resume.concern, ref, what, found);
        List<Refused.Problem> unanswered = unanswered(
                found,
                queries.answers(resume.id).stream()
                        .map(answer -> answer.fact().ref())
                        .collect(Collectors.toSet()));
        if (!unanswered.isEmpty()) {
            throw refused(
                    stamp,
                    resume,
                    what,
                    "The proposal has no answer to what came since. Decline it and have it proposed anew. "
                            + unanswered.get(0).message());
        }
        if (!found.open().isEmpty() && override.isEmpty()) {
            throw refusals.kept(
                    stamp, resume.concern.id(), ref, what, Refused.at("override", named(found.open(), reader)));
        }
        Decision decision = facts.keep(stamp, decision(resume, stamp));
        found.open()
                .forEach(demand -> session.persist(new ResumeOverride(
                        resume,
                        session.getReference(Condition.class, demand.fact().order()))));
        session.persist(new ResumeStep(resume, Step.APPROVED, Optional.empty(), override, stamp));
        if (!found.open().isEmpty()) {
            trail.add(
                    stamp,
                    resume.concern.id(),
                    "resume.override",
                    ref,
                    "Overrode, for " + ref + ": " + named(found.open(), reader),
                    override);
        }
        trail.add(stamp, resume.concern.id(), "resume.approve", ref, "Approved " + resume + ".", "");
        return decision;
    }

    private static Decision decision(Resume resume, Stamp stamp) {
        NewFact said = new NewFact(
                GivenDate.of(resume.on),
                resume.concern.organisation().name(),
                resume.text,
                "",
                Optional.empty(),
                List.copyOf(resume.activities),
                List.copyOf(resume.places),
                Optional.empty());
        return new Decision(
                resume.concern,
                said,
                new NewDecision(
                        Act.RESUME,
                        Optional.empty(),
                        resume.part(),
                        resume.decidedBy,
                        resume.dpoAdvice,
                        Optional.of(resume.dpoFollowed),
                        resume.basis(),
                        Optional.empty(),
                        "",
                        resume.dpo,
                        Optional.empty(),
                        Optional.of(resume)),
                stamp);
    }

    /** An approver says no, and why. */
    @Transactional
    public Resume decline(Stamp stamp, Reader reader, ResumeRef ref, String reason) {
        Resume resume = locked(ref, reader);
        List<ResumeStep> steps = stepsOf(resume);
        requireApprover(reader);
        requireProposed(steps);
        if (proposer(steps).by().equals(reader.ref())) {
            throw refused(
                    stamp,
                    resume,
                    "to decline " + resume,
                    "Who proposed it cancels it; declining it is for somebody else.");
        }
        return step(stamp, resume, Step.DECLINED, reason, "Declined " + resume + ".");
    }

    /** Before it counts, whoever keeps the concern can cancel it. */
    @Transactional
    public Resume cancel(Stamp stamp, Reader reader, ResumeRef ref, String reason) {
        requireReason(reason);
        Resume resume = locked(ref, reader);
        List<ResumeStep> steps = stepsOf(resume);
        requireOpen(steps);
        Optional<Decision> decision = decisionOf(resume);
        if (decision.flatMap(approved -> countsFrom(approved, stamp)).isPresent()) {
            throw Refused.because("It counts already. What is resumed is paused again, not cancelled.");
        }
        session.persist(new ResumeStep(resume, Step.CANCELLED, Optional.empty(), reason, stamp));
        String sentence = "Cancelled " + resume + ".";
        if (decision.isPresent()) {
            facts.cancel(stamp, decision.get(), "resume.cancel", ref, sentence, reason);
        } else {
            trail.add(stamp, resume.concern.id(), "resume.cancel", ref, sentence, reason);
        }
        return resume;
    }

    /** The clearance that every resume needs, by an approver or a lawyer other than who proposed it. */
    @Transactional
    public Resume clear(Stamp stamp, Reader reader, ResumeRef ref, boolean clears, String reason) {
        Resume resume = locked(ref, reader);
        requireUncounted(stamp, resume);
        if (!mayClear(resume, reader)) {
            throw refused(
                    stamp,
                    resume,
                    "to clear " + resume,
                    "It is cleared by an approver or somebody of the legal team, other than who proposed it.");
        }
        if (!clears) {
            requireReason(reason);
        }
        session.persist(new ResumeStep(resume, clears ? Step.CLEARED : Step.STOPPED, Optional.empty(), reason, stamp));
        String did = clears ? "Cleared " : "Stopped in clearance ";
        trail.add(stamp, resume.concern.id(), clears ? "resume.clear" : "resume.stop", ref, did + resume + ".", reason);
        return resume;
    }

    /** A custodian clears for one wall what only those inside it know of, or stops it. */
    @Transactional
    public Resume clearFor(Stamp stamp, Reader reader, ResumeRef ref, String walled, boolean clears, String reason) {
        requireReason(reason);
        Resume resume = locked(ref, reader);
        requireUncounted(stamp, resume);
        Concern wall = wallsAskedOf(resume, reader).stream()
                .filter(asked -> asked.ref().equals(walled))
                .findFirst()
                .orElseThrow(() -> Missing.of(walled));
        if (proposer(stepsOf(resume)).by().equals(reader.ref())) {
            throw refusals.kept(
                    stamp,
                    wall.id(),
                    ref,
                    "to clear " + ref + " for " + walled,
                    Refused.because("Who proposed it does not clear it: another custodian has to."));
        }
        boolean stop = holds(resume, stamp).stream()
                .anyMatch(hold -> hold.concern() == wall.id() && hold.why() == Hold.Why.STOP);
        if (clears && stop) {
            throw refusals.kept(
                    stamp,
                    wall.id(),
                    ref,
                    "to clear " + ref + " for " + walled,
                    Refused.because("A stop is in force there. Nobody clears it: only the act that ends it does."));
        }
        session.persist(new ResumeStep(resume, clears ? Step.CLEARED : Step.STOPPED, Optional.of(wall), reason, stamp));
        trail.add(
                stamp,
                wall.id(),
                clears ? "resume.clear" : "resume.stop",
                ref,
                (clears ? "Cleared " : "Stopped ") + ref + " for the wall of " + walled + ".",
                reason);
        return resume;
    }

    boolean mayClear(Resume resume, Reader reader) {
        return (reader.is(Role.APPROVER) || reader.legalTeam())
                && queries.byRef(resume.ref, reader.id()).isPresent()
                && !proposer(stepsOf(resume)).by().equals(reader.ref());
    }

    /** Custodians of these walls are asked, because something behind them holds it. */
    List<Concern> wallsAskedOf(Resume resume, Reader reader) {
        List<Long> kept = queries.kept(reader.id());
        Optional<Decision> decision = decisionOf(resume).filter(approved -> !approved.isCorrected());
        if (decision.isEmpty()) {
            return List.of();
        }
        List<Long> activities =
                decision.get().activities().stream().map(Activity::id).toList();
        Dossier dossier = gates.dossier(activities);
        Set<Long> walls = dossier.resumes().stream()
                .filter(approved -> approved.id() == resume.id)
                .flatMap(approved -> Gate.hiddenIn(dossier, approved).stream())
                .filter(kept::contains)
                .collect(Collectors.toSet());
        return walls.stream().map(wall -> session.find(Concern.class, wall)).toList();
    }

    /** What holds an approved resume on the first day on which it could count. */
    List<Hold> holds(Resume resume, Stamp stamp) {
        Optional<Decision> decision = decisionOf(resume).filter(approved -> !approved.isCorrected());
        if (decision.isEmpty()) {
            return List.of();
        }
        List<Long> activities = resume.activities.stream().map(Activity::id).toList();
        LocalDate day = resume.on.isBefore(stamp.day()) ? stamp.day() : resume.on;
        Gate gate = gate(activities, day, stamp);
        return gate.holds(decision.get().id(), day);
    }

    Optional<LocalDate> countsFrom(Decision decision, Stamp stamp) {
        List<Long> activities = decision.activities().stream().map(Activity::id).toList();
        return gate(activities, stamp.day(), stamp).countsFrom(decision.id());
    }

    Optional<Decision> decisionOf(Resume resume) {
        return queries.decisions(List.of(resume.id)).stream().findFirst();
    }

    List<ResumeStep> stepsOf(Resume resume) {
        return queries.steps(List.of(resume.id));
    }

    static ResumeStep proposer(List<ResumeStep> steps) {
        return steps.stream()
                .filter(step -> step.step == Step.PROPOSED)
                .findFirst()
                .orElseThrow();
    }

    private Resume step(Stamp stamp, Resume resume, Step step, String reason, String sentence) {
        requireReason(reason);
        session.persist(new ResumeStep(resume, step, Optional.empty(), reason, stamp));
        trail.add(stamp, resume.concern.id(), "resume.decline", resume.ref, sentence, reason);
        return resume;
    }

    /** For an act: whoever comes second sees what the first has done. */
    private Resume locked(ResumeRef ref, Reader reader) {
        Resume resume = get(ref, reader);
        session.refresh(resume, LockModeType.PESSIMISTIC_WRITE);
        return resume;
    }

    /** As the roles are in this moment, not as they were when the page was opened. */
    private void requireApprover(Reader reader) {
        Person person = people.get(reader.ref());
        session.refresh(person);
        if (!person.isActive() || !person.roles().contains(Role.APPROVER)) {
            throw Refused.because("Only an approver can do this, and you are none any more.");
        }
    }

    private static void requireProposed(List<ResumeStep> steps) {
        requireOpen(steps);
        steps.stream().filter(step -> step.step == Step.APPROVED).findFirst().ifPresent(step -> {
            throw Refused.because("It was approved already, by " + step.recordedByName + ".");
        });
    }

    private static void requireOpen(List<ResumeStep> steps) {
        steps.stream()
                .filter(step -> step.step == Step.DECLINED || step.step == Step.CANCELLED)
                .findFirst()
                .ifPresent(step -> {
                    throw Refused.because("It was " + step.step.label() + " already, by " + step.recordedByName + ".");
                });
    }

    private void requireUncounted(Stamp stamp, Resume resume) {
        requireOpen(stepsOf(resume));
        Decision decision = decisionOf(resume)
                .orElseThrow(() -> Refused.because("It is not approved yet: there is nothing to clear."));
        if (countsFrom(decision, stamp).isPresent()) {
            throw Refused.because("It counts already; there is nothing left to clear.");
        }
    }

    private Refused refused(Stamp stamp, Resume resume, String what, String sentence) {
        return refusals.kept(stamp, resume.concern.id(), resume.ref, what, Refused.because(sentence));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.at("reason", "Say why.");
        }
    }
}
