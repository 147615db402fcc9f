package org.abeyance.measure;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.abeyance.deadline.Deadline;

/** Somebody looked whether a promise is still kept, and what they found. The next look is a deadline of its own. */
@Entity
@Table(name = "review")
@DiscriminatorValue("REVIEW")
public class Review extends Fact {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Measure measure;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "next_deadline")
    Deadline next;

    protected Review() {}

    Review(Measure measure, NewFact said, Optional<Deadline> next, Stamp stamp) {
        super(measure.concern(), said, stamp);
        this.measure = measure;
        this.next = next.orElse(null);
    }

    @Override
    public String noun() {
        return "review";
    }

    @Override
    public String headline() {
        return "Looked at the measure " + measure.ref() + " again: " + text();
    }

    public Measure measure() {
        return measure;
    }

    public Optional<Deadline> next() {
        return Optional.ofNullable(next);
    }
}
