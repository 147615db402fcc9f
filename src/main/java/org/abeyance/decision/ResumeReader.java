package org.abeyance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Marks;
import org.abeyance.concern.Words;
import org.abeyance.people.Reader;
import org.abeyance.people.Role;
import org.abeyance.register.Activity;
import org.hibernate.Hibernate;

/** Puts resumes together for a reader, in statements that are the same whether something hidden holds one or not. */
@ApplicationScoped
public class ResumeReader {

    /** One line of a list. */
    public record Line(Resume resume, ResumeView.State state, Optional<LocalDate> since, ResumeStep proposed) {}

    private final ResumeQueries queries;
    private final Resumes resumes;
    private final GateReader gates;
    private final Marks marks;

    ResumeReader(ResumeQueries queries, Resumes resumes, GateReader gates, Marks marks) {
        this.marks = marks;
        this.queries = queries;
        this.resumes = resumes;
        this.gates = gates;
    }

    public ResumeView view(ResumeRef ref, Reader reader, Stamp stamp) {
        Resume resume = resumes.get(ref, reader);
        boolean seen = resumes.isSeen(resume, reader);
        List<ResumeStep> steps = resumes.stepsOf(resume);
        Optional<Decision> decision = resumes.decisionOf(resume);
        List<Long> activities = resume.activities().stream().map(Activity::id).toList();
        LocalDate day = resume.on().isBefore(stamp.day()) ? stamp.day() : resume.on();
        Gate gate = gates.gate(activities, stamp.at().plusNanos(1000), day);
        Optional<LocalDate> since = decision.filter(approved -> !approved.isCorrected())
                .flatMap(approved -> gate.countsFrom(approved.id()))
                .filter(from -> !from.isAfter(stamp.day()));
        ResumeView.State state = state(steps, since);
        List<Hold> holds = state == ResumeView.State.WAITING
                ? gate.holds(decision.orElseThrow().id(), day)
                : List.of();
        Set<String> opaque = holds.isEmpty()
                ? Set.of()
                : marks.opaqueFacts(holds.stream().map(Hold::ref).toList(), reader);
        Set<Long> kept = Set.copyOf(queries.kept(reader.id()));
        Findings found = gate.openTo(Set.of(resume.concern().id())).look(activities, resume.codes(), day);
        return new ResumeView(
                resume,
                state,
                since,
                seen,
                Resumes.proposer(steps),
                steps.stream().filter(step -> isTold(step, reader, kept)).toList(),
                gates.checklist(seen ? found : found.nothing(), reader),
                answers(resume, reader),
                holds.stream()
                        .filter(hold -> seen && !hold.hidden() && hold.why() != Hold.Why.CLEARANCE)
                        .map(hold -> opaque.contains(hold.ref()) ? hold.veiled() : hold)
                        .toList(),
                walls(resume, holds, opaque, reader),
                may(resume, state, steps, seen, reader));
    }

    private static ResumeView.State state(List<ResumeStep> steps, Optional<LocalDate> since) {
        Set<Step> done = steps.stream().map(ResumeStep::step).collect(Collectors.toSet());
        if (done.contains(Step.CANCELLED)) {
            return ResumeView.State.CANCELLED;
        }
        if (done.contains(Step.DECLINED)) {
            return ResumeView.State.DECLINED;
        }
        if (!done.contains(Step.APPROVED)) {
            return ResumeView.State.PROPOSED;
        }
        return since.isPresent() ? ResumeView.State.COUNTING : ResumeView.State.WAITING;
    }

    /** Who cleared it knows; anybody else can not tell whether it is cleared or what it still waits for. */
    private static boolean isTold(ResumeStep step, Reader reader, Set<Long> kept) {
        return step.step().isOnce()
                || step.wall()
                        .map(wall -> kept.contains(wall.id()))
                        .orElse(step.by().equals(reader.ref()));
    }

    private List<ResumeView.Answered> answers(Resume resume, Reader reader) {
        List<ResumeAnswer> answers = queries.answers(resume.id());
        Set<String> opaque = marks.opaqueFacts(
                answers.stream().map(answer -> answer.fact().ref()).toList(), reader);
        return answers.stream()
                .map(answer -> new ResumeView.Answered(
                        answer.fact().ref(),
                        opaque.contains(answer.fact().ref())
                                ? Words.INSTEAD
                                : Hibernate.unproxy(answer.fact(), Fact.class).headline(),
                        answer.answer()))
                .toList();
    }

    private List<ResumeView.Wall> walls(Resume resume, List<Hold> holds, Set<String> opaque, Reader reader) {
        List<ResumeView.Wall> walls = new ArrayList<>();
        for (Concern wall : resumes.wallsAskedOf(resume, reader)) {
            List<Hold> here = holds.stream()
                    .filter(hold -> hold.hidden() && hold.concern() == wall.id())
                    .map(hold -> opaque.contains(hold.ref()) ? hold.veiled() : hold)
                    .toList();
            walls.add(
                    new ResumeView.Wall(wall.ref(), here, here.stream().anyMatch(hold -> hold.why() == Hold.Why.STOP)));
        }
        return walls;
    }

    private static ResumeView.May may(
            Resume resume, ResumeView.State state, List<ResumeStep> steps, boolean seen, Reader reader) {
        boolean own = Resumes.proposer(steps).by().equals(reader.ref());
        boolean approver = reader.is(Role.APPROVER);
        return new ResumeView.May(
                seen && approver && !own && state == ResumeView.State.PROPOSED,
                seen
                        && (approver || reader.isCaseworker())
                        && (state == ResumeView.State.PROPOSED || state == ResumeView.State.WAITING),
                seen && (approver || reader.legalTeam()) && !own && state == ResumeView.State.WAITING);
    }

    /** A page of those that this reader may see, the latest first. */
    public List<Line> latest(long before, int most, Reader reader, Stamp stamp) {
        return Resumes.mayRead(reader) ? lines(queries.latest(before, most, reader.id()), stamp) : List.of();
    }

    public List<Line> of(Concern concern, Stamp stamp) {
        return lines(queries.of(concern.id()), stamp);
    }

    public List<Line> about(Activity activity, Reader reader, Stamp stamp) {
        return Resumes.mayRead(reader) ? lines(queries.about(activity.id(), reader.id()), stamp) : List.of();
    }

    /** Those that this reader, a custodian, is asked to clear. */
    public List<Line> asked(Reader reader, Stamp stamp) {
        if (queries.kept(reader.id()).isEmpty()) {
            return List.of();
        }
        List<Resume> asked = queries.approved().stream()
                .filter(resume -> !resumes.wallsAskedOf(resume, reader).isEmpty())
                .toList();
        return lines(asked, stamp).stream()
                .filter(line -> line.state() == ResumeView.State.WAITING)
                .toList();
    }

    /**
     * All that were approved and count not yet, past all walls, each with what holds it: for whoever tells people of it, and
     * to be shown to nobody as it is.
     */
    public List<Waiting> waiting(Stamp stamp) {
        List<Resume> approved = queries.approved();
        if (approved.isEmpty()) {
            return List.of();
        }
        Map<Long, Resume> byDecision = new HashMap<>();
        Map<Long, LocalDate> days = new HashMap<>();
        queries.believed(approved.stream().map(Resume::id).toList()).forEach(decision -> {
            Resume resume = decision.resume().orElseThrow();
            byDecision.put(decision.id(), resume);
            days.put(decision.id(), resume.on().isBefore(stamp.day()) ? stamp.day() : resume.on());
        });
        return gates.holds(stamp.at().plusNanos(1000), stamp.day(), days).entrySet().stream()
                .map(held -> new Waiting(byDecision.get(held.getKey()), held.getValue()))
                .sorted(Comparator.comparing(waiting -> waiting.resume().id()))
                .toList();
    }

    /**
     * All that wait for somebody else than who proposed them, to approve or to clear them, past all walls: for whoever tells
     * people of it.
     */
    public List<Open> open(Stamp stamp) {
        List<Resume> proposed = queries.proposed();
        List<Resume> approved = waiting(stamp).stream().map(Waiting::resume).toList();
        Map<Long, String> proposers = proposers(Stream.concat(proposed.stream(), approved.stream())
                .map(Resume::id)
                .toList());
        return Stream.concat(
                        proposed.stream().map(one -> new Open(one, false, proposers.get(one.id()))),
                        approved.stream().map(one -> new Open(one, true, proposers.get(one.id()))))
                .toList();
    }

    private Map<Long, String> proposers(List<Long> resumes) {
        return resumes.isEmpty()
                ? Map.of()
                : queries.steps(resumes).stream()
                        .filter(step -> step.step() == Step.PROPOSED)
                        .collect(Collectors.toMap(step -> step.resume().id(), ResumeStep::by));
    }

    /**
     * A resume that waits for somebody.
     *
     * @param approved whether it waits for clearance; else for approval
     * @param proposer the reference of who proposed it
     */
    public record Open(Resume resume, boolean approved, String proposer) {}

    /** Those of a concern that are proposed or do not count yet, for who may read them. */
    public List<Line> openIn(Concern concern, Reader reader, Stamp stamp) {
        return !Resumes.mayRead(reader)
                ? List.of()
                : of(concern, stamp).stream()
                        .filter(line -> !line.state().waits().isEmpty())
                        .toList();
    }

    private List<Line> lines(List<Resume> found, Stamp stamp) {
        List<Long> ids = found.stream().map(Resume::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ResumeStep>> steps = queries.steps(ids).stream()
                .collect(Collectors.groupingBy(step -> step.resume().id()));
        Map<Long, Optional<LocalDate>> days = gates.countsFrom(stamp.at().plusNanos(1000), stamp.day());
        Map<Long, Optional<LocalDate>> since = new HashMap<>();
        queries.decisions(ids)
                .forEach(decision -> since.put(
                        decision.resume().orElseThrow().id(), days.getOrDefault(decision.id(), Optional.empty())));
        return found.stream()
                .map(resume -> {
                    Optional<LocalDate> from = since.getOrDefault(resume.id(), Optional.empty());
                    List<ResumeStep> its = steps.get(resume.id());
                    return new Line(resume, state(its, from), from, Resumes.proposer(its));
                })
                .toList();
    }
}
