package org.abeyance.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.abeyance.Refused;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.Facts;
import org.abeyance.concern.NewFact;
import org.abeyance.people.Reader;

/** Promises, delivers and finds measures. */
@ApplicationScoped
public class Measures {

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

    /** A page of all measures this reader may see, the next due first. */
    public List<Measure> dueFirst(LocalDate day, long id, int most, Reader reader) {
        return queries.dueFirst(Concerns.NEVER, day, id, most, reader.id());
    }

    public List<Delivery> deliveriesIn(Concern concern) {
        return queries.deliveriesIn(concern.id());
    }
}
