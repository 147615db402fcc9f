package org.abeyance.decision;

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

/** The proof that a decision was carried out, from the day on which it was confirmed. */
@Entity
@Table(name = "confirmation")
@DiscriminatorValue("CONFIRMATION")
public class Confirmation extends Fact {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Decision decision;

    @Column(length = Length.LONG32)
    String proof;

    protected Confirmation() {}

    Confirmation(Decision decision, NewFact said, String proof, Stamp stamp) {
        super(decision.concern(), said, stamp);
        this.decision = decision;
        this.proof = proof;
    }

    @Override
    public String noun() {
        return "confirmation";
    }

    @Override
    public String headline() {
        return "Confirms the " + decision;
    }

    public Decision decision() {
        return decision;
    }

    public String proof() {
        return proof;
    }
}
