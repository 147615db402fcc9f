package org.abeyance.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
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

/**
 * Keeps what was promised: its due date and its reviews are deadlines, whatever becomes of the concern; a regulator varies
 * it or releases the company from it by a letter.
 */
@ApplicationScoped
public class Promises implements Follower {

    private final MeasureQueries queries;
    private final Measures measures;
    private final Facts facts;
    private final Deadlines deadlines;
    private final Instance<Binding> bindings;

    Promises(MeasureQueries queries, Measures measures, Facts facts, Deadlines deadlines, Instance<Binding> bindings) {
        this.queries = queries;
        this.measures = measures;
        this.facts = facts;
        this.deadlines = deadlines;
        this.bindings = bindings;
    }

    /** Promises a measure and starts its clocks; an undertaking binds from its day. */
    @Transactional
    public Measure make(Stamp stamp, Concern concern, NewFact said, NewMeasure wanted) {
        Measure measure = kept(stamp, concern, said, wanted);
        if (measure.isPromise()) {
            measure.keptBy(
                    wanted.due()
                            .filter(day -> !day.isBefore(stamp.day()))
                            .map(day -> clock(stamp, measure, "Deliver", day)),
                    firstReview(stamp, measure));
        }
        if (wanted.nature() == Measure.Nature.UNDERTAKING) {
            bindings.forEach(binding -> binding.bind(stamp, measure, said));
        }
        return measure;
    }

    /** What is right in the place of what was recorded wrongly: its clocks follow it. */
    @Transactional
    public Measure instead(Stamp stamp, Concern concern, NewFact said, NewMeasure wanted) {
        return kept(stamp, concern, said, wanted);
    }

    private Measure kept(Stamp stamp, Concern concern, NewFact said, NewMeasure wanted) {
        if (wanted.due().filter(due -> due.isBefore(said.on().day())).isPresent()) {
            throw Refused.at("due", "It can not be due before it was promised.");
        }
        if (wanted.until().filter(last -> last.isBefore(said.on().day())).isPresent()) {
            throw Refused.at("until", "It can not end before it begins.");
        }
        return facts.keep(stamp, new Measure(concern, said, wanted, stamp));
    }

    /** Reviews that would have been due already are not asked for any more. */
    private Optional<Deadline> firstReview(Stamp stamp, Measure measure) {
        return measure.reviewMonths().map(months -> {
            LocalDate day = measure.on().day().plusMonths(months);
            while (day.isBefore(stamp.day())) {
                day = day.plusMonths(months);
            }
            return clock(stamp, measure, "Review", day);
        });
    }

    /** Its title names the measure only: what it says may be for the legal team. */
    private Deadline clock(Stamp stamp, Measure measure, String what, LocalDate day) {
        String title = what + " the " + measure.nature().label() + " " + measure.ref()
                + (measure.owner().isEmpty() ? "" : ", " + measure.owner());
        return deadlines.start(
                stamp,
                measure.concern(),
                NewDeadline.ours(title, NewDeadline.Origin.typed(day, "As promised on " + measure.on() + ".")));
    }

    /**
     * It is delivered, with evidence; its due date is met by that. Parts may be delivered one by one; what is said twice, as
     * by a second click, is said once.
     */
    @Transactional
    public Delivery deliver(Stamp stamp, Reader reader, Measure measure, NewFact said, String evidence) {
        facts.hold(measure);
        return same(queries.deliveriesOf(List.of(measure.id())), said)
                .filter(before -> before.evidence().equals(evidence))
                .orElseGet(() -> deliverInstead(stamp, reader, measure, said, evidence));
    }

    /** Delivered as it was in truth, in the place of what was recorded wrongly. */
    @Transactional
    public Delivery deliverInstead(Stamp stamp, Reader reader, Measure measure, NewFact said, String evidence) {
        Delivery delivery = measures.deliver(stamp, measure, said, evidence);
        measure.dueDeadline()
                .ifPresent(clock -> meet(stamp, reader, clock, said.on().day(), "Delivered: " + delivery.ref() + "."));
        return delivery;
    }

    /** What says the same already, and is believed. */
    private static <F extends Fact> Optional<F> same(List<F> before, NewFact said) {
        return before.stream()
                .filter(one -> !one.isCorrected()
                        && one.on().equals(said.on())
                        && one.by().equals(said.by())
                        && one.text().equals(said.text()))
                .findFirst();
    }

    /** Somebody looked at it again; the next look is due as many months later. */
    @Transactional
    public Review review(Stamp stamp, Reader reader, Measure measure, NewFact said, LocalDate today) {
        facts.hold(measure);
        if (said.on().day().isBefore(measure.on().day())) {
            throw Refused.at("on", "It was promised on " + measure.on() + "; it can not have been reviewed before.");
        }
        if (said.on().day().isAfter(today)) {
            throw Refused.at("on", said.on() + " lies ahead; nothing was looked at on it yet.");
        }
        Optional<Review> before = same(queries.reviewsOf(List.of(measure.id())), said);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Variation> released = released(measure);
        Optional<Deadline> open = nextReview(measure);
        Optional<Deadline> next = measure.reviewMonths()
                .filter(months -> released.isEmpty())
                .map(months -> clock(stamp, measure, "Review", said.on().day().plusMonths(months)));
        Review review = facts.keep(stamp, new Review(measure, said, next, stamp));
        open.ifPresent(clock -> meet(stamp, reader, clock, said.on().day(), "Reviewed: " + review.ref() + "."));
        return review;
    }

    /**
     * The regulator varies it or releases the company from it.
     *
     * @param said cites the letter that did so
     * @param due when it is due from now on
     */
    @Transactional
    public Variation vary(
            Stamp stamp,
            Reader reader,
            Measure measure,
            NewFact said,
            Variation.Effect effect,
            Optional<LocalDate> due) {
        if (said.source().isEmpty()) {
            throw Refused.at("cited", "Cite the letter that did so.");
        }
        if (said.on().day().isBefore(measure.on().day())) {
            throw Refused.at("on", "It was promised on " + measure.on() + "; this can not come before it.");
        }
        if (effect == Variation.Effect.RELEASED && due.isPresent()) {
            throw Refused.at("due", "What is released is due on no day.");
        }
        facts.hold(measure);
        Optional<Variation> before = same(queries.variationsOf(List.of(measure.id())), said)
                .filter(one -> one.effect() == effect
                        && effect == Variation.Effect.VARIED
                        && one.dueOn().equals(due));
        if (before.isPresent()) {
            return before.get();
        }
        if (released(measure).isPresent()) {
            throw Refused.because("The company was released from it already.");
        }
        Variation variation = facts.keep(stamp, new Variation(measure, said, effect, due, stamp));
        String reason = "As the regulator says: " + variation.ref() + ".";
        if (effect == Variation.Effect.RELEASED) {
            LocalDate day = said.on().day().isAfter(stamp.day())
                    ? stamp.day()
                    : said.on().day();
            measure.dueDeadline().ifPresent(clock -> meet(stamp, reader, clock, day, reason));
            nextReview(measure).ifPresent(clock -> meet(stamp, reader, clock, day, reason));
            bindings.forEach(binding -> binding.release(stamp, measure, said));
        } else {
            due.ifPresent(day -> move(stamp, reader, measure, day, reason));
        }
        return variation;
    }

    /** To a later day; an earlier one is a clock of its own, and the old one stays as it was. */
    private void move(Stamp stamp, Reader reader, Measure measure, LocalDate day, String reason) {
        Optional<Deadline> clock = measure.dueDeadline().filter(Deadline::isOpen);
        if (clock.isPresent() && clock.get().due().filter(day::isAfter).isPresent()) {
            deadlines.enter(
                    stamp,
                    reader,
                    new DeadlineRef(clock.get().ref()),
                    NewEntry.of(Entry.Kind.EXTENSION, stamp.day(), reason).until(day));
        } else {
            clock.ifPresent(old -> meet(stamp, reader, old, stamp.day(), reason + " It is due earlier now."));
            measure.keptBy(Optional.of(clock(stamp, measure, "Deliver", day)), measure.reviewDeadline());
        }
    }

    private void meet(Stamp stamp, Reader reader, Deadline clock, LocalDate on, String reason) {
        if (clock.isOpen()) {
            deadlines.enter(stamp, reader, new DeadlineRef(clock.ref()), NewEntry.of(Entry.Kind.MET, on, reason));
        }
    }

    private Optional<Variation> released(Measure measure) {
        return queries.variationsOf(List.of(measure.id())).stream()
                .filter(one -> !one.isCorrected() && one.effect() == Variation.Effect.RELEASED)
                .findFirst();
    }

    /** The deadline of the next look, where one is owed. */
    private Optional<Deadline> nextReview(Measure measure) {
        return queries.reviewsOf(List.of(measure.id())).stream()
                .filter(review -> !review.isCorrected())
                .flatMap(review -> review.next().stream())
                .reduce((earlier, later) -> later)
                .or(measure::reviewDeadline)
                .filter(Deadline::isOpen);
    }

    /** What hangs on a promise, and its clocks, go where its correction goes. */
    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        if (!(wrong instanceof Measure old)) {
            return;
        }
        Optional<Measure> now = right.map(Measure.class::cast);
        String reason = Follower.reason(wrong, right);
        now.filter(measure -> measure.dueDeadline().isEmpty())
                .ifPresent(measure -> measure.keptBy(old.dueDeadline(), old.reviewDeadline()));
        for (Variation variation : queries.variationsOf(List.of(old.id()))) {
            if (!variation.isCorrected()) {
                Optional<Variation> moved = now.map(measure -> facts.keep(
                        stamp,
                        new Variation(
                                measure,
                                NewFact.following(variation, wrong, measure),
                                variation.effect(),
                                variation.dueOn(),
                                stamp)));
                facts.correct(stamp, variation, reason, moved);
            }
        }
        for (Review review : queries.reviewsOf(List.of(old.id()))) {
            if (!review.isCorrected()) {
                Optional<Review> moved = now.map(measure -> facts.keep(
                        stamp, new Review(measure, NewFact.following(review, wrong, measure), review.next(), stamp)));
                facts.correct(stamp, review, reason, moved);
            }
        }
    }
}
