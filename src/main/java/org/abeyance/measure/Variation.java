package org.abeyance.measure;

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

/** A regulator varied what was promised to it, or released the company from it, by a letter. */
@Entity
@Table(name = "variation")
@DiscriminatorValue("VARIATION")
public class Variation extends Fact {

    /** What the letter does to the promise. */
    public enum Effect {
        VARIED("varied"),
        RELEASED("released");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Measure measure;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Effect effect;

    @Column(name = "due_on")
    LocalDate dueOn;

    protected Variation() {}

    Variation(Measure measure, NewFact said, Effect effect, Optional<LocalDate> due, Stamp stamp) {
        super(measure.concern(), said, stamp);
        this.measure = measure;
        this.effect = effect;
        this.dueOn = due.orElse(null);
    }

    @Override
    public String noun() {
        return "variation";
    }

    @Override
    public String headline() {
        return "The measure " + measure.ref() + " is " + effect.label() + ": " + text();
    }

    public Measure measure() {
        return measure;
    }

    public Effect effect() {
        return effect;
    }

    /** The day on which it is due from now on, where that is varied. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }
}
