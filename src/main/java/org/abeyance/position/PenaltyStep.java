package org.abeyance.position;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Fact;
import org.abeyance.concern.NewFact;

/** A penalty is suspended by an appeal, due again, or paid. */
@Entity
@Table(name = "penalty_step")
@DiscriminatorValue("PENALTY_STEP")
public class PenaltyStep extends Fact {

    /** What becomes of a penalty. */
    public enum Kind {
        SUSPENDED("suspended by an appeal"),
        DUE("due again"),
        PAID("paid");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Restriction penalty;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Kind step;

    @Column(name = "until_on")
    LocalDate untilOn;

    protected PenaltyStep() {}

    PenaltyStep(Restriction penalty, NewFact said, Kind step, Optional<LocalDate> until, Stamp stamp) {
        super(penalty.concern(), said, stamp);
        this.penalty = penalty;
        this.step = step;
        this.untilOn = until.orElse(null);
    }

    @Override
    public String noun() {
        return "penalty step";
    }

    @Override
    public String headline() {
        return "The penalty " + penalty.ref() + " is " + step.label() + (untilOn == null ? "" : ", until " + untilOn)
                + ": " + text();
    }

    public Restriction penalty() {
        return penalty;
    }

    public Kind step() {
        return step;
    }

    /** When the appeal is looked at again, or by when it is due now. */
    public Optional<LocalDate> untilOn() {
        return Optional.ofNullable(untilOn);
    }
}
