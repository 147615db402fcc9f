package org.abeyance.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Follower;
import org.abeyance.concern.NewFact;
import org.abeyance.deadline.Deadline;
import org.abeyance.deadline.DeadlineRef;
import org.abeyance.deadline.Deadlines;
import org.abeyance.deadline.NewDeadline;
import org.abeyance.deadline.NewEntry;
import org.abeyance.deadline.law.Entry;
import org.abeyance.people.Reader;

/** Keeps what penalties cost and what becomes of them. When one is due is a deadline. */
@ApplicationScoped
public class Penalties implements Follower {

    private final PositionQueries queries;
    private final Deadlines deadlines;
    private final Facts facts;

    Penalties(PositionQueries queries, Deadlines deadlines, Facts facts) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.facts = facts;
    }

    /** Says what a penalty costs; by when it is due starts a clock, unless that day is past. */
    @Transactional
    public void cost(Stamp stamp, Restriction penalty, Fine fine) {
        if (penalty.severity() != Severity.PENALTY) {
            throw Refused.at("amount", "Only a penalty costs an amount.");
        }
        if (fine.due().filter(due -> due.isBefore(penalty.on().day())).isPresent()) {
            throw Refused.at("due", "It can not be due before it was imposed.");
        }
        Optional<Deadline> clock = fine.due()
                .filter(due -> !due.isBefore(stamp.day()))
                .map(due -> clock(stamp, penalty.concern(), "Pay the penalty " + penalty.ref(), due));
        penalty.costs(fine, clock);
    }

    private Deadline clock(Stamp stamp, Concern concern, String title, LocalDate due) {
        return deadlines.start(
                stamp, concern, NewDeadline.ours(title, NewDeadline.Origin.typed(due, "As the penalty notice says.")));
    }

    /**
     * Suspends a penalty, makes it due again, or says that it was paid.
     *
     * @param until when the appeal is looked at again, or by when it is due now
     */
    @Transactional
    public PenaltyStep step(
            Stamp stamp,
            Reader reader,
            Restriction penalty,
            NewFact said,
            PenaltyStep.Kind kind,
            Optional<LocalDate> until) {
        if (penalty.severity() != Severity.PENALTY) {
            throw Refused.because("This restriction is no penalty.");
        }
        if (said.on().day().isBefore(penalty.on().day())) {
            throw Refused.at("on", "It was imposed on " + penalty.on() + "; this can not come before it.");
        }
        facts.hold(penalty);
        if (last(penalty).filter(step -> step.step() == PenaltyStep.Kind.PAID).isPresent()) {
            throw Refused.because("It is paid already.");
        }
        if (kind != PenaltyStep.Kind.PAID && until.isEmpty()) {
            throw Refused.at(
                    "until",
                    kind == PenaltyStep.Kind.DUE
                            ? "Say by when it is due now."
                            : "Say when the appeal is looked at again, so that it is not forgotten.");
        }
        if (kind == PenaltyStep.Kind.DUE
                && penalty.dueDeadline().filter(clock -> !clock.isOpen()).isEmpty()
                && last(penalty)
                        .filter(step -> step.step() == PenaltyStep.Kind.SUSPENDED)
                        .isEmpty()) {
            throw Refused.because("It is due as it is: nothing has suspended it.");
        }
        PenaltyStep step = facts.keep(stamp, new PenaltyStep(penalty, said, kind, until, stamp));
        tell(stamp, reader, penalty, step);
        return step;
    }

    /** What ends a penalty ends its clock; what restores it says by a step of its own by when it is due again. */
    @Transactional
    void turned(Stamp stamp, Reader reader, Restriction penalty, Turn turn) {
        LocalDate day = turn.on().day();
        if (turn.effect() == Turn.Effect.RESTORES || day.isAfter(stamp.day())) {
            return;
        }
        penalty.dueDeadline()
                .filter(Deadline::isOpen)
                .ifPresent(clock -> enter(
                        stamp,
                        reader,
                        clock,
                        NewEntry.of(
                                Entry.Kind.MET,
                                day,
                                "An act " + turn.manner().label() + " the penalty: " + turn.ref() + ".")));
    }

    private void tell(Stamp stamp, Reader reader, Restriction penalty, PenaltyStep step) {
        Optional<Deadline> open = penalty.dueDeadline().filter(Deadline::isOpen);
        String reason = "The penalty is " + step.step().label() + ": " + step.ref() + ".";
        if (step.step() == PenaltyStep.Kind.PAID) {
            LocalDate paid = step.on().day().isAfter(stamp.day())
                    ? stamp.day()
                    : step.on().day();
            open.ifPresent(clock -> enter(stamp, reader, clock, NewEntry.of(Entry.Kind.MET, paid, reason)));
            return;
        }
        LocalDate day = step.untilOn().orElseThrow();
        if (open.isPresent() && open.get().due().filter(day::isAfter).isPresent()) {
            enter(
                    stamp,
                    reader,
                    open.get(),
                    NewEntry.of(Entry.Kind.EXTENSION, stamp.day(), reason).until(day));
        } else if (open.isEmpty()) {
            penalty.dueDeadline = clock(stamp, penalty.concern(), "Pay the penalty " + penalty.ref(), day);
        }
    }

    private void enter(Stamp stamp, Reader reader, Deadline clock, NewEntry entry) {
        deadlines.enter(stamp, reader, new DeadlineRef(clock.ref()), entry);
    }

    private Optional<PenaltyStep> last(Restriction penalty) {
        return queries.stepsOf(List.of(penalty.id())).stream()
                .filter(step -> !step.isCorrected())
                .reduce((earlier, later) -> later);
    }

    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        if (!(wrong instanceof Restriction old)) {
            return;
        }
        right.map(Restriction.class::cast)
                .filter(now -> now.costs().isEmpty() || now.dueDeadline == null)
                .ifPresent(now -> now.dueDeadline = old.dueDeadline);
        for (PenaltyStep step : queries.stepsOf(List.of(old.id()))) {
            if (!step.isCorrected()) {
                Optional<PenaltyStep> moved = right.map(now -> facts.keep(
                        stamp,
                        new PenaltyStep(
                                (Restriction) now,
                                NewFact.following(step, wrong, now),
                                step.step(),
                                step.untilOn(),
                                stamp)));
                facts.correct(stamp, step, Follower.reason(wrong, right), moved);
            }
        }
    }
}
