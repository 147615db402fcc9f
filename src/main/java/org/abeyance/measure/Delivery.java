package org.abeyance.measure;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;
import org.hibernate.Length;

/** A measure was delivered, on a day, with evidence. */
@Entity
@Table(name = "delivery")
@DiscriminatorValue("DELIVERY")
public class Delivery extends Fact {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Measure measure;

    @Column(length = Length.LONG32)
    String evidence;

    protected Delivery() {}

    Delivery(Measure measure, NewFact said, String evidence, Stamp stamp) {
        super(measure.concern(), said, stamp);
        this.measure = measure;
        this.evidence = evidence.isEmpty() ? null : evidence;
    }

    @Override
    public String noun() {
        return "delivery";
    }

    @Override
    public String headline() {
        return "Delivered: " + measure.headline();
    }

    public Measure measure() {
        return measure;
    }

    public String evidence() {
        return evidence == null ? "" : evidence;
    }
}
