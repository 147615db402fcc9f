package org.abeyance.decision;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;

/** From a day on a condition is met, by evidence that a named person signs; or waived, with a reason; or open again. */
@Entity
@Table(name = "settlement")
@DiscriminatorValue("SETTLEMENT")
public class Settlement extends Fact {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Condition condition;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Settling how;

    protected Settlement() {}

    Settlement(Condition condition, NewFact said, Settling how, Stamp stamp) {
        super(condition.concern(), said, stamp);
        this.condition = condition;
        this.how = how;
    }

    @Override
    public String noun() {
        return how.noun();
    }

    @Override
    public String headline() {
        return "The condition " + condition.ref() + " is " + how.label() + ": " + text();
    }

    public Condition condition() {
        return condition;
    }

    public Settling how() {
        return how;
    }
}
