package org.abeyance.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Fact;
import org.abeyance.concern.Facts;
import org.abeyance.concern.Follower;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Reader;
import org.abeyance.register.Regulator;
import org.hibernate.Hibernate;

/** Promises, delivers and finds measures. Deliveries follow the corrections of what they deliver. */
@ApplicationScoped
public class Measures implements Follower {

    private final MeasureQueries queries;
    private final Facts facts;

    Measures(MeasureQueries queries, Facts facts) {
        this.queries = queries;
        this.facts = facts;
    }

    @Transactional
    public Measure promise(
            Stamp stamp, Concern concern, NewFact said, Measure.Nature nature, String owner, Optional<LocalDate> due) {
        if (due.isPresent() && due.get().isBefore(said.on().day())) {
            throw Refused.at("due", "It can not be due before it was promised.");
        }
        return facts.keep(stamp, new Measure(concern, said, nature, owner, due, stamp));
    }

    @Transactional
    public Delivery deliver(Stamp stamp, Measure measure, NewFact said, String evidence) {
        if (said.on().day().isBefore(measure.on().day())) {
            throw Refused.at("on", "It was promised on " + measure.on() + "; it can not have been delivered before.");
        }
        return facts.keep(stamp, new Delivery(measure, said, evidence, stamp));
    }

    public List<Measure> of(Concern concern) {
        return queries.of(concern.id());
    }

    public List<Delivery> deliveriesOf(Collection<Long> measures) {
        return measures.isEmpty() ? List.of() : queries.deliveriesOf(measures);
    }

    @Override
    public void follow(Stamp stamp, Fact wrong, Optional<? extends Fact> right) {
        if (!(wrong instanceof Measure)) {
            return;
        }
        for (Delivery delivery : deliveriesOf(List.of(wrong.id()))) {
            if (!delivery.isCorrected()) {
                Optional<Delivery> moved = right.map(now ->
                        deliver(stamp, (Measure) now, NewFact.following(delivery, wrong, now), delivery.evidence()));
                facts.correct(stamp, delivery, Follower.reason(wrong, right), moved);
            }
        }
    }

    @Override
    public List<? extends Fact> hanging(Fact fact) {
        return fact instanceof Measure ? deliveriesOf(List.of(fact.id())) : List.of();
    }

    /**
     * A page of all measures this reader may see, the next due first, each with what became of it.
     *
     * @param to only those promised to this regulator, by its slug; empty for all
     * @param state those still owed, those settled, or all
     * @param after the reference of the last measure of the page before; none for the first page
     */
    public List<Promise> dueFirst(String to, PromiseState state, Optional<String> after, int most, Reader reader) {
        Optional<Measure> last = after.map(ref -> facts.get(ref, reader))
                .map(Hibernate::unproxy)
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast);
        List<Measure> found = queries.dueFirst(
                to,
                state.name(),
                Concerns.NEVER,
                last.map(measure -> measure.dueOn().orElse(Concerns.NEVER)).orElse(LocalDate.EPOCH.minusYears(100)),
                last.map(Measure::id).orElse(0L),
                most,
                reader.id());
        List<Long> ids = found.stream().map(Measure::id).toList();
        Map<Long, Delivery> delivered = deliveriesOf(ids).stream()
                .filter(delivery -> !delivery.isCorrected())
                .collect(Collectors.toMap(
                        delivery -> delivery.measure().id(), Function.identity(), (first, later) -> first));
        Map<Long, List<Variation>> varied = (ids.isEmpty() ? List.<Variation>of() : queries.variationsOf(ids))
                .stream()
                        .filter(variation -> !variation.isCorrected())
                        .collect(Collectors.groupingBy(
                                variation -> variation.measure().id()));
        Map<Long, Review> reviewed = (ids.isEmpty() ? List.<Review>of() : queries.reviewsOf(ids))
                .stream()
                        .filter(review -> !review.isCorrected())
                        .collect(Collectors.toMap(
                                review -> review.measure().id(), Function.identity(), (first, later) -> later));
        return found.stream()
                .map(measure -> {
                    List<Variation> its = varied.getOrDefault(measure.id(), List.of());
                    return new Promise(
                            measure,
                            last(its.stream().flatMap(one -> one.dueOn().stream()))
                                    .or(measure::dueOn),
                            Optional.ofNullable(delivered.get(measure.id())),
                            last(its.stream()),
                            Optional.ofNullable(reviewed.get(measure.id())));
                })
                .toList();
    }

    private static <T> Optional<T> last(Stream<T> some) {
        return some.reduce((earlier, later) -> later);
    }

    /** How many promises are owed, late and kept. */
    public PromiseTally tally(String to, LocalDate today, Reader reader) {
        LocalDate ever = Concerns.NEVER.plusDays(1);
        return new PromiseTally(
                queries.countOwedBefore(to, Concerns.NEVER, ever, reader.id()),
                queries.countOwedBefore(to, Concerns.NEVER, today, reader.id()),
                queries.countSettled(to, reader.id()));
    }

    /** A slug as somebody typed it into an address; nothing where it can be none. */
    static String slug(String typed) {
        return typed == null || !typed.matches("[^\\p{Cntrl}]{1,200}") ? "" : typed;
    }

    /** The regulators to whom anything was promised that this reader may see. */
    public List<Regulator> promisedTo(Reader reader) {
        return queries.promisedTo(reader.id());
    }

    public List<Delivery> deliveriesIn(Concern concern) {
        return queries.deliveriesIn(concern.id());
    }

    /** In the order of their days. */
    public List<Variation> variationsIn(Concern concern) {
        return queries.variationsIn(concern.id());
    }
}
